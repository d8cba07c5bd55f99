// /… read, questions and about, and the language of replies to commands without a question.
import { describe, expect, it } from 'vitest';
import { about } from '../../commands/about.js';
import { ask } from '../../commands/ask.js';
import { cite } from '../../commands/cite.js';
import type { Command, Press } from '../../commands/command.js';
import { questions } from '../../commands/questions.js';
import { quote } from '../../commands/quote.js';
import { read } from '../../commands/read.js';
import { timeline } from '../../commands/timeline.js';
import { catalogs } from '../../src/reply/catalog/index.js';
import type { PassagesView, SectionView } from '../../src/reply/view.js';
import { lighthouse, packs } from '../reply/drawn.js';
import { press as pressOf, replyOf, request } from './requests.js';

const context = { ...lighthouse, version: '1.2.3' };
const { article } = lighthouse;

interface Given {
  readonly options?: Record<string, string | boolean>;
  readonly locale?: string;
  readonly serverLocale?: string | undefined;
}

const run = (command: Command, { options = {}, locale = 'en-US', serverLocale }: Given) =>
  replyOf(command.run(context, request({ locale, serverLocale, options })));

const press = (parts: Partial<Press>): Press => pressOf({ language: 'es', ...parts }, { isPrivate: true });

describe('read', () => {
  it('shows the section’s passages in the article’s order', () => {
    const { view } = run(read, { options: { section: 'wreck' } });
    expect((view as SectionView).passages.map(({ id }) => id)).toEqual(['aurora', 'dark-lamp', 'unsettled']);
  });

  it.each(packs)('ASKED 2: ids and titles in both languages lead to the same section of $name', (pack) => {
    for (const section of pack.article.sections)
      for (const typed of [
        section.id,
        section.title.en,
        section.title.es,
        ` ${section.title.es.toUpperCase()} `,
      ]) {
        const reply = replyOf(read.run({ ...pack, version: '' }, request({ options: { section: typed } })));
        expect((reply.view as SectionView).section.id).toBe(section.id);
      }
  });

  it('an unknown section is told in private, with the sections to choose from', () => {
    expect(run(read, { options: { section: 'attic' } })).toMatchObject({
      isPrivate: true,
      view: { notice: 'noSection' },
    });
  });

  it('pages and sections are turned in place; what does not exist is stale', () => {
    const page = (...args: string[]) => read.presses?.page?.(context, press({ args }));
    expect(page('wreck', '2')).toMatchObject({
      place: 'update',
      isPrivate: true,
      view: { page: 2, language: 'es' },
    });
    for (const broken of [page('attic', '1'), page('wreck', '0'), page('wreck', 'x'), page()])
      expect(broken).toMatchObject({ view: { notice: 'stale' }, isPrivate: true });
    expect(read.presses?.section?.(context, press({ values: ['today'] }))).toMatchObject({
      view: { kind: 'section' },
    });
  });
});

describe('questions', () => {
  it('a choice answers the question in the menu’s language', () => {
    const reply = replyOf(
      questions.presses?.question?.(context, press({ values: ['how-tall'], args: ['0', 'list'] })),
    );
    expect((reply.view as PassagesView).shown[0]?.id).toBe('height');
    expect(reply).toMatchObject({ place: 'update', view: { language: 'es', fromList: true } });
    expect(questions.presses?.question?.(context, press({ values: ['gone'] }))).toMatchObject({
      view: { notice: 'stale' },
    });
  });
});

describe('ASKED 39: without a question', () => {
  it.each([read, questions, timeline, cite, about])(
    '$name speaks the server’s language in public',
    (command) => {
      const options = { section: 'wreck' };
      expect(run(command, { options, locale: 'en-US', serverLocale: 'es-ES' }).view.language).toBe('es');
      expect(run(command, { options, locale: 'es-419', serverLocale: 'de' }).view.language).toBe('en');
      expect(run(command, { options, locale: 'es-419', serverLocale: undefined }).view.language).toBe('es');
      expect(
        run(command, { options: { ...options, language: 'en' }, serverLocale: 'es-ES' }).view.language,
      ).toBe('en');
    },
  );

  it('a private one speaks the member’s', () => {
    const options = { section: 'wreck', private: true };
    expect(run(read, { options, locale: 'es-419', serverLocale: 'en-US' }).view.language).toBe('es');
  });
});

describe('about', () => {
  it('names the commands as clients in each language show them', () => {
    for (const command of [ask, quote, read, questions, timeline, cite]) {
      const { name, name_localizations: names } = command.define(article);
      const key = name as keyof typeof catalogs.en.aboutCommands;
      expect(catalogs.en.aboutCommands[key][0]).toBe(name);
      expect(catalogs.es.aboutCommands[key][0]).toBe(names?.['es-419']);
    }
  });
});
