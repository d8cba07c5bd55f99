// The form of a pack file (data/*.yaml). The types of the whole project are made from these schemas.
// Called by load.ts; scripts/schema.ts writes the JSON Schema for editors from it.
import * as z from 'zod';

export const languages = ['en', 'es'] as const;
export const languageSchema = z.enum(languages);
export type Language = z.infer<typeof languageSchema>;

/** A text of at most so many characters. */
const upTo = (max: number) =>
  z
    .string()
    .trim()
    .min(1, 'is empty; write something or take it out')
    .max(max, `is longer than ${max} characters; shorten it`);
const line = upTo(600);

/** A text in each language of the pack; which ones must be there depends on `languages`. */
const localizedUpTo = (max: number) =>
  z
    .strictObject({ en: upTo(max).optional(), es: upTo(max).optional() })
    .describe('The text in each of the pack’s languages');
const localized = localizedUpTo(600);
/** Titles stand in menus, beside a number (Discord: 100 characters an option's label). */
const title = localizedUpTo(90).describe('A few words for menus, at most 90 characters');

const wordList = z.array(line).max(120);
const localizedWords = z
  .strictObject({ en: wordList.optional(), es: wordList.optional() })
  .describe('Words by which members look for it and which its text lacks');

const id = z
  .string()
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'is no id; use lower-case letters, digits and single hyphens, as in "no-visits"',
  )
  .max(32, 'is longer than 32 characters; shorten it');

const excerpt = line.refine(
  (words) => {
    const count = words.split(/\s+/u).length;
    return count >= 3 && count <= 8;
  },
  { message: 'is not 3 to 8 words long; choose other words of the sentence' },
);

const locator = z
  .strictObject({
    paragraph: z.number().int().min(0).max(999).describe('0 is the header block, 1 the first body paragraph'),
    sentence: z.number().int().min(1).max(999).describe('The sentence’s number within its paragraph, from 1'),
    excerpt: excerpt.describe('The article’s own 3 to 8 words that bear the statement, verbatim'),
    before: line.optional().describe('Words just before the excerpt, where it is not unique in the article'),
    after: line.optional().describe('Words just after the excerpt, where it is not unique in the article'),
  })
  .describe('Where the passage stands in the article');

/** A mark a sentence (drift/mark.ts), with spaces between them. */
const mark = '[0-9a-f]{6}(?:\\.[0-9a-f]{4})*(?:~[0-9a-f]{4})*';
const fingerprintPattern = new RegExp(`^${mark}(?: ${mark})*$`);

const day = z.iso.date('is no day; write it as 2026-11-23');

const source = z.strictObject({
  title: line,
  author: line.optional(),
  publisher: line,
  url: z
    .url({ protocol: /^https$/, message: 'is no https address; write it from https:// on' })
    .max(200, 'is longer than 200 characters; find the page’s short address'),
  published: day.optional().describe('Only if the article itself gives it'),
  read: day.describe('The day on which the article was read for this pack'),
  paragraphs: z.array(z.number().int().min(1)).min(1).describe('How many sentences each body paragraph has'),
  fingerprints: z
    .array(z.string().regex(fingerprintPattern, 'is no row of fingerprints; let the program write it'))
    .optional()
    .describe(
      'A hash of each sentence, a row a paragraph; written by npm run article:check -- --against FILE --write',
    ),
  aliases: localizedWords,
});

const passage = z.strictObject({
  id,
  section: id,
  at: locator,
  title,
  text: localized.describe('The statement, in our own words'),
  by: localized
    .optional()
    .describe('Whose claim it is; left out where the article states it in its own voice'),
  words: localizedWords.optional(),
});

const section = z.strictObject({ id, title });

const question = z.strictObject({
  id,
  origin: z.enum(['article', 'ours']).describe('Whether the article itself asks it'),
  text: localizedUpTo(100).describe('The question, at most 100 characters (Discord: a suggestion)'),
  passages: z.array(id).min(1).max(6).describe('The passages that answer it, the best first'),
});

const quotation = z.strictObject({
  id,
  words: line.describe('The speaker’s exact words as the article quotes them'),
  speaker: localized,
  role: localized.optional(),
  passage: id,
});

const fact = z.strictObject({
  id,
  headline: localized.describe('The figure or phrase'),
  label: localized,
  passages: z.array(id).min(1).max(4),
});

const event = z.strictObject({
  id,
  date: z
    .string()
    .regex(
      /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/,
      'is no date; write 1812, 2025-03 or 2025-03-15',
    ),
  text: localized,
  passage: id,
});

const unsaid = z.strictObject({
  id,
  topic: localized.describe('What the article does not say, as it stands after "does not say"'),
  words: localizedWords.describe('Words and phrases that show that a question is about it'),
  nearest: z.array(id).max(3).describe('The nearest passages that the article has'),
});

const synonyms = z
  .strictObject({ en: z.array(wordList.min(2)).optional(), es: z.array(wordList.min(2)).optional() })
  .describe('Groups of words that mean the same in questions about this article');

export const packSchema = z.strictObject({
  command: z
    .string()
    .regex(/^[-_\p{Ll}\p{N}]{1,26}$/u, 'is no command name; use 1 to 26 lower-case letters, digits, - or _'),
  languages: z.array(languageSchema).min(1).max(languages.length),
  source,
  subject: localizedWords.describe('Words for the subject itself, which tell no passage from another'),
  overview: id.describe('The passage that says what the subject is'),
  synonyms: synonyms.optional(),
  sections: z.array(section).min(1).max(25),
  passages: z.array(passage).min(1),
  questions: z.array(question),
  quotations: z.array(quotation),
  facts: z.array(fact).max(100),
  events: z.array(event),
  unsaid: z.array(unsaid),
});

/** A pack as it stands in its file, before the languages are filled in. */
export type Pack = z.infer<typeof packSchema>;
