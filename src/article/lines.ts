// Reads YAML and remembers on which line each value stands. Called by load.ts and scripts/article-check.ts.
import type { Document, YAMLError } from 'yaml';
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
      uniqueKeys: true,
      stringKeys: true,
      schema: 'core',
      // We name the lines ourselves, and a picture of each error's line takes time by its length.
      prettyErrors: false,
    });
  } catch (error) {
    if (error instanceof RangeError) throw fail(1, tooDeep);
    throw fail(1, 'the YAML cannot be read; check it in an editor');
  }
  if (document.errors.length > 0)
    throw new PackError(
      document.errors.map((error) => ({ file, line: lineAt(error.pos[0]), message: wordsOf(error, text) })),
    );
  try {
    const value: unknown = document.toJS({ maxAliasCount: maxAliases });
    return { value, lineOf: (path) => lineAt(offsetOf(document, path)) };
  } catch (error) {
    if (error instanceof RangeError) throw fail(1, tooDeep);
    throw fail(1, 'the YAML’s aliases (*name) cannot be resolved; write the values out');
  }
}

const tooDeep = 'the YAML is nested too deep; a pack has at most six levels';

function wordsOf(error: YAMLError, text: string): string {
  if (error.code === 'DUPLICATE_KEY') {
    const key = /^[^:\s]*/u.exec(text.slice(error.pos[0], error.pos[0] + 80))?.[0] ?? '';
    return `the key "${key}" is there twice; take one out`;
  }
  if (error.code === 'RESOURCE_EXHAUSTION') return tooDeep;
  const reason = error.message.split('\n')[0]?.replace(/ at line \d+.*$/u, '') ?? '';
  return `this is no YAML: ${reason}; check indentation, quotation marks and colons here`;
}

function offsetOf(document: Document.Parsed, path: Path): number {
  const { isMap, isNode, isScalar, isSeq } = yaml();
  let node: unknown = document.contents;
  let offset = isNode(node) && node.range ? node.range[0] : 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((each) => isScalar(each.key) && each.key.value === key);
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
