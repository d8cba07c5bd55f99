// The measures over texts of others, one text at a time, its sentences as passages. Called by main.ts and ablate.ts.
import type { Language } from '../../src/article/schema.js';
import { createSearch } from '../../src/search/answer.js';
import type { Named, Search } from '../../src/search/model.js';
import { auroc } from './auroc.js';
import type { Asked, Text, TextSets } from './texts.js';
import { createTypist } from './typos.js';

/** Names of measures and what they come to: shares in hundredths, the areas from 0 to 1. */
export type Figures = ReadonlyMap<string, number>;

export interface Miss {
  readonly set: string;
  readonly title: string;
  readonly question: string;
  readonly answer: string;
  /** The passage that came first, and the one that should have. */
  readonly first: string;
  readonly right: string;
}

export interface Measured {
  readonly figures: Figures;
  readonly misses: readonly Miss[];
}

/** @param without What is left out of the search. */
export function measureTexts(sets: TextSets, without: ReadonlySet<Named> = new Set()): Measured {
  const en = measureSet(sets.en, 'en', without);
  const es = measureSet(sets.es, 'es', without);
  return {
    figures: new Map([
      ...named('en', en.figures),
      ...named('es', es.figures),
      ['unanswerable AUROC', unanswerable(sets.unanswerable, without)],
    ]),
    misses: [...en.misses, ...es.misses],
  };
}

const named = (prefix: string, figures: Figures): [string, number][] =>
  [...figures].map(([name, value]) => [`${prefix} ${name}`, value]);

function measureSet(texts: readonly Text[], language: Language, without: ReadonlySet<Named>): Measured {
  const typist = createTypist();
  const misses: Miss[] = [];
  const own: number[] = [];
  const foreign: number[] = [];
  const hits = { 'sentence@1': 0, 'sentence@3': 0, 'shown@1': 0, 'paragraph@1': 0, 'typos paragraph@1': 0 };
  let twice = 0;
  texts.forEach((text, at) => {
    const search = createSearch(text.article, without);
    const byId = new Map(text.article.passages.map((passage) => [passage.id, passage]));
    const paragraph = (id: string | undefined): number | undefined => byId.get(id ?? '')?.at.paragraph;
    for (const asked of text.asked) {
      const answer = search.ask(asked.question, { language });
      const holding = answer.passages.map(({ id, shown }) => ({
        id,
        shown,
        right: holds(text, asked, id, language),
      }));
      own.push(answer.confidence);
      if (paragraph(holding[0]?.id) === asked.paragraph) hits['paragraph@1'] += 1;
      if (holding.slice(0, 3).some(({ right }) => right)) hits['sentence@3'] += 1;
      if (holding.some(({ shown, right }, place) => (shown || place === 0) && right)) hits['shown@1'] += 1;
      if (holding[1]?.shown) twice += 1;
      if (holding[0]?.right) hits['sentence@1'] += 1;
      else
        misses.push({
          set: language,
          title: text.title,
          question: asked.question,
          answer: asked.answers[0] ?? '',
          first: byId.get(holding[0]?.id ?? '')?.text[language] ?? '',
          right:
            text.article.passages.find(({ id }) => holds(text, asked, id, language))?.text[language] ?? '',
        });
      const mistyped = search.ask(typist(asked.question), { language }).passages[0]?.id;
      if (paragraph(mistyped) === asked.paragraph) hits['typos paragraph@1'] += 1;
    }
    const next = texts[(at + 1) % texts.length];
    foreign.push(...confidences(search, next?.asked ?? [], language));
  });
  const shares = Object.entries(hits).map(([name, count]) => [name, (100 * count) / own.length] as const);
  return {
    figures: new Map([
      ...shares,
      ['runner-up shown', (100 * twice) / own.length],
      ['off-topic AUROC', auroc(own, foreign)],
    ]),
    misses,
  };
}

function holds(text: Text, asked: Asked, id: string, language: Language): boolean {
  const passage = text.article.passages.find((each) => each.id === id);
  return (
    passage?.at.paragraph === asked.paragraph &&
    asked.answers.some((answer) => passage.text[language].includes(answer))
  );
}

const confidences = (search: Search, asked: readonly Asked[], language: Language): number[] =>
  asked.map(({ question }) => search.ask(question, { language }).confidence);

function unanswerable(texts: readonly Text[], without: ReadonlySet<Named>): number {
  const found: number[] = [];
  const missing: number[] = [];
  for (const { article, asked } of texts) {
    const search = createSearch(article, without);
    found.push(
      ...confidences(
        search,
        asked.filter(({ answerable }) => answerable),
        'en',
      ),
    );
    missing.push(
      ...confidences(
        search,
        asked.filter(({ answerable }) => !answerable),
        'en',
      ),
    );
  }
  return auroc(found, missing);
}
