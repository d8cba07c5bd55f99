// A page as a tree, by cheerio, which is loaded only for one: plain texts start faster without it. A build has it in one file
// beside the program (scripts/bundle.mjs), which `require` finds first. Nothing in a page is run or fetched. Called by the
// html files of this folder.
import { createRequire } from 'node:module';
import type * as Cheerio from 'cheerio/slim';
import { tidy } from './blocks.js';
import { unusable } from './bytes.js';

export type Tree = Cheerio.CheerioAPI;
export type Node = NonNullable<ReturnType<ReturnType<Tree['root']>['contents']>[number]>;
export type Element = Extract<Node, { readonly tagName: string }>;

const require = createRequire(import.meta.url);

/** Browsers nest no deeper than 512; a page that does is made to hang programs. */
const maxDepth = 600;
/** The longest articles have a quarter of these. */
const maxTags = 200_000;
const empty = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** The next one of the same name ends these, whether they are closed or not. */
const selfEnding = new Set('p li dt dd tr td th option'.split(' '));

export interface Shape {
  readonly depth: number;
  readonly tags: number;
}

/** @returns How deep a page is nested and how many tags it has; counting ends above what `parse` takes. */
export function shapeOf(html: string): Shape {
  const open: string[] = [];
  let [tags, depth] = [0, 0];
  for (const [, end = '', raw = '', rest = ''] of html.matchAll(
    /<(\/?)([a-z][a-z0-9:-]{0,40})([^<>]*)>/giu,
  )) {
    const name = raw.toLowerCase();
    tags += 1;
    if (end !== '') {
      const at = open.lastIndexOf(name);
      if (at >= 0) open.length = at;
    } else if (!empty.has(name) && !rest.endsWith('/') && !(selfEnding.has(name) && open.at(-1) === name))
      open.push(name);
    depth = Math.max(depth, open.length);
    if (tags > maxTags || depth > maxDepth) break;
  }
  return { depth, tags };
}

/** @throws PackError when the page is nested too deep or has too many elements. */
export function parse(html: string, file: string, { depth, tags } = shapeOf(html)): Tree {
  if (depth > maxDepth || tags > maxTags)
    throw unusable(
      file,
      'the page is nested too deep or has too many elements to be an article; copy its text into a file',
    );
  const { load } = require('cheerio/slim') as typeof Cheerio;
  return load(html);
}

export const isElement = (node: Node | null | undefined): node is Element =>
  node !== undefined && node !== null && 'tagName' in node;

/** The DOM Standard's number for text. */
const textNode = 3;

/** @returns An element's own words in one stretch, without those of the parts that no reader sees. */
export function textOf(node: Node): string {
  if (!isElement(node)) return 'data' in node && node.nodeType === textNode ? node.data : '';
  if (isHidden(node)) return '';
  const inner = node.children.map((child) => textOf(child)).join('');
  return node.tagName.toLowerCase() === 'br' || isBlock(node) ? ` ${inner} ` : inner;
}

/** @returns For each element the sum of what it and all elements in it weigh, counted in one go. */
export function weighed($: Tree, weigh: (element: Element) => number): (element: Node) => number {
  const sums = new Map<Node, number>();
  const sum = (node: Node): number => {
    if (!isElement(node)) return 0;
    const whole = node.children.reduce((all, child) => all + sum(child), weigh(node));
    sums.set(node, whole);
    return whole;
  };
  for (const node of $.root().contents().toArray()) sum(node);
  return (element) => sums.get(element) ?? 0;
}

/** @returns The same, in one line, or undefined where it is longer than so many characters; long ones are not gathered. */
export function lineOf(node: Node, most: number): string | undefined {
  let text = '';
  const gather = (each: Node): boolean => {
    if (!isElement(each)) text += textOf(each);
    else if (!isHidden(each)) {
      const gap = isBlock(each) || each.tagName.toLowerCase() === 'br' ? ' ' : '';
      text += gap;
      if (!each.children.every(gather)) return false;
      text += gap;
    }
    // Source code has spaces between the words that count for nothing; mostly the first letters show that it is longer.
    const start = most * 4;
    return text.length <= start || (tidy(text.slice(0, start)).length <= most && tidy(text).length <= most);
  };
  if (!gather(node)) return undefined;
  const line = tidy(text);
  return line.length <= most ? line : undefined;
}

const hidden = new Set('script style template noscript svg math iframe object'.split(' '));
const unseen = /display\s*:\s*none|visibility\s*:\s*hidden/iu;

/** Whether no reader sees an element; a dialogue that is closed is seen by none. */
export const isHidden = (node: Element): boolean =>
  hidden.has(node.tagName.toLowerCase()) ||
  node.attribs['hidden'] !== undefined ||
  unseen.test(attribute(node, 'style')) ||
  (node.tagName.toLowerCase() === 'dialog' && node.attribs['open'] === undefined);

const blocks = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
export const isBlock = (node: Node): boolean => isElement(node) && blocks.has(node.tagName.toLowerCase());

/** @returns An attribute's value, or an empty text. */
export const attribute = (node: Element, name: string): string => node.attribs[name] ?? '';
