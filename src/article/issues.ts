// Says in plain words what is wrong with a pack, where, and what to do. Called by load.ts, compare.ts and
// scripts/article-check.ts.
import * as z from 'zod';
import type { Path, ReadYaml } from './lines.js';
import { didYouMean } from './nearest.js';
import type { Problem } from './problem.js';
import { packSchema } from './schema.js';

/** Where a problem stands in the document, and what it is. */
export interface Finding {
  readonly path: Path;
  readonly message: string;
}

/**
 * @param file The pack's name in messages.
 * @param lineOf Where each place of it stands.
 * @returns The findings with their lines, in the order of the lines.
 */
export function problemsOf(
  file: string,
  lineOf: ReadYaml['lineOf'],
  findings: readonly Finding[],
): Problem[] {
  return findings
    .map(({ path, message }) => ({ file, line: lineOf(path), message: `${pathText(path)}: ${message}` }))
    .sort((a, b) => a.line - b.line);
}

/** As one would write it in code: `passages[3].at.excerpt`. */
const pathText = (path: Path): string =>
  path.length === 0
    ? 'the pack'
    : path
        .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
        .join('')
        .replace(/^\./u, '');

/** @param issue What zod found. @returns One finding, or one for each unknown key. */
export function findingsOf(issue: z.core.$ZodIssue): Finding[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: `is no key that a pack knows here${didYouMean(key, keysAt(path))}; correct it or take it out`,
    }));
  return [{ path, message: messageOf(issue) }];
}

function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.input === undefined) return 'is missing; write it';
  if (issue.code === 'invalid_type') return `must be ${names[issue.expected] ?? issue.expected}; correct it`;
  if (issue.code === 'invalid_value')
    return `must be ${issue.values.map((value) => `"${String(value)}"`).join(' or ')}; correct it`;
  if (issue.code === 'too_small' && issue.origin !== 'string')
    return `must be at least ${Number(issue.minimum)}${unit(issue.origin)}; add what is missing`;
  if (issue.code === 'too_big' && issue.origin !== 'string')
    return `must be at most ${Number(issue.maximum)}${unit(issue.origin)}; take some out`;
  return issue.message;
}

const unit = (origin: string): string => (origin === 'array' ? ' entries long' : '');

const names: Readonly<Record<string, string>> = {
  string: 'a text (in quotation marks where it looks like a number)',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'a group of keys',
};

/** The keys that the schema knows at a path; none where the path leads to no group of keys. */
function keysAt(path: Path): string[] {
  let place: unknown = packSchema;
  for (const key of path) {
    place = inner(place);
    if (place instanceof z.ZodObject) place = (place.shape as Record<PropertyKey, unknown>)[key];
    else if (place instanceof z.ZodArray) place = place.element;
    else return [];
  }
  place = inner(place);
  return place instanceof z.ZodObject ? Object.keys(place.shape) : [];
}

const inner = (place: unknown): unknown => (place instanceof z.ZodOptional ? place.unwrap() : place);
