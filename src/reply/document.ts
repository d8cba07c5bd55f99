// What stands between a view and a medium: blocks of words, menus and buttons, in no medium's syntax. Made by compose/,
// drawn by discord.ts and text.ts, so that both say the same.
import type { Language } from '../article/schema.js';

/** What a press can ask for; the custom ids carry these names, so old messages rely on them. */
export const actions = ['show', 'context', 'share', 'question', 'list', 'page', 'section'] as const;
export type Action = (typeof actions)[number];

export interface Span {
  readonly text: string;
  readonly strong?: true;
  readonly code?: true;
  /** A link: `text` is then a plain-word label from a catalog. */
  readonly url?: string;
}

export interface Line {
  /** `quote` holds only words that were really printed; it is never cut. */
  readonly kind: 'heading' | 'text' | 'small' | 'quote' | 'item';
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

export interface Document {
  readonly tone: 'answer' | 'silence' | 'notice';
  readonly language: Language;
  readonly blocks: readonly Block[];
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
