// The file that an import writes: how it is written and how it is read again, strictly. Called by index.ts and
// scripts/article-import.ts.
import * as z from 'zod';
import type { ArticleCopy } from '../copy.js';
import { languageSchema } from '../schema.js';
import { addressOf } from './addresses.js';
import { unusable } from './bytes.js';

const format = 'article-copy';
const name = z.string().trim().min(1).max(1000);
const sentence = z.string().min(1).max(100_000);
const day = z.iso.date();

const fileSchema = z.strictObject({
  format: z.literal(format),
  version: z.literal(1),
  title: name,
  author: name.optional(),
  publisher: name.optional(),
  url: z
    .string()
    .refine((text) => addressOf(text) !== undefined, 'is no http(s) address')
    .optional(),
  published: day.optional(),
  updated: day.optional(),
  read: z.union([day, z.literal('')]),
  language: languageSchema.optional(),
  aliases: z.array(name).max(100),
  questions: z.array(name).max(100),
  header: z.array(sentence).max(1000),
  paragraphs: z
    .array(z.strictObject({ heading: name.optional(), sentences: z.array(sentence).min(1).max(10_000) }))
    .min(1)
    .max(100_000),
});

/** @returns The text of the file: JSON, a sentence a line, so that two imports can be compared. */
export const importedText = (copy: ArticleCopy): string =>
  `${JSON.stringify({ format, version: 1, ...copy }, undefined, 1)}\n`;

/** @returns Whether some JSON calls itself an import. */
export const isImported = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === format;

/**
 * @param text JSON.
 * @param file Its name in messages.
 * @throws PackError when it is no import, or a broken one.
 */
export function readImported(text: string, file: string): ArticleCopy {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw unusable(
      file,
      'the JSON cannot be read; import the article again (npm run article:import -- FILE)',
    );
  }
  if (!isImported(value))
    throw unusable(file, 'this is JSON, but no imported article; give the article’s text or its saved page');
  const parsed = fileSchema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const place = issue?.path.join('.') ?? '';
    throw unusable(
      file,
      `the imported article is broken${place === '' ? '' : ` at ${place}`}; import it again (npm run article:import -- FILE)`,
    );
  }
  const { author, publisher, url, published, updated, language, paragraphs, ...rest } = parsed.data;
  return {
    title: rest.title,
    author,
    publisher,
    url: addressOf(url),
    published,
    updated,
    read: rest.read,
    language,
    aliases: rest.aliases,
    questions: rest.questions,
    header: rest.header,
    paragraphs: paragraphs.map(({ heading, sentences }) => ({ heading, sentences })),
  };
}
