// The loaded article: what every other folder reads. Made by load.ts (from a pack) or plain.ts (from a text).
import type { Language, Pack } from './schema.js';

/** A text in both languages; a pack in one language has the same text twice. */
export type Localized = Readonly<Record<Language, string>>;
export type LocalizedList = Readonly<Record<Language, readonly string[]>>;

export interface Locator {
  /** 0 is the header block, 1 the first body paragraph. */
  readonly paragraph: number;
  /** Within its paragraph, from 1. */
  readonly sentence: number;
  /** The article's own words, verbatim. */
  readonly excerpt: string;
  /** Words just before or after the excerpt, given where it is not unique in the article. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

export interface Passage {
  readonly id: string;
  readonly section: string;
  readonly at: Locator;
  /** A few words for menus. */
  readonly title: Localized;
  /** The statement. */
  readonly text: Localized;
  /** Whose claim it is; undefined where the article states it in its own voice. */
  readonly by: Localized | undefined;
  readonly words: LocalizedList;
  /** Whether `text` is a summary in our words or the article's own sentence. */
  readonly kind: 'summary' | 'verbatim';
  /** The article's own sentence, from a copy, in the copy's language: there it is shown in place of `text` (shown.ts). */
  readonly own?: Readonly<Partial<Record<Language, string>>>;
  /** ISO day on which the article was read for the summary, where a later copy has other words in its place. */
  readonly summarised?: string;
}

export interface Section {
  readonly id: string;
  readonly title: Localized;
}

export interface Question {
  readonly id: string;
  readonly origin: 'article' | 'ours';
  readonly text: Localized;
  readonly passages: readonly string[];
}

export interface Quotation {
  readonly id: string;
  readonly words: string;
  readonly speaker: Localized;
  readonly role: Localized | undefined;
  readonly passage: string;
}

export interface Fact {
  readonly id: string;
  readonly headline: Localized;
  readonly label: Localized;
  readonly passages: readonly string[];
}

export interface Event {
  readonly id: string;
  /** ISO 8601: a year, a month or a day. */
  readonly date: string;
  readonly text: Localized;
  readonly passage: string;
}

export interface Unsaid {
  readonly id: string;
  readonly topic: Localized;
  readonly words: LocalizedList;
  readonly nearest: readonly string[];
}

export interface Source {
  readonly title: string;
  readonly author: string | undefined;
  readonly publisher: string;
  readonly url: string;
  /** ISO day, only if the article itself gives it. */
  readonly published: string | undefined;
  /** ISO day on which the article was read; the day of the copy, where that is later. */
  readonly read: string;
  /** ISO day of a copy that is later than the pack and has other words than it knows. */
  readonly newer?: string | undefined;
  /** How many sentences each body paragraph has. */
  readonly paragraphs: readonly number[];
  /** A row of marks a paragraph, a mark a sentence (drift/mark.ts); undefined where the pack has none. */
  readonly fingerprints?: readonly string[] | undefined;
  readonly aliases: LocalizedList;
  /** In which a copy without a pack is written, where it tells. */
  readonly language?: Language | undefined;
}

export interface Article {
  /** The name of the slash command. */
  readonly command: Pack['command'];
  /** The languages in which the pack is written; the first is the one to fall back on. */
  readonly languages: readonly Language[];
  readonly source: Source;
  readonly subject: LocalizedList;
  /** The id of the passage that says what the subject is. */
  readonly overview: string;
  readonly synonyms: Readonly<Record<Language, readonly (readonly string[])[]>>;
  readonly sections: readonly Section[];
  /** In the article's order. */
  readonly passages: readonly Passage[];
  readonly questions: readonly Question[];
  readonly quotations: readonly Quotation[];
  readonly facts: readonly Fact[];
  readonly events: readonly Event[];
  readonly unsaid: readonly Unsaid[];
}
