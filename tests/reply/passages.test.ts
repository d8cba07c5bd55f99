// Every reply of every passage, in both languages, of every pack that is there: within Discord's limits and rules, with
// attribution, the article's own words, place, link, source and day.
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Article, Passage } from '../../src/article/model.js';
import { languages } from '../../src/article/schema.js';
import { deepLink } from '../../src/citation/link.js';
import { customId } from '../../src/discord/custom-id.js';
import { toMessage } from '../../src/reply/discord.js';
import { noPictures } from '../../src/reply/pictures.js';
import { toText } from '../../src/reply/text.js';
import type { View } from '../../src/reply/view.js';
import { expectValidCallback } from '../support/spec.js';
import {
  buttonsOf,
  flat,
  lighthouse,
  linksOf,
  markdownOf,
  menusOf,
  packs,
  wordsOf,
  type Payload,
} from './drawn.js';

function draw(view: View, article: Article, isPrivate = false): Payload {
  const { language } = view;
  const { data } = toMessage(view, {
    article,
    pictures: noPictures,
    isPrivate,
    canShare: true,
    idFor: (action, args) => customId({ action, asker: '99999999999999999999', language, args }),
  });
  return data as Payload;
}

function drawValid(view: View, article: Article, isPrivate = false): void {
  expectValidCallback({ type: 4, data: draw(view, article, isPrivate) });
}

/** Every view that a pack can give. */
function viewsOf(article: Article): View[] {
  return languages.flatMap((language): View[] => [
    ...article.passages.flatMap((passage, at): View[] => {
      const next = article.passages[(at + 1) % article.passages.length] ?? passage;
      const others = article.passages.filter((each) => each !== passage && each !== next).slice(0, 5);
      return [
        { kind: 'answer', language, question: 'x'.repeat(1000), shown: [passage, next], others },
        { kind: 'answer', language, shown: [passage, next], others, unsaid: '**x** '.repeat(100) },
        { kind: 'passage', language, shown: [passage], others, fromList: true },
        { kind: 'answer', language, shown: [passage], others: [], sharedBy: '@everyone **x** <@1>' },
        { kind: 'context', language, before: next, passage, after: others[0], others },
      ];
    }),
    ...article.sections.flatMap((section) =>
      [1, 2, 3, 99].map((page): View => {
        const passages = article.passages.filter((passage) => passage.section === section.id);
        return { kind: 'section', language, section, passages, page };
      }),
    ),
    ...article.unsaid.map(({ topic, words, nearest }): View => {
      const near = article.passages.filter(({ id }) => nearest.includes(id));
      const understood = words[language].slice(0, 8);
      const common = { kind: 'notCovered' as const, language, question: 'why?', examples: [] };
      return { ...common, reason: 'unsaid', topic: topic[language], understood, nearest: near };
    }),
    ...(['unrelated', 'language', 'empty'] as const).map((reason): View => {
      const common = {
        kind: 'notCovered' as const,
        language,
        question: '@everyone',
        nearest: [],
        topic: undefined,
      };
      return { ...common, reason, understood: [], examples: article.questions.slice(0, 3) };
    }),
    ...(['stale', 'unknown', 'unreadable', 'noSection', 'failed', 'tooOften', 'cannotAct'] as const).map(
      (notice): View => ({ kind: 'notice', language, notice, reference: 'ABC123', seconds: 10 }),
    ),
    { kind: 'questions', language },
    { kind: 'about', language, version: '1.2.3' },
  ]);
}

