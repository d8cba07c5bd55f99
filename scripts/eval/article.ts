// The questions about our own article: is the first passage the right one, and is the bot silent where it should be.
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { Article, Passage } from '../../src/article/model.js';
import { readCopy } from '../../src/article/sentences.js';
import type { Answer, Search } from '../../src/search/model.js';
import type { Figures, Miss } from './measure.js';

const setSchema = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      lang: z.string(),
      q: z.string(),
      answerable: z.boolean(),
      paragraphs: z.array(z.number()),
      evidence: z.array(z.string()),
    }),
  ),
});
type Item = z.infer<typeof setSchema>['items'][number];

export interface ArticleResult {
  readonly figures: Figures;
  readonly misses: readonly Miss[];
}

interface Result {
  readonly item: Item;
  readonly answer: Answer;
  /** The ranked passages, and whether each holds the evidence. */
  readonly passages: readonly { readonly passage: Passage; readonly right: boolean }[];
}

const plain = (text: string): string => text.replace(/[’‘]/gu, "'").replace(/[“”]/gu, '"').toLowerCase();

/** @param questions The set's file. @param copy A text copy of the article, for the sentences that hold the evidence. */
export function measureArticle(
  questions: string,
  copy: string,
  article: Article,
  search: Search,
): ArticleResult {
  const { items } = setSchema.parse(JSON.parse(readFileSync(questions, 'utf8')));
  const { paragraphs } = readCopy(readFileSync(copy, 'utf8'), article.source.paragraphs.length);
  const byId = new Map(article.passages.map((passage) => [passage.id, passage]));
  const results = items.map((item): Result => {
    const answer = search.ask(item.q);
    const holds = ({ at }: Passage): boolean =>
      at.paragraph === 0
        ? item.paragraphs.includes(0)
        : item.evidence.some((words) =>
            plain(paragraphs[at.paragraph - 1]?.[at.sentence - 1] ?? '').includes(plain(words)),
          );
    const passages = answer.passages.flatMap(({ id }) => byId.get(id) ?? []);
    return { item, answer, passages: passages.map((passage) => ({ passage, right: holds(passage) })) };
  });
  const answerable = results.filter(({ item }) => item.answerable);
  const others = results.filter(({ item }) => !item.answerable);
  const languages = [...new Set(items.map(({ lang }) => lang))];
  return {
    figures: new Map([
      ...languages.flatMap((language) => figuresOf(language, results)),
      ['article silence', share(others, isSilent)],
      ['article left', share(answerable, isSilent)],
    ]),
    misses: [
      ...answerable.filter((each) => isSilent(each) || each.passages[0]?.right !== true).map(missOf),
      ...others.filter((each) => !isSilent(each)).map(missOf),
    ],
  };
}

const isSilent = ({ answer }: Result): boolean => answer.outcome === 'notCovered';

function figuresOf(language: string, results: readonly Result[]): [string, number][] {
  const all = results.filter(({ item }) => item.lang === language);
  const own = all.filter(({ item }) => item.answerable);
  return [
    [
      `article ${language} paragraph@1`,
      share(own, ({ item, passages }) => item.paragraphs.includes(passages[0]?.passage.at.paragraph ?? -1)),
    ],
    [`article ${language} sentence@1`, share(own, ({ passages }) => passages[0]?.right === true)],
    [
      `article ${language} sentence@2`,
      share(own, ({ passages }) => passages.slice(0, 2).some(({ right }) => right)),
    ],
    [`article ${language} language right`, share(all, ({ answer }) => answer.language === language)],
  ];
}

const missOf = ({ item, answer, passages }: Result): Miss => ({
  set: `article ${item.lang}`,
  title: item.answerable ? answer.outcome : 'answered, though it is not covered',
  question: item.q,
  answer: item.evidence[0] ?? '',
  first: passages[0]?.passage.id ?? '',
  right: passages.find(({ right }) => right)?.passage.id ?? '',
});

function share<T>(list: readonly T[], test: (each: T) => boolean): number {
  return list.length === 0 ? 0 : (100 * list.filter(test).length) / list.length;
}
