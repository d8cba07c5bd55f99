// Puts a reference together from pieces: italics, quotation marks and the marks between them. Called by styles/.
import type { Language } from '../article/schema.js';

export interface CitationSpan {
  readonly text: string;
  readonly italic?: true;
}

export type Piece = string | CitationSpan;

export const italic = (text: string): CitationSpan => ({ text, italic: true });

/**
 * @param pieces Words and marks in their order; empty ones are left out.
 * @returns Spans, neighbours of one face as one. A full stop falls away after a mark that ends a sentence already, as in
 *   "What Is a Light?" or "Ferrer, M. L.": every manual has that rule (APA 7, 9.5).
 */
export function join(...pieces: readonly Piece[]): CitationSpan[] {
  const spans: CitationSpan[] = [];
  for (const piece of pieces) {
    const { text, italic: slanted } = typeof piece === 'string' ? { text: piece } : piece;
    const last = spans.at(-1);
    const rest = text.startsWith('.') && /[.?!…]$/u.test(last?.text ?? '') ? text.slice(1) : text;
    if (rest === '') continue;
    if (last && last.italic === slanted) spans[spans.length - 1] = { ...last, text: last.text + rest };
    else spans.push(slanted ? italic(rest) : { text: rest });
  }
  return spans;
}

/**
 * @param title A title in double quotation marks; such marks within it become single (Chicago 17, 13.30).
 * @param mark What follows it; English puts a full stop and a comma within the marks (Chicago 17, 6.9), Spanish behind
 *   them (Ortografía de la lengua española 2010, “Las comillas”).
 */
export function quoted(title: string, mark: '' | '.' | ',', language: Language): string[] {
  const inner = title.replace(/"([^"]*)"|“([^“”]*)”/gu, (_, straight?: string, curly?: string) => {
    return `‘${straight ?? curly ?? ''}’`;
  });
  return ['“', inner, language === 'en' ? `${mark}”` : `”${mark}`];
}
