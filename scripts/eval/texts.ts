// The same search over other texts, their own sentences as passages: how good the ranking is without a pack.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { articleFromText } from '../../src/article/plain.js';
import { languages, type Language } from '../../src/article/schema.js';
import { createSearch } from '../../src/search/answer.js';

const textSchema = z.object({
  title: z.string(),
  paragraphs: z.array(
    z.object({
      context: z.string(),
      qas: z.array(z.object({ question: z.string(), answers: z.array(z.object({ text: z.string() })) })),
    }),
  ),
});
const setSchema = z.object({ xquad: z.record(z.string(), z.array(textSchema)) });

export interface TextFigures {
  readonly language: Language;
  readonly n: number;
  /** Shares in hundredths. */
  readonly paragraph1: number;
  readonly sentence1: number;
  readonly sentence3: number;
}

/** @param file The set's file. @returns The figures of each language, one text at a time. */
export function measureTexts(file: string): TextFigures[] {
  const { xquad } = setSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return languages.map((language) => {
    let n = 0;
    const hits = { paragraph1: 0, sentence1: 0, sentence3: 0 };
    for (const text of xquad[language] ?? []) {
      const oneLine = text.paragraphs.map(({ context }) => context.replace(/\s+/gu, ' '));
      const article = articleFromText([text.title, ...oneLine].join('\n'), text.title);
      const search = createSearch(article);
      const byId = new Map(article.passages.map((passage) => [passage.id, passage]));
      text.paragraphs.forEach(({ qas }, at) => {
        for (const { question, answers } of qas) {
          n += 1;
          const ranked = search.ask(question, { language }).passages.flatMap(({ id }) => byId.get(id) ?? []);
          const right = (each: (typeof ranked)[number]): boolean =>
            each.at.paragraph === at + 1 &&
            answers.some((answer) => each.text[language].includes(answer.text));
          if (ranked[0]?.at.paragraph === at + 1) hits.paragraph1 += 1;
          if (ranked.slice(0, 1).some(right)) hits.sentence1 += 1;
          if (ranked.slice(0, 3).some(right)) hits.sentence3 += 1;
        }
      });
    }
    const share = (count: number): number => (100 * count) / Math.max(1, n);
    return {
      language,
      n,
      paragraph1: share(hits.paragraph1),
      sentence1: share(hits.sentence1),
      sentence3: share(hits.sentence3),
    };
  });
}
