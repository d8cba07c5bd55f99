// What stands between a view and a medium: blocks of words, menus and buttons, in no medium's syntax. Made by compose/,
// drawn by discord.ts and text.ts, so that both say the same.
import type { Language } from '../article/schema.js';

/** What a press can ask for; the custom ids carry these names, so old messages rely on them. */
export const actions = [
  'show',
  'context',
  'share',
  'question',
  'list',
  'page',
  'section',
  'cite',
  'publish',
  'sources',
  'card-open',
  'card-list',
  'card-refresh',
  'card-refresh-all',
  'card-unpin',
  'card-unpin-yes',
  'card-pin',
  'card-anyway',
] as const;
export type Action = (typeof actions)[number];

export interface Span {
  readonly text: string;
  readonly strong?: true;
  readonly italic?: true;
  readonly code?: true;
  /** A link: `text` is then a plain-word label from a catalog; without a label the address itself is shown. */
  readonly url?: string;
  /** Discord's id of a member, whom a message names without pinging; `text` is for other media. */
  readonly member?: string;
}

export interface Line {
  /**
   * `quote` holds only words that were really printed; it is never cut. `credit` stands below one: who said it and where.
   * `code` is a block to copy, with its breaks.
   */
  readonly kind: 'heading' | 'text' | 'small' | 'quote' | 'credit' | 'item' | 'code';
  readonly spans: readonly Span[];
}

/** Lines between two rules. */
export type Block = readonly Line[];

export interface Entry {
  readonly value: string;
  readonly label: string;
  readonly description?: string | undefined;
}

export interface Menu {
  readonly action: Action;
  readonly args: readonly string[];
  readonly placeholder: string;
  readonly entries: readonly Entry[];
}

export type Button =
  | { readonly label: string; readonly action: Action; readonly args: readonly string[] }
  | { readonly label: string; readonly url: string };

/** A picture above the words; where its file is missing, the words are enough. */
export interface Picture {
  /** Of its file, as reply/pictures.ts names it. */
  readonly name: string;
  /** All that it says, at most 1024 characters. */
  readonly alt: string;
}

/** A file to take away. */
export interface TextFile {
  readonly name: string;
  readonly content: string;
}

export interface Document {
  readonly tone: 'answer' | 'silence' | 'notice';
  readonly language: Language;
  /** Drawn as plain text that can be copied, without a frame. */
  readonly plain?: true;
  readonly blocks: readonly Block[];
  /** Which block holds a member's note and nothing else, to be read back from the message. */
  readonly noteAt?: number | undefined;
  readonly picture?: Picture | undefined;
  readonly file?: TextFile | undefined;
  readonly menus: readonly Menu[];
  readonly buttons: readonly Button[];
}

/** How much a document says: `lean` leaves out the runner-up, `bare` the excerpts too, and shortens long statements. */
export const details = ['full', 'lean', 'bare'] as const;
export type Detail = (typeof details)[number];

export const line = (kind: Line['kind'], ...spans: readonly (Span | string)[]): Line => ({
  kind,
  spans: spans.map((span) => (typeof span === 'string' ? { text: span } : span)),
});
