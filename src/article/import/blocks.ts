// The stretches of text that a page is made of, whatever its format, and what is known of the page beside them. Made by
// the readers of this folder, put in order by arrange.ts.
import { sentences } from '../sentences.js';

export interface Block {
  /** `line` is a line of plain text: whether it is a heading or a paragraph has to be found out. */
  readonly kind: 'heading' | 'text' | 'item' | 'line';
  /** Of a heading, from 1; 0 for all others. */
  readonly level: number;
  readonly text: string;
  /** How much of it is links, from 0 to 1. */
  readonly linked: number;
  /** Whether it stands beside the article's own text, as a page's header does. */
  readonly outside: boolean;
}

/** What a page tells of itself; days in ISO form. */
export interface Facts {
  title?: string | undefined;
  author?: string | undefined;
  publisher?: string | undefined;
  url?: string | undefined;
  published?: string | undefined;
  updated?: string | undefined;
  /** When the copy was made. */
  read?: string | undefined;
  /** As declared: a BCP 47 tag. */
  language?: string | undefined;
  aliases: string[];
  questions: string[];
}

export interface Page {
  readonly facts: Facts;
  readonly blocks: readonly Block[];
}

export const block = (kind: Block['kind'], text: string, more: Partial<Block> = {}): Block => ({
  kind,
  level: 0,
  linked: 0,
  outside: false,
  ...more,
  text,
});

/** A text with letters in the place of printed ligatures (ﬁ, ﬂ, ﬃ), which are no letters of any word. */
export const parted = (text: string): string =>
  text.replace(/[\uFB00-\uFB06]/gu, (sign) => sign.normalize('NFKC'));

/** @returns The text in one line, without what is invisible in it. */
export const tidy = (text: string): string =>
  parted(text)
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, '')
    // eslint-disable-next-line no-control-regex -- they are taken out
    .replace(/[\s\u0000-\u001F\u007F-\u009F]+/gu, ' ')
    .trim();

/** Without case, accents and marks, to hold names against one another. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether a line is a title or its first line. */
export const isStartOf = (text: string, title: string): boolean => {
  const [own, wanted] = [fold(text), fold(title)];
  return own === wanted || (own.split(' ').length > 2 && wanted.startsWith(`${own} `));
};

const ended = /[.!?…]["”’»')\]]*$/u;
const words = (text: string): number => text.split(' ').length;

/** Whether a stretch of text is a sentence or more: by its end, or by its length. */
export const isProse = (text: string): boolean =>
  (ended.test(text) && words(text) >= 3) || text.length >= 200;

/** Two sentences or a long one: no teaser, no caption. */
export const isSolid = (text: string): boolean =>
  isProse(text) && (text.length >= 200 || sentences(text).length >= 2);

/** Adds to some facts what they lack and others have. */
export function completed(facts: Facts, more: Partial<Facts>): Facts {
  const known = Object.entries(facts).filter(([, value]) => value !== undefined);
  return {
    ...more,
    ...Object.fromEntries(known),
    aliases: distinct([...facts.aliases, ...(more.aliases ?? [])]),
    questions: distinct([...facts.questions, ...(more.questions ?? [])]),
  };
}

export const noFacts = (): Facts => ({ aliases: [], questions: [] });

/** Each text once, however it is spelled. */
export const distinct = (texts: readonly string[]): string[] =>
  texts.filter((text, at) => text !== '' && texts.findIndex((other) => fold(other) === fold(text)) === at);