describe.each(packs)('$name', ({ article }) => {
  const views = viewsOf(article);

  it('ASKED 9: every reply of every passage in both languages keeps Discord’s rules and limits', () => {
    for (const view of views) drawValid(view, article, true);
    expect(views.length).toBeGreaterThan(article.passages.length * 6);
  });

  it('ASKED 13: no reply pings anyone or unfurls a link', () => {
    for (const view of views) {
      const { flags = 0, allowed_mentions: mentions } = draw(view, article);
      expect(flags & 4).toBe(4);
      expect(mentions).toEqual({ parse: [] });
    }
  });

  it('ASKED 11: every reply is of the one kind, Components V2', () => {
    for (const view of views) {
      const payload = draw(view, article);
      expect((payload.flags ?? 0) & (1 << 15)).toBe(1 << 15);
      expect(payload).not.toHaveProperty('content');
    }
  });

  it('ASKED 10: buttons stand in rows of their own, with short labels', () => {
    for (const view of views) {
      const payload = draw(view, article, true);
      expect(flat(payload.components).filter(({ type }) => type === 9)).toEqual([]);
      for (const { label = '' } of buttonsOf(payload)) expect(label.length).toBeLessThanOrEqual(20);
    }
  });

  it('ASKED 12: no meaning hangs on a colour or an emoji: every component has words', () => {
    for (const view of views) {
      const payload = draw(view, article, true);
      expect(markdownOf(payload)).toMatch(/\p{L}{3}/u);
      for (const button of buttonsOf(payload)) expect(button.label).toMatch(/^[\p{L} ]+$/u);
      for (const menu of menusOf(payload)) expect(menu.placeholder).toMatch(/^[\p{L} ]+$/u);
    }
  });

  it('a topic that the article leaves out stands for what was understood; else the known words are told', () => {
    const told = views.filter((view) => view.kind === 'notCovered' && view.topic !== undefined);
    expect(told.length === 0).toBe(article.unsaid.length === 0);
    for (const view of told) expect(markdownOf(draw(view, article))).not.toMatch(/nderstood of|se entendió/u);
    const [first] = told;
    if (first)
      expect(
        markdownOf(draw({ ...first, topic: undefined, understood: ['lamp'] } as View, article)),
      ).toContain('lamp');
  });

  it('ASKED 14: every masked link has a plain label and is one of the pack’s own', () => {
    const own = new Set(article.passages.map((passage) => deepLink(article, passage)));
    for (const view of views) {
      const markdown = markdownOf(draw(view, article));
      const links = linksOf(markdown);
      for (const url of links) expect(own).toContain(url);
      expect(links.length).toBe(markdown.split('](').length - 1);
      expect(markdown.replace(/\]\(https:[^\s()]+\)/gu, '')).not.toContain('://');
    }
  });

  it('ASKED 38: every reply that shows something of the article says as of when it was read', () => {
    const days = { en: 'As of November 23, 2026', es: 'Al 23 de noviembre de 2026' };
    for (const view of views) {
      if (view.kind === 'notice') continue;
      expect([view.kind, markdownOf(draw(view, article)).replaceAll('\\', '')]).toEqual([
        view.kind,
        expect.stringContaining(days[view.language]),
      ]);
    }
  });

  it('each answer has the statement, whose claim it is, the article’s own words, the place and the day', () => {
    for (const language of languages) {
      const en = language === 'en';
      for (const passage of article.passages) {
        const lines = wordsOf(
          markdownOf(draw({ kind: 'answer', language, shown: [passage], others: [] }, article)),
        );
        const where = en ? `Paragraph ${passage.at.paragraph}` : `Párrafo ${passage.at.paragraph}`;
        const header = en ? 'Header block' : 'Encabezado';
        expect(lines[0]).toBe(passage.text[language]);
        expect(lines[1]).toBe(attributionOf(passage, language));
        expect(lines[2]).toBe(
          en ? 'The article’s own words:' : 'Palabras textuales del artículo (en inglés):',
        );
        const said = article.quotations.find(({ passage: id }) => id === passage.id)?.words;
        expect(lines[3]).toBe(`“${said ?? passage.at.excerpt}”`);
        expect(lines[4]).toContain(passage.at.paragraph === 0 ? header : where);
        expect(lines.join('\n')).toContain(en ? 'As of November 23, 2026' : 'Al 23 de noviembre de 2026');
        expect(lines.join('\n')).toContain(article.source.publisher);
      }
    }
  });

  it('ASKED 36: the terminal says the same words, with the same attribution and links', () => {
    for (const view of views) {
      const markdown = markdownOf(draw(view, article));
      const text = toText(view, { article });
      for (const line of wordsOf(markdown))
        if (!pageOnly.test(line)) expect(text.replace(/@/gu, '＠')).toContain(line.replace(/@/gu, '＠'));
      for (const url of linksOf(markdown)) expect(text).toContain(url);
      // eslint-disable-next-line no-control-regex -- looks for them
      expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/u);
    }
  });
});

