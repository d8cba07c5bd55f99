// The page's reading of Discord's markdown: what our escaper defuses stays text, what our replies use is understood, and
// no flood stops it (a quadratic reading would meet the test's time limit). @odiffey/discord-markdown, too large for the page, is the second opinion.
import { parser } from '@odiffey/discord-markdown';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Node } from '../../src/edges/preview/client/inline.js';
import { parseMarkdown, type Block } from '../../src/edges/preview/client/markdown.js';
import { clean, escape } from '../../src/reply/escape.js';

const nodesOf = (block: Block): readonly Node[] => {
  switch (block.kind) {
    case 'quote':
      return block.blocks.flatMap(nodesOf);
    case 'list':
      return block.items.flat();
    case 'code':
      return [{ type: 'text', content: block.text }];
    case 'heading':
    case 'small':
    case 'paragraph':
      return block.nodes;
  }
};

interface Tree {
  readonly type?: string;
  readonly content?: string | Tree | readonly Tree[];
  readonly target?: string;
}

const plain = (tree: Tree | readonly Tree[] | string | undefined): string => {
  if (tree === undefined || typeof tree === 'string') return tree ?? '';
  return 'map' in tree ? tree.map(plain).join('') : plain(tree.content);
};

const textOf = (text: string): string => plain(parseMarkdown(text).flatMap(nodesOf));

describe('markdown on the page', () => {
  it('an escaped text reads as it was and is nothing but text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (typed) => {
        const blocks = parseMarkdown(escape(typed));
        expect(blocks.flatMap(nodesOf).every(({ type }) => type === 'text')).toBe(true);
        expect(textOf(escape(typed)).trim()).toBe(
          clean(typed)
            .replace(/@(?=everyone|here)/giu, '＠')
            .trim(),
        );
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    '**bold** and *it* and __under__ and ~~gone~~ and `code`',
    '[Read it](https://atlas.example/a#:~:text=one%2Dtwo,three) then text',
    'a \\* star, a \\_ line, 2 \\< 3',
    '**Critics** say: “x” · paragraph 2',
  ])('reads %j as the larger parser does', (text) => {
    expect(textOf(text)).toBe(plain(parser(text) as Tree[]));
  });

  it('knows blocks', () => {
    const kinds = parseMarkdown('### H\n-# s\n> q\n> r\n- a\n- b\np\n```\nc\n```').map(({ kind }) => kind);
    expect(kinds).toEqual(['heading', 'small', 'quote', 'list', 'paragraph', 'code']);
  });

  it.each([
    '[a](',
    '`',
    '**',
    '||',
    '> ',
    '- ',
    '\\',
    '<t:',
    'http://',
    '__*',
    '[[',
    'a*',
    '*_',
    '` `` ',
    '[\\\\',
  ])('reads 8000 times %j to its end, and says no more than stands there', (part) => {
    const read = textOf(part.repeat(8000));
    expect(read.length).toBeLessThanOrEqual(part.length * 8000);
    expect(Array.from(new Set(read)).filter((sign) => !part.includes(sign))).toEqual([]);
  });
});
