// The boxes of a picture, in the form that satori reads. Called by the layouts beside it.

/** A CSS property's value in pixels, or in CSS's words. */
export type Style = Readonly<Record<string, string | number>>;

export interface Element {
  readonly type: 'div' | 'span';
  readonly props: { readonly style: Style; readonly children: readonly Element[] | string };
}

/** A box of boxes, one below the other unless the style says otherwise. */
export const box = (style: Style, ...children: readonly Element[]): Element => ({
  type: 'div',
  props: { style: { display: 'flex', flexDirection: 'column', boxSizing: 'border-box', ...style }, children },
});

/** Keeps what is on both sides of it on one line; it has no width and needs no font. */
export const joiner = '\u2060';

/**
 * Keeps together what reads badly on two lines: a compound, a number and what it counts, a short first word of a name
 * ("El Salvador", "U.S. officials"), a word of one letter and the next. What is wider than the paragraph is broken all the
 * same.
 */
const unbroken = (text: string): string =>
  text
    .replace(/(?<=\p{L})-(?=[\p{L}\d])/gu, `-${joiner}`)
    .replace(/(?<=(?:^|\s)(?:\p{Lu}\p{L}?|(?:\p{Lu}\.)+|[aeouy]|\d[\d.,]*\p{No}?)) /gu, '\u00A0');

/** A paragraph; a word that is wider than the paragraph is broken. */
export const paragraph = (text: string, style: Style): Element => ({
  type: 'div',
  props: {
    style: { display: 'block', textWrap: 'pretty', overflowWrap: 'anywhere', ...style },
    children: unbroken(text),
  },
});

/** A paragraph of parts that differ in style. */
export const mixed = (parts: readonly (readonly [string, Style])[], style: Style): Element => ({
  type: 'div',
  props: {
    style: { display: 'block', overflowWrap: 'anywhere', ...style },
    children: parts.map(([text, its]) => ({ type: 'span', props: { style: its, children: unbroken(text) } })),
  },
});
