// What is wrong with a pack, told all at once with file and line. Used by load.ts and compare.ts.

export interface Problem {
  /** The file as it was named by the caller. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** What is wrong and what to do. */
  readonly message: string;
}

/** A pack or an article's file cannot be used; `message` lists every problem, one a line. */
export class PackError extends Error {
  override readonly name = 'PackError';
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'));
  }
}
