// Changes single values of a YAML text and the order of a list's entries, and leaves every other character as it is.
// Called by patch.ts.
import { isMap, isNode, isScalar, isSeq, parseDocument, type Document, type Node } from 'yaml';
import { yamlText } from '../scalar.js';

/** A value's place: the keys and indexes that lead to it. */
type Place = readonly (string | number)[];

export interface Value {
  readonly path: Place;
  /** A list of numbers stands on one line, a list of texts a text a line. */
  readonly value: string | number | readonly number[] | readonly string[];
}

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * @param text YAML without errors.
 * @param values What to write; the last key of a path may be new, then it comes after its nearest sibling `after`.
 * @param after For a key that is new: the key under the same parent behind which it goes.
 * @throws Error when a path leads nowhere.
 */
export function withValues(text: string, values: readonly Value[], after?: string): string {
  const document = parseDocument(text);
  const quote = text.includes(": '") && !text.includes(': "') ? "'" : '"';
  return spliced(
    text,
    values.map(({ path, value }) => {
      const node = nodeAt(document, path);
      if (node?.range)
        return { start: node.range[0], end: endOf(node, text), text: written(value, node, text, quote) };
      return inserted(document, text, path, value, after, quote);
    }),
  );
}

const nodeAt = (document: Document, path: Place): Node | undefined => {
  const node = document.getIn([...path], true);
  return isNode(node) ? node : undefined;
};

/** A block's range ends behind its last line break, a value's behind its last character. */
const endOf = (node: Node, text: string): number =>
  (node.range?.[0] ?? 0) + text.slice(node.range?.[0], node.range?.[1]).trimEnd().length;

function written(value: Value['value'], node: Node, text: string, quote: string): string {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') {
    if (value.every((each) => typeof each === 'number')) {
      const space = /^\[\s/u.test(text.slice(node.range?.[0])) ? ' ' : '';
      return `[${space}${value.join(', ')}${space}]`;
    }
    const column = (node.range?.[0] ?? 0) - text.lastIndexOf('\n', node.range?.[0]) - 1;
    return value.map((each) => `- ${quote}${each}${quote}`).join(`\n${' '.repeat(column)}`);
  }
  const kind = isScalar(node) ? node.type : undefined;
  if (kind === 'QUOTE_DOUBLE') return JSON.stringify(value);
  const single = `'${value.replaceAll("'", "''")}'`;
  return kind === 'PLAIN' ? yamlText(value) : single;
}

function inserted(
  document: Document,
  text: string,
  path: Place,
  value: Value['value'],
  after: string | undefined,
  quote: string,
): Splice {
  const parent = nodeAt(document, path.slice(0, -1));
  const sibling = nodeAt(document, [...path.slice(0, -1), after ?? '']);
  const pair = isMap(parent) && parent.items.find(({ key }) => isScalar(key) && key.value === after);
  const key = pair && isNode(pair.key) ? pair.key : undefined;
  if (!sibling || !key?.range || typeof value !== 'object') throw new Error(`there is no ${path.join('.')}`);
  const end = text.indexOf('\n', endOf(sibling, text));
  const indent = ' '.repeat(key.range[0] - text.lastIndexOf('\n', key.range[0]) - 1);
  const lines = value.map((each) => `${indent}  - ${quote}${each}${quote}`);
  const start = end < 0 ? text.length : end;
  return { start, end: start, text: `\n${indent}${String(path.at(-1))}:\n${lines.join('\n')}` };
}

function spliced(text: string, splices: readonly Splice[]): string {
  let out = text;
  for (const { start, end, text: words } of [...splices].sort((a, b) => b.start - a.start))
    out = out.slice(0, start) + words + out.slice(end);
  return out;
}

/**
 * Puts the entries of a block list in another order; each keeps its lines, and what stands between entries (comments,
 * empty lines) stays before the entry that it precedes, unless that one moves.
 * @param text YAML without errors.
 * @param key The list's key, on the top level.
 * @param order The old index of each entry, in the new order.
 * @param group Entries with the same number stand under the same comment.
 * @throws Error when the key holds no block list of that length.
 */
export function withOrder(
  text: string,
  key: string,
  order: readonly number[],
  group: (entry: number) => number = () => 0,
): string {
  const list = nodeAt(parseDocument(text), [key]);
  if (!isSeq(list) || list.flow === true || list.items.length !== order.length)
    throw new Error(`${key} is no list with an entry a line`);
  const chunks = list.items.map((item) => {
    const node = item as Node;
    const start = text.lastIndexOf('\n', node.range?.[0]) + 1;
    const end = text.indexOf('\n', endOf(node, text));
    return { start, end: end < 0 ? text.length : end + 1 };
  });
  const first = chunks[0]?.start ?? 0;
  const gaps = chunks.map(({ start }, at) => text.slice(chunks[at - 1]?.end ?? first, start));
  const staying = new Set(longestRise(order));
  // The comments above an entry that moves away belong to what follows it.
  let open = '';
  for (const at of chunks.keys()) {
    const gap = open + (gaps[at] ?? '');
    open = staying.has(at) ? '' : gap;
    gaps[at] = staying.has(at) ? gap : '';
  }
  let out = '';
  order.forEach((entry, at) => {
    const next = order.slice(at).find((each) => staying.has(each));
    const previous = order[at - 1];
    const opensGroup = previous === undefined || group(previous) !== group(entry);
    if (next !== undefined && (next === entry || (opensGroup && group(next) === group(entry)))) {
      out += gaps[next] ?? '';
      gaps[next] = '';
    }
    out += lineOf(text.slice(chunks[entry]?.start, chunks[entry]?.end));
  });
  return text.slice(0, first) + out + open + text.slice(chunks.at(-1)?.end ?? first);
}

const lineOf = (chunk: string): string => (chunk.endsWith('\n') ? chunk : `${chunk}\n`);

/** The longest row of numbers that rise, not necessarily side by side. */
function longestRise(numbers: readonly number[]): number[] {
  const rows: number[][] = [];
  for (const number of numbers) {
    const best = rows
      .filter((row) => (row.at(-1) ?? -1) < number)
      .reduce<number[]>((longest, row) => (row.length > longest.length ? row : longest), []);
    rows.push([...best, number]);
  }
  return rows.reduce<number[]>((longest, row) => (row.length > longest.length ? row : longest), []);
}
