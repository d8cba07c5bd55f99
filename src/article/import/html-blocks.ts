// Walks through a page and cuts its words into headings, paragraphs and items. Called by html.ts.
import { block, fold, tidy, type Block } from './blocks.js';
import {
  attribute,
  isBlock,
  isElement,
  lineOf,
  textOf,
  weighed,
  type Element,
  type Node,
  type Tree,
} from './dom.js';

/** Where sites put the words of an article, from the surest on. */
const bodies = [
  '[itemprop="articleBody"]',
  '.mw-parser-output',
  '[class*="article-body" i], [class*="article__body" i], [class*="articleBody"], [class*="entry-content" i], [class*="post-content" i], [class*="story-body" i], [class*="topic-content" i], [class*="article-content" i]',
  'article',
  'main, [role="main" i]',
  'body',
];
/** A body that has this share of the page's prose is the article's. */
const mostOfIt = 0.7;

/** An element of this much prose around the title is the article's own, whatever follows it. In characters. */
const enough = 600;

/** @returns The smallest part of the page that has most of its paragraphs, or of those of the article under its title. */
function bodyIn($: Tree, title: string): Element | undefined {
  const weigh = weighed($, (element) =>
    element.tagName.toLowerCase() === 'p' ? tidy(textOf(element)).length : 0,
  );
  const heading = $('h1')
    .toArray()
    .find((each) => fold(textOf(each)) === fold(title));
  const around = heading ? $(heading).closest('article').toArray().find(isElement) : undefined;
  const scope = around && weigh(around) >= enough ? around : $('body').toArray().find(isElement);
  const whole = scope ? Math.max(1, weigh(scope)) : 1;
  for (const selector of bodies) {
    const within = scope ? $(scope).find(selector).toArray() : $(selector).toArray();
    const [best] = [...within, ...(scope && $(scope).is(selector) ? [scope] : [])]
      .filter(isElement)
      .map((element) => ({ element, weight: weigh(element) }))
      .filter(({ weight }) => weight >= whole * mostOfIt)
      .sort((a, b) => a.weight - b.weight);
    if (best) return best.element;
  }
  return undefined;
}

type Own = Pick<Block, 'kind' | 'level' | 'outside'>;

/** @param $ A page out of which everything else was taken. @param title The article's. @returns Its stretches of text, in order. */
export function blocksIn($: Tree, title: string): Block[] {
  const body = bodyIn($, title);
  const blocks: Block[] = [];
  let run: Node[] = [];

  const flush = ({ kind, level, outside }: Own): void => {
    const text = tidy(run.map(textOf).join(''));
    const linked = run.reduce((sum, node) => sum + linkedIn(node), 0);
    run = [];
    if (text !== '')
      blocks.push(block(kind, text, { level, outside, linked: Math.min(1, linked / text.length) }));
  };

  const walk = (parent: Element, under: Own): void => {
    for (const node of parent.children as Node[]) {
      const name = isElement(node) ? node.tagName.toLowerCase() : '';
      // Two line breaks in a row end a paragraph where a page has no others.
      const ends = name === 'br' && isBreak(run.at(-1));
      if (isElement(node) && (isBlock(node) || holdsBlock(node))) {
        flush(under);
        const heading = /^h([1-6])$/u.exec(name)?.[1];
        const own: Own = {
          kind: heading !== undefined ? 'heading' : /^(?:li|dt|dd)$/u.test(name) ? 'item' : under.kind,
          level: heading === undefined ? under.level : Number(heading),
          outside: (under.outside && node !== body) || isHeader(node),
        };
        walk(node, own);
        flush(own);
      } else if (ends) {
        run.pop();
        flush(under);
      } else if (name !== 'br' || run.length > 0) run.push(node);
    }
  };
  const [top] = $('body').toArray();
  const roots = top ? [top] : $.root().children().toArray();
  for (const root of roots) {
    const own: Own = { kind: 'text', level: 0, outside: body !== undefined && root !== body };
    walk(root, own);
    flush(own);
  }
  return blocks;
}

/** What stands around a title, as the sentence that sums an article up, is none of its paragraphs. */
const isHeader = (node: Element): boolean =>
  node.tagName.toLowerCase() === 'header' && lineOf(node, enough - 1) !== undefined;

const isBreak = (node: Node | undefined): boolean => isElement(node) && node.tagName.toLowerCase() === 'br';

/** Whether an inline element has a paragraph in it, as careless pages do. */
const holdsBlock = (node: Element): boolean =>
  node.children.some((child) => isBlock(child) || (isElement(child) && holdsBlock(child)));

/** How many signs of a stretch are in links; a footnote's mark is none. */
function linkedIn(node: Node): number {
  if (!isElement(node)) return 0;
  if (node.tagName.toLowerCase() === 'a' && attribute(node, 'href') !== '') return tidy(textOf(node)).length;
  return node.children.reduce((sum, child) => sum + linkedIn(child), 0);
}
