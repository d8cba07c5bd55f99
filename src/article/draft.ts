// What the checks across a pack need of it, read leniently: what is of the wrong form is left empty here and told by the
// schema, so that one mistake hides no other. Called by load.ts.
import * as z from 'zod';
import { languages, languageSchema } from './schema.js';

const text = z.string().catch('');
const texts = z.array(text).catch([]);
const whole = z.number().catch(Number.NaN);
const at = z.object({ paragraph: whole, sentence: whole });

/** A list whose broken entries keep their place. */
const list = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.preprocess(
    (value) => (Array.isArray(value) ? value.map((each: unknown) => (isObject(each) ? each : {})) : []),
    z.array(z.object(shape)),
  );
const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const draftSchema = z.preprocess(
  (value) => (isObject(value) ? value : {}),
  z.object({
    languages: z.array(languageSchema).catch([...languages]),
    source: z
      .object({ paragraphs: z.array(whole), fingerprints: texts })
      .catch({ paragraphs: [], fingerprints: [] }),
    overview: text,
    sections: list({ id: text }),
    passages: list({
      id: text,
      section: text,
      at: at.catch({ paragraph: Number.NaN, sentence: Number.NaN }),
    }),
    questions: list({ id: text, passages: texts }),
    quotations: list({ id: text, passage: text }),
    facts: list({ id: text, passages: texts }),
    events: list({ id: text, passage: text }),
    unsaid: list({ id: text, nearest: texts }),
  }),
);

/** A pack of which nothing is sure; an empty text or NaN stands for what is missing or broken. */
export type Draft = z.infer<typeof draftSchema>;

/** @param value Whatever the YAML held. @returns Its draft; never throws. */
export const draftOf = (value: unknown): Draft => draftSchema.parse(value);
