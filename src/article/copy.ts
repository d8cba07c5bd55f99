// A copy of an article as an operator has it: what every import yields and every reading of a copy takes. Made by
// import/; read by plain.ts, verbatim.ts and drift/.
import type { Language } from './schema.js';

export interface CopyParagraph {
  /** The article's own heading above it; the same for all paragraphs below one heading. */
  readonly heading: string | undefined;
  readonly sentences: readonly string[];
}

export interface ArticleCopy {
  readonly title: string;
  readonly author: string | undefined;
  readonly publisher: string | undefined;
  /** Its canonical address, where the copy tells. */
  readonly url: string | undefined;
  /** ISO days, where the copy tells. */
  readonly published: string | undefined;
  readonly updated: string | undefined;
  /** ISO day on which the copy was made, or its file last changed; empty where nobody knows. */
  readonly read: string;
  readonly language: Language | undefined;
  readonly aliases: readonly string[];
  /** The article's own top questions. */
  readonly questions: readonly string[];
  /** The lines between the title and the body. */
  readonly header: readonly string[];
  readonly paragraphs: readonly CopyParagraph[];
}
