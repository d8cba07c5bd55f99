// The questions about our own article: is the first passage the right one, and is the bot silent where it should be.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Article, Passage } from '../../src/article/model.js';
import { readCopy } from '../../src/article/sentences.js';
import type { Search } from '../../src/search/model.js';

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

/** Shares in hundredths. */
export interface ArticleFigures {
  readonly n: number;
  readonly paragraph1: number;
  readonly sentence1: number;
  readonly sentence2: number;
  readonly language: number;
}

export interface ArticleResult {
  readonly byLanguage: Readonly<Record<string, ArticleFigures>>;
  /** Of what the article does not cover, how much got no answer. */
  readonly silence: number;
  /** Of the answerable, how much got none. */
  readonly left: number;
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
  const results = items.map((item) => {
    const answer = search.ask(item.q);
    const passages = answer.passages.flatMap(({ id }) => byId.get(id) ?? []);
    const holds = ({ at }: Passage): boolean =>
      at.paragraph === 0
        ? item.paragraphs.includes(0)
        : item.evidence.some((words) =>
            plain(paragraphs[at.paragraph - 1]?.[at.sentence - 1] ?? '').includes(plain(words)),
          );
    const [first] = passages;
    return {
      item,
      silent: answer.outcome === 'notCovered',
      language: answer.language === item.lang,
      paragraph1: first !== undefined && item.paragraphs.includes(first.at.paragraph),
      sentence1: first !== undefined && holds(first),
      sentence2: passages.slice(0, 2).some(holds),
    };
  });
  const answerable = results.filter(({ item }) => item.answerable);
  const languages = [...new Set(items.map(({ lang }) => lang))];
  return {
    byLanguage: Object.fromEntries(
      languages.map((language) => {
        const own = answerable.filter(({ item }) => item.lang === language);
        return [
          language,
          {
            n: own.length,
            paragraph1: share(own, (each) => each.paragraph1),
            sentence1: share(own, (each) => each.sentence1),
            sentence2: share(own, (each) => each.sentence2),
            language: share(
              results.filter(({ item }) => item.lang === language),
              (each) => each.language,
            ),
          },
        ];
      }),
    ),
    silence: share(
      results.filter(({ item }) => !item.answerable),
      (each) => each.silent,
    ),
    left: share(answerable, (each) => each.silent),
  };
}

function share<T>(list: readonly T[], test: (each: T) => boolean): number {
  return list.length === 0 ? 0 : (100 * list.filter(test).length) / list.length;
}
