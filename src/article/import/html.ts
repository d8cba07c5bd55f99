// Reads a saved page: by its own marks, and where these lead to nothing by Mozilla's Readability. Called by index.ts.
import { createRequire } from 'node:module';
import { arrange, type Arranged } from './arrange.js';
import { completed, distinct, tidy, type Facts } from './blocks.js';
import { parse, shapeOf, textOf, type Tree } from './dom.js';
import { clean } from './html-clean.js';
import { blocksIn } from './html-blocks.js';
import { markIn } from './furniture.js';
import { readHead } from './html-facts.js';
import { authorIn } from './names.js';
import { datesFrom } from './split.js';

const require = createRequire(import.meta.url);

/** Less is hardly an article. In characters. */
const fewest = 300;
/** Readability takes some seconds for so many tags times so deep a nesting; pages have a tenth of it. */
const mostWork = 300_000;

export interface ReadPage {
  readonly arranged: Arranged;
  /** What the page calls itself, in its tab and its first headings. */
  readonly names: readonly string[];
  /** All that a reader sees of it. */
  readonly visible: string;
  /** False where the page says that readers have to pay. */
  readonly free: boolean;
}

/**
 * @param html A page; nothing in it is run or fetched.
 * @param file Its name in messages.
 * @param known What is known of it from elsewhere.
 * @throws PackError when it is nested too deep.
 */
export function readPage(html: string, file: string, known: Partial<Facts>): ReadPage {
  const shape = shapeOf(html);
  const $ = parse(html, file, shape);
  const { facts: told, tab, headings, free } = readHead($, html);
  const [body] = $('body').toArray();
  const visible = tidy(body ? textOf(body) : $.root().children().toArray().map(textOf).join(' '));
  const facts = completed(told, known);
  let arranged = arrangedFrom($, facts);
  if (sizeOf(arranged) < fewest && shape.tags * shape.depth <= mostWork) {
    const other = byReadability(html, file, facts);
    if (other && sizeOf(other) > sizeOf(arranged)) arranged = other;
  }
  return { arranged, names: [tab, ...headings].filter((name) => name !== ''), visible, free };
}

const sizeOf = ({ paragraphs }: Arranged): number =>
  paragraphs.reduce((sum, { text }) => sum + text.length, 0);

function arrangedFrom($: Tree, facts: Facts): Arranged {
  const { questions, lines } = clean($);
  const told: Facts = { ...facts, questions: distinct([...facts.questions, ...questions]) };
  for (const line of lines) {
    told.author ??= authorIn(line);
    if (markIn(line) === 'date') datesFrom(line, told);
  }
  return arrange({ facts: told, blocks: blocksIn($, told.title ?? '') });
}

interface Readable {
  readonly parseHTML: (html: string) => { readonly document: unknown };
  readonly Readability: new (
    document: unknown,
    options: {
      readonly charThreshold: number;
      readonly disableJSONLD: boolean;
    },
  ) => { parse(): { readonly content?: string | null } | null };
}

function byReadability(html: string, file: string, facts: Facts): Arranged | undefined {
  const { parseHTML } = require('linkedom') as Pick<Readable, 'parseHTML'>;
  const { Readability } = require('@mozilla/readability') as Pick<Readable, 'Readability'>;
  try {
    const { document } = parseHTML(html);
    const options = { charThreshold: fewest, disableJSONLD: true };
    const content = new Readability(document, options).parse()?.content ?? '';
    return content === '' ? undefined : arrangedFrom(parse(`<body>${content}</body>`, file), facts);
  } catch {
    // It gives up on pages that are too large, and fails on some that are broken: then the page has no article for us.
    return undefined;
  }
}
