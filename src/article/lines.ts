// Reads YAML and remembers on which line each value stands. Called by load.ts and scripts/article-check.ts.
import type { Document, Pair, YAMLError, YAMLMap } from 'yaml';
import { PackError } from './problem.js';
import { yaml } from './yaml.js';

/** A value's place: the keys and indexes that lead to it. */
export type Path = readonly PropertyKey[];

export interface ReadYaml {
  readonly value: unknown;
  /** The line, from 1, of the key or list entry at a path, or of the nearest one above it that is there. */
  readonly lineOf: (path: Path) => number;
}

/** So often may a YAML alias be used: a pack needs none, and more of them are a bomb. */
const maxAliases = 50;

/**
 * @param text YAML; a key that is there twice is an error, an alias may not be used more than 50 times.
 * @param file Its name in messages.
 * @throws PackError
 */
export function readYaml(text: string, file: string): ReadYaml {
  const { LineCounter, parseDocument } = yaml();
  const lines = new LineCounter();
  const lineAt = (offset: number): number => Math.max(1, lines.linePos(offset).line);
  const fail = (line: number, message: string): PackError => new PackError([{ file, line, message }]);
  let document: Document.Parsed;
  try {
    document = parseDocument(text, {
      lineCounter: lines,
      // Ours below does in one walk what the library compares key by key.
      uniqueKeys: false,
      stringKeys: true,
      schema: 'core',
      // We name the lines ourselves, and a picture of each error's line takes time by its length.
      prettyErrors: false,
    });
  } catch (error) {
    if (error instanceof RangeError) throw fail(1, tooDeep);
    throw fail(1, 'the YAML cannot be read; check it in an editor');
  }
  const wrong = [
    ...document.errors.map((error) => ({ line: lineAt(error.pos[0]), message: wordsOf(error) })),
    ...keysTwice(document).map(({ key, offset }) => ({
      line: lineAt(offset),
      message: `the key "${key}" is there twice; take one out`,
    })),
  ];
  if (wrong.length > 0) throw new PackError(wrong.map((each) => ({ file, ...each })));
  try {
    const value: unknown = document.toJS({ maxAliasCount: maxAliases });
    const made = new WeakMap<YAMLMap, Index>();
    return { value, lineOf: (path) => lineAt(offsetOf(document, path, made)) };
  } catch (error) {
    if (error instanceof RangeError) throw fail(1, tooDeep);
    throw fail(1, 'the YAML’s aliases (*name) cannot be resolved; write the values out');
  }
}

const tooDeep = 'the YAML is nested too deep; a pack has at most six levels';

/** Keys that a map has already had, and where they stand. */
function keysTwice(document: Document.Parsed): { readonly key: string; readonly offset: number }[] {
  const { isScalar, visit } = yaml();
  const twice: { key: string; offset: number }[] = [];
  visit(document, {
    Map(_, map) {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) twice.push({ key: String(key.value), offset: key.range?.[0] ?? 0 });
        seen.add(key.value);
      }
    },
  });
  return twice;
}

function wordsOf(error: YAMLError): string {
  if (error.code === 'RESOURCE_EXHAUSTION') return tooDeep;
  const reason = error.message.split('\n')[0]?.replace(/ at line \d+.*$/u, '') ?? '';
  return `this is no YAML: ${reason}; check indentation, quotation marks and colons here`;
}

/** The entries of a map by their keys. */
type Index = ReadonlyMap<unknown, Pair>;

function indexOf(map: YAMLMap, made: WeakMap<YAMLMap, Index>): Index {
  const { isScalar } = yaml();
  const index =
    made.get(map) ?? new Map(map.items.map((pair) => [isScalar(pair.key) ? pair.key.value : pair, pair]));
  made.set(map, index);
  return index;
}

function offsetOf(document: Document.Parsed, path: Path, made: WeakMap<YAMLMap, Index>): number {
  const { isMap, isNode, isScalar, isSeq } = yaml();
  let node: unknown = document.contents;
  let offset = isNode(node) && node.range ? node.range[0] : 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = indexOf(node, made).get(key);
      if (!pair) return offset;
      if (isScalar(pair.key) && pair.key.range) offset = pair.key.range[0];
      node = pair.value;
    } else if (isSeq(node) && typeof key === 'number') {
      node = node.items[key];
      if (!isNode(node) || !node.range) return offset;
      offset = node.range[0];
    } else return offset;
  }
  return offset;
}
