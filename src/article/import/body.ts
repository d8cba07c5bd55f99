// Chooses the article's own paragraphs among the stretches of a page. Called by arrange.ts.
import { fold, isProse, type Block } from './blocks.js';
import { withoutEdit } from './furniture.js';
import { isQuestion } from './questions.js';

export interface Stretch {
  /** Its number among the blocks of the page. */
  readonly at: number;
  readonly broken: false;
  readonly block: Block;
}

/** A stretch of the page, or a place where something was taken out. */
type Piece = Stretch | { readonly at: number; readonly broken: true };

/** What stands between two marks of the page. */
export interface Segment {
  readonly isBox: boolean;
  /** Whether it opens with a list of short lines, as a table of contents. */
  readonly isList: boolean;
  readonly blocks: Piece[];
}

export interface Body {
  readonly paragraphs: readonly { readonly heading: string | undefined; readonly text: string }[];
  /** Short lines after the last paragraph. */
  readonly closing: readonly string[];
  /** The number of the block that is the first paragraph. */
  readonly preceding: number;
}

/** A list of links is a way to other pages, not a part of the text. */
const mostlyLinks = 0.75;
const longItem = 40;
const longestHeading = 90;

/** @param segments The page, in order. */
export function bodyOf(segments: readonly Segment[]): Body {
  const size = ({ blocks }: Segment): number =>
    blocks.reduce(
      (sum, piece) => sum + (piece.broken || !isBody(piece.block) ? 0 : piece.block.text.length),
      0,
    );
  const [first] = [...segments].sort((a, b) => size(b) - size(a));
  const chosen = segments.filter((segment) => segment === first || (!segment.isBox && size(segment) > 0));
  const paragraphs: { heading: string | undefined; text: string }[] = [];
  let closing: string[] = [];
  let preceding = Infinity;
  let heading: string | undefined;
  const known = new Set<string>();
  const whole = chosen.flatMap(({ blocks }) =>
    blocks.flatMap((piece) => (piece.broken ? [] : [` ${fold(piece.block.text)} `])),
  );
  for (const { blocks } of chosen) {
    const items = keptItems(blocks);
    const listed = listedIn(blocks);
    blocks.forEach((piece, at) => {
      if (piece.broken) return;
      const { block } = piece;
      const { kind, text } = block;
      if (kind === 'heading') {
        if (!block.outside) heading = withoutEdit(text);
        return;
      }
      if (kind === 'line' && isAsked(text)) {
        if (isHeading(blocks, at)) heading = withoutEdit(text);
        return;
      }
      if ((isBody(block) && (kind !== 'item' || items.has(piece))) || listed.has(piece)) {
        // What stands twice is repeated by the page, as a quotation pulled out of the text.
        const key = text.length > longItem ? fold(text) : '';
        if (known.has(key)) return;
        if (key !== '') known.add(key);
        if (isPulled(text, whole)) return;
        preceding = Math.min(preceding, piece.at);
        paragraphs.push({ heading, text });
        closing = [];
        return;
      }
      if (kind === 'line' && paragraphs.length > 0 && isHeading(blocks, at)) {
        heading = withoutEdit(text);
        closing = [];
      } else if (!isProse(text)) closing.push(text);
    });
  }
  return { paragraphs, closing, preceding };
}

/** A question alone on its line is a heading or the name of another page. In characters. */
const isAsked = (text: string): boolean => text.length <= longestHeading && isQuestion(text);

/** In characters: what is pulled out of the text to be shown large is short, and no mere phrase. */
const pulled = { from: 20, to: 200 };

/** Whether a stretch only repeats some words of a longer one. @param whole All of them, folded, between spaces. */
function isPulled(text: string, whole: readonly string[]): boolean {
  if (text.length < pulled.from || text.length > pulled.to) return false;
  const sought = ` ${fold(text)} `;
  return whole.some((other) => other.length > sought.length && other.includes(sought));
}

const introduces = /:["”»)]?$/u;

/** Lines without an end, below one that introduces them: the items of a list whose marks were lost in copying. */
function listedIn(blocks: readonly Piece[]): Set<Piece> {
  const listed = new Set<Piece>();
  let introduced = false;
  for (const piece of blocks) {
    if (piece.broken || piece.block.kind !== 'line') {
      introduced = false;
      continue;
    }
    const { text } = piece.block;
    const isFirst = isIntroduction(piece.block);
    if (text.includes(' ') && (isFirst || (introduced && !introduces.test(text)))) listed.add(piece);
    introduced = isFirst || (introduced && !isProse(text));
  }
  return listed;
}

/** "…, so the ramps are hinged:": a label such as "Also in this series:" is shorter. In characters. */
const isIntroduction = ({ text }: Block): boolean => introduces.test(text) && text.length > longestHeading;

function isBody({ kind, text, outside, linked }: Block): boolean {
  if (outside || kind === 'heading') return false;
  if (kind === 'item') return text.includes(' ');
  if (linked > mostlyLinks && text.length < longestHeading) return false;
  return isProse(text) || (kind === 'text' && (/[:;]["”»)]?$/u.test(text) || text.length >= longestHeading));
}

/**
 * The items that are paragraphs, because their list belongs to the text: it has sentences, or what stands before it
 * introduces it.
 */
function keptItems(blocks: readonly Piece[]): Set<Piece> {
  const kept = new Set<Piece>();
  let list: Stretch[] = [];
  let before: Piece | undefined;
  for (const piece of [...blocks, undefined]) {
    if (piece?.broken === false && piece.block.kind === 'item') {
      list.push(piece);
      continue;
    }
    if (isPartOfText(list, before)) for (const item of list) kept.add(item);
    list = [];
    before = piece;
  }
  return kept;
}

function isPartOfText(list: readonly Stretch[], before: Piece | undefined): boolean {
  if (before?.broken === false && /:["”»)]?$/u.test(before.block.text)) return true;
  const items = list.map(({ block }) => block);
  const mean = (of: (item: Block) => number): number =>
    items.reduce((sum, item) => sum + of(item), 0) / Math.max(1, items.length);
  if (mean(({ linked }) => linked) > mostlyLinks) return false;
  return (
    mean(({ text }) => text.length) >= longItem ||
    items.some(({ text }) => isProse(text) || /[.;]$/u.test(text))
  );
}

/** A short line right above a paragraph. */
function isHeading(blocks: readonly Piece[], at: number): boolean {
  const [own, next] = [blocks[at], blocks[at + 1]];
  if (own?.broken !== false || next?.broken !== false) return false;
  const { text } = own.block;
  return (
    text.length <= longestHeading &&
    /^[¿¡"“«]?[\p{Lu}\p{N}]/u.test(text) &&
    !/[.,;:]$/u.test(text) &&
    isBody(next.block)
  );
}
