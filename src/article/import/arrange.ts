// Puts the stretches of a page in order: its title, the lines of its header, the article's own paragraphs under their
// headings, its questions and other names; what the page prints around the article stays out. Called by index.ts.
import { completed, fold, noFacts, type Facts, type Page } from './blocks.js';
import { bodyOf } from './body.js';
import { authorIn, introduced, jointly, peopleIn } from './names.js';
import { split } from './split.js';
import { titleAt } from './title.js';

export interface Arranged {
  readonly facts: Facts;
  readonly header: readonly string[];
  readonly paragraphs: readonly { readonly heading: string | undefined; readonly text: string }[];
}

const maxHeader = 12;
/** More lines below the last paragraph are not the author's. */
const maxClosing = 2;

/**
 * @param page What a reader found.
 * @param expected The title of the article that it should be; a line that has it is the title, whatever else could be.
 * @returns Its parts; no paragraphs where there is no article.
 */
export function arrange({ facts: told, blocks }: Page, expected?: string): Arranged {
  const named = expected === undefined ? -1 : blocks.findIndex(({ text }) => fold(text) === fold(expected));
  const start = told.title === undefined && named >= 0 ? named : titleAt(blocks, told.title);
  const title = told.title ?? blocks[start]?.text;
  const { segments, header, facts } = split(
    blocks.slice(start + 1),
    completed({ ...noFacts(), title }, told),
  );
  const { paragraphs, closing, preceding } = bodyOf(segments);
  const author = told.author ?? facts.author ?? signedBy(closing);
  const own = [...paragraphs];
  const introductions: string[] = [];
  while (own.length > 1 && introductions.length < maxClosing) {
    const bio = introduced(own.at(-1)?.text ?? '', author);
    if (bio === undefined) break;
    introductions.unshift(bio);
    own.pop();
  }
  return {
    facts: { ...facts, title, author: author ?? jointly(introductions) },
    header: header
      .filter((line) => line.at <= preceding)
      .map(({ text }) => text)
      .slice(0, maxHeader),
    paragraphs: own,
  };
}

/** The name below the last paragraph, where the text ends with it. */
const signedBy = (closing: readonly string[]): string | undefined =>
  closing.length > maxClosing
    ? undefined
    : closing.map((text) => authorIn(text) ?? peopleIn(text)).find((name) => name !== undefined);
