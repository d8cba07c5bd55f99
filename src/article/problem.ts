// What is wrong with a pack, told all at once with file and line. Used by load.ts and compare.ts.

export interface Problem {
  /** The file as it was named by the caller. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** What is wrong and what to do. */
  readonly message: string;
}

/** In characters: what repeats a pack's own words may be as long as they are. */
const [opening, ending] = [300, 150];

/** With its middle left out where it is long. */
const readable = (text: string): string =>
  text.length <= opening + ending
    ? text
    : `${text.slice(0, opening)}…${text.slice(-ending)}`.replace(/\p{Cs}/gu, '');

/** A pack or an article's file cannot be used; `message` lists every problem, one a line. */
export class PackError extends Error {
  override readonly name = 'PackError';
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    const told = problems.map((problem) => ({ ...problem, message: readable(problem.message) }));
    super(told.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'));
    this.problems = told;
  }
}