/** What only a medium with pages says: the page, and how many statements stand on it. */
const pageOnly = /^(?:Page|Página) \d|^(?:The statement|La afirmación|Las afirmaciones)/u;

const attributionOf = ({ by }: Passage, language: 'en' | 'es'): string => {
  if (language === 'en') return by ? `According to: ${by.en}` : 'The article states this in its own voice.';
  return by ? `Según: ${by.es}` : 'Lo afirma el propio artículo.';
};

describe('texts that no good pack holds', () => {
  const { article } = lighthouse;
  const units = fc.constantFrom('a', '*', ' ', '`', 'ñ', '@', '🜁');
  const long = fc.oneof(
    fc.string({ unit: units, minLength: 300, maxLength: 600 }),
    fc.constantFrom('_'.repeat(449), '*'.repeat(600), '@ '.repeat(300), '🜁'.repeat(300)),
  );

  it('ASKED 9: the longest passages and names still make a valid reply', () => {
    fc.assert(
      fc.property(long, fc.constantFrom(...languages), fc.boolean(), (text, language, verbatim) => {
        const both = { en: `x${text}`, es: `x${text}` };
        const passages = article.passages.slice(0, 6).map((passage): Passage => {
          const at = { ...passage.at, excerpt: both.en };
          return {
            ...passage,
            at,
            title: both,
            text: both,
            by: both,
            kind: verbatim ? 'verbatim' : 'summary',
          };
        });
        const [first, second, third] = passages as [Passage, Passage, Passage];
        const source = { ...article.source, title: both.en, author: both.en, publisher: both.en };
        const pack = { ...article, passages, source };
        const section = { id: first.section, title: both };
        drawValid(
          { kind: 'answer', language, question: both.en, shown: [first, second], others: passages.slice(2) },
          pack,
        );
        drawValid(
          { kind: 'context', language, before: first, passage: second, after: third, others: [] },
          pack,
        );
        drawValid({ kind: 'section', language, section, passages, page: 1 }, pack);
      }),
      { numRuns: 40, endOnFailure: true, interruptAfterTimeLimit: 5000 },
    );
  });

  it('a sentence of the article stands in quotation marks and is never cut', () => {
    const [passage] = article.passages as readonly [Passage];
    const sentence = {
      ...passage,
      kind: 'verbatim' as const,
      text: { en: 'It stood there. Alone.', es: 'It stood there. Alone.' },
    };
    const markdown = markdownOf(
      draw({ kind: 'answer', language: 'es', shown: [sentence], others: [] }, article),
    );
    expect(wordsOf(markdown).slice(0, 2)).toEqual([
      'Oración textual del artículo (en inglés):',
      '“It stood there. Alone.”',
    ]);
    expect(markdown).toContain('La oración es del propio artículo.');
    expect(markdown).not.toContain('resumen');
  });
});

describe('what a question asks for as well and the article does not say', () => {
  const [passage] = lighthouse.article.passages as [Passage];
  it.each([
    ['en', 'As for the rest, the article does not say anything about paint.'],
    ['es', 'En cuanto a lo demás, el artículo no dice nada sobre paint.'],
  ] as const)('%s: is told beneath the answer', (language, told) => {
    const view: View = { kind: 'answer', language, shown: [passage], others: [], unsaid: 'paint' };
    const lines = markdownOf(draw(view, lighthouse.article)).split('\n');
    expect(lines).toContain(told);
    expect(lines.indexOf(told)).toBeGreaterThan(lines.findIndex((each) => each.includes(passage.at.excerpt)));
    expect(markdownOf(draw({ ...view, unsaid: undefined }, lighthouse.article))).not.toContain(told);
  });
});
