// The open question sets over texts of others (XQuAD, windows of SQuAD 2.0) and their two parts. Called by main.ts and ablate.ts.
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { Article } from '../../src/article/model.js';
import { articleFromText } from '../../src/article/plain.js';

const textSchema = z.object({
  title: z.string(),
  paragraphs: z.array(
    z.object({
      context: z.string(),
      qas: z.array(
        z.object({
          question: z.string(),
          answers: z.array(z.object({ text: z.string() })),
          is_impossible: z.boolean().optional(),
        }),
      ),
    }),
  ),
});
const setSchema = z.object({
  xquad: z.object({ en: z.array(textSchema), es: z.array(textSchema) }),
  squad2: z.array(textSchema),
});

export interface Asked {
  readonly question: string;
  /** Counted from 1, as the article's passages count it. */
  readonly paragraph: number;
  /** What annotators marked; empty where the text does not say. */
  readonly answers: readonly string[];
  readonly answerable: boolean;
}

export interface Text {
  readonly title: string;
  readonly article: Article;
  readonly asked: readonly Asked[];
}

export interface TextSets {
  readonly en: readonly Text[];
  readonly es: readonly Text[];
  /** English; half of its questions have no answer in the text. */
  readonly unanswerable: readonly Text[];
}

/** Work is done on part a and confirmed on part b, so that nothing is fitted to noise. */
export const parts = ['a', 'b'] as const;
export type Part = (typeof parts)[number];

/** By the length of the title, which halves the questions well enough; a window's number is no part of its title. */
export const partOf = (title: string): Part => (title.replace(/ \d+$/u, '').length % 2 === 0 ? 'b' : 'a');

/** @param file The sets' file. @param part All texts where it is undefined. */
export function readTexts(file: string, part: Part | undefined): TextSets {
  const { xquad, squad2 } = setSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const chosen = (texts: readonly z.infer<typeof textSchema>[]): Text[] =>
    texts.filter(({ title }) => part === undefined || partOf(title) === part).map(textOf);
  return { en: chosen(xquad.en), es: chosen(xquad.es), unanswerable: chosen(squad2) };
}

function textOf({ title, paragraphs }: z.infer<typeof textSchema>): Text {
  const lines = paragraphs.map(({ context }) => context.replace(/\s+/gu, ' '));
  return {
    title,
    article: articleFromText([title, ...lines].join('\n'), title),
    asked: paragraphs.flatMap(({ qas }, at) =>
      qas.map(({ question, answers, is_impossible: impossible }) => ({
        question,
        paragraph: at + 1,
        answers: answers.map(({ text }) => text.replace(/\s+/gu, ' ')),
        answerable: impossible !== true,
      })),
    ),
  };
}
