// Discord's markdown as blocks, split by line, with the marks of inline.ts in them. Called by message/markdown.tsx.
import { marks, type Node } from './inline.js';

export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly nodes: readonly Node[] }
  | { readonly kind: 'small' | 'paragraph'; readonly nodes: readonly Node[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly (readonly Node[])[];
    }
  | { readonly kind: 'code'; readonly text: string };

/** Discord's own bound for the text of one message is 4000 characters; what is longer is cut before it is parsed. */
const maxLength = 8000;

const listItem = /^ {0,8}(?:[-*]|(\d{1,9})\.) +(.*)$/u;

interface Step {
  readonly block: Block;
  /** How many lines it took. */
  readonly lines: number;
}

/** How many of the first lines satisfy a test. */
function run(lines: readonly string[], test: (line: string) => boolean): number {
  const end = lines.findIndex((line) => !test(line));
  return end < 0 ? lines.length : end;
}

function special(lines: readonly string[], depth: number): Step | undefined {
  const [first = ''] = lines;
  const heading = /^(#{1,3}) +(\S.*)$/u.exec(first);
  if (heading)
    return {
      block: { kind: 'heading', level: heading[1]?.length ?? 1, nodes: marks(heading[2] ?? '') },
      lines: 1,
    };
  const small = /^-# +(\S.*)$/u.exec(first);
  if (small) return { block: { kind: 'small', nodes: marks(small[1] ?? '') }, lines: 1 };
  if (first.startsWith('```')) return code(lines);
  if (depth < 1 && first.startsWith('>>> ')) return quote([first.slice(4), ...lines.slice(1)], lines.length);
  if (depth < 1 && first.startsWith('> ')) {
    const count = run(lines, (line) => line.startsWith('> '));
    return quote(
      lines.slice(0, count).map((line) => line.slice(2)),
      count,
    );
  }
  return listItem.test(first) ? list(lines) : undefined;
}

const quote = (inner: readonly string[], lines: number): Step => ({
  block: { kind: 'quote', blocks: blocksOf(inner, 1) },
  lines,
});

function code(lines: readonly string[]): Step | undefined {
  const end = lines.findIndex((line, at) => at > 0 && line.endsWith('```'));
  if (end < 0) return undefined;
  const inner = [...lines.slice(1, end), (lines[end] ?? '').slice(0, -3)];
  return { block: { kind: 'code', text: inner.join('\n').replace(/\n$/u, '') }, lines: end + 1 };
}

function list(lines: readonly string[]): Step {
  const found = lines
    .slice(
      0,
      run(lines, (line) => listItem.test(line)),
    )
    .map((line) => listItem.exec(line));
  const start = found[0]?.[1];
  const items = found.map((item) => marks(item?.[2] ?? ''));
  return {
    block: { kind: 'list', ordered: start !== undefined, start: Number(start ?? 1), items },
    lines: items.length,
  };
}

function blocksOf(lines: readonly string[], depth: number): Block[] {
  const blocks: Block[] = [];
  let plain: string[] = [];
  const flush = (): void => {
    if (plain.some((line) => line.trim() !== ''))
      blocks.push({ kind: 'paragraph', nodes: marks(plain.join('\n').replace(/^\n+|\n+$/gu, '')) });
    plain = [];
  };
  for (let at = 0; at < lines.length;) {
    const step = special(lines.slice(at), depth);
    if (step) {
      flush();
      blocks.push(step.block);
    } else plain.push(lines[at] ?? '');
    at += step?.lines ?? 1;
  }
  flush();
  return blocks;
}

/** @param text A text as Discord gets it; hostile until it is drawn node by node. */
export const parseMarkdown = (text: string): Block[] => blocksOf(text.slice(0, maxLength).split('\n'), 0);
