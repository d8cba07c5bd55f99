// /… read, questions and about, and the language of replies to commands without a question.
import { describe, expect, it } from 'vitest';
import { about } from '../../commands/about.js';
import type { Command, Press } from '../../commands/command.js';
import { questions } from '../../commands/questions.js';
import { read } from '../../commands/read.js';
import { catalogs } from '../../src/reply/catalog/index.js';
import type { PassagesView, SectionView } from '../../src/reply/view.js';
import { lighthouse, packs } from '../reply/drawn.js';

const context = { ...lighthouse, version: '1.2.3' };
const { article } = lighthouse;

interface Given {
  readonly options?: Record<string, string | boolean>;
  readonly locale?: string;
  readonly serverLocale?: string | undefined;
}

const run = (command: Command, { options = {}, locale = 'en-US', serverLocale }: Given) =>
  command.run(context, { person: { id: '5', name: 'Ana', locale }, serverLocale, options });

const press = (parts: Partial<Press>): Press => ({
  person: { id: '5', name: 'Ana', locale: 'en-US' },
  mine: true,
  language: 'es',
  args: [],
  values: [],
  message: { isPrivate: true, shown: [], offered: [], fromList: false },
  ...parts,
});

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
        const request = {
          person: { id: '5', name: '', locale: 'en' },
          serverLocale: undefined,
          options: { section: typed },
        };
        expect((read.run({ ...pack, version: '' }, request).view as SectionView).section.id).toBe(section.id);
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
    expect(read.presses?.section?.(context, press({ values: ['today'] })).view).toMatchObject({
      kind: 'section',
    });
  });
});

describe('questions', () => {
  it('a choice answers the question in the menu’s language', () => {
    const reply = questions.presses?.question?.(
      context,
      press({ values: ['how-tall'], args: ['0', 'list'] }),
    );
    expect((reply?.view as PassagesView).shown[0]?.id).toBe('height');
    expect(reply).toMatchObject({ place: 'update', view: { language: 'es', fromList: true } });
    expect(questions.presses?.question?.(context, press({ values: ['gone'] })).view).toMatchObject({
      notice: 'stale',
    });
  });
});

describe('ASKED 39: without a question', () => {
  it.each([read, questions, about])('$name speaks the server’s language in public', (command) => {
    const options = { section: 'wreck' };
    expect(run(command, { options, locale: 'en-US', serverLocale: 'es-ES' }).view.language).toBe('es');
    expect(run(command, { options, locale: 'es-419', serverLocale: 'de' }).view.language).toBe('en');
    expect(run(command, { options, locale: 'es-419', serverLocale: undefined }).view.language).toBe('es');
    expect(
      run(command, { options: { ...options, language: 'en' }, serverLocale: 'es-ES' }).view.language,
    ).toBe('en');
  });

  it('a private one speaks the member’s', () => {
    const options = { section: 'wreck', private: true };
    expect(run(read, { options, locale: 'es-419', serverLocale: 'en-US' }).view.language).toBe('es');
  });
});

describe('about', () => {
  it('names the commands as clients in each language show them', () => {
    for (const command of [read, questions]) {
      const { name, name_localizations: names } = command.define(article);
      const key = name as 'read' | 'questions';
      expect(catalogs.en.aboutCommands[key][0]).toBe(name);
      expect(catalogs.es.aboutCommands[key][0]).toBe(names?.['es-419']);
    }
  });
});
