// Makes the pictures of an article's facts and timeline as files, and takes over those that are there already. Called by
// scripts/cards.ts.
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import type { Article } from '../../src/article/model.js';
import { cardWords } from '../../src/reply/picture/card.js';
import { timelineWords } from '../../src/reply/picture/timeline.js';
import { cardPicture, timelinePicture } from '../../src/reply/pictures.js';
import type { Element } from './element.js';
import { faces } from './faces.js';
import { factLayout } from './fact.js';
import { timelineLayout } from './timeline.js';

/** Beside the pictures: for which pack, by its command, and of what each was made. The bot does not read it; the build goes by its date. */
export const recordName = 'made.json';
/** How many are worked on at once: each takes some megabytes. */
const together = 8;
const recordSchema = z.record(z.string(), z.object({ command: z.string(), recipe: z.string() }));
type Recipes = z.infer<typeof recordSchema>;

export interface Folders {
  /** Where the pictures go; it is made. */
  readonly folder: string;
  /** Where an earlier build's pictures are; the same folder where there was none. */
  readonly earlier: string;
}

export interface Outcome {
  readonly made: readonly string[];
  readonly kept: readonly string[];
  /** Those that could not be made, and why. */
  readonly failed: readonly { readonly name: string; readonly reason: string }[];
}

export interface Wanted {
  readonly name: string;
  readonly layout: Element;
}

/** The pictures of an article, in each of its languages. */
export const wantedPictures = (article: Article): Wanted[] =>
  article.languages.flatMap((language) => [
    ...article.facts.map((fact) => ({
      name: cardPicture(article, fact, language),
      layout: factLayout(cardWords(article, fact, language)),
    })),
    ...(article.events.length === 0
      ? []
      : [
          {
            name: timelinePicture(article, language),
            layout: timelineLayout(timelineWords(article, language)),
          },
        ]),
  ]);

/**
 * Makes what is missing, or was made by other words, another layout or other libraries.
 * @param article The article.
 * @param folders Where the pictures go and where earlier ones are.
 * @param starting Told how many have to be made, before that takes its seconds.
 * @throws What the file system says when the folder cannot be written.
 */
export async function makePictures(
  article: Article,
  { folder, earlier }: Folders,
  starting: (count: number) => void,
): Promise<Outcome> {
  const old = readRecord(join(earlier, recordName));
  const means = meansOf();
  const pictures = wantedPictures(article).map(({ name, layout }) => ({
    name,
    layout,
    recipe: hashOf(means, JSON.stringify(layout)),
  }));
  const isKept = ({ name, recipe }: (typeof pictures)[number]): boolean =>
    old[name]?.recipe === recipe && existsSync(join(earlier, name));
  const kept = pictures.filter(isKept);
  const toMake = pictures.filter((picture) => !isKept(picture));
  // Those of another pack, which `PACK_FILE=… npm run cards` made there, outlive a build.
  const others = Object.entries(old).filter(
    ([name, { command }]) => command !== article.command && existsSync(join(earlier, name)),
  );
  mkdirSync(folder, { recursive: true });
  if (resolve(folder) !== resolve(earlier))
    for (const name of [...kept.map((picture) => picture.name), ...others.map(([each]) => each)])
      copyFileSync(join(earlier, name), join(folder, name));
  if (toMake.length > 0) starting(toMake.length);
  const failed: Outcome['failed'][number][] = [];
  for (let at = 0; at < toMake.length; at += together) {
    const some = toMake.slice(at, at + together);
    const results = await Promise.all(some.map(({ name, layout }) => make(folder, name, layout)));
    failed.push(...results.filter((result) => result !== undefined));
  }
  const there = pictures.filter(({ name }) => !failed.some((failure) => failure.name === name));
  const record = {
    ...readRecord(join(folder, recordName)),
    ...Object.fromEntries(others),
    ...Object.fromEntries(there.map(({ name, recipe }) => [name, { command: article.command, recipe }])),
  };
  write(join(folder, recordName), `${JSON.stringify(record, undefined, 2)}\n`);
  return {
    made: there.filter((picture) => toMake.includes(picture)).map(({ name }) => name),
    kept: kept.map(({ name }) => name),
    failed,
  };
}

/** @returns Why it could not be made, or undefined when it was. */
async function make(
  folder: string,
  name: string,
  layout: Element,
): Promise<{ name: string; reason: string } | undefined> {
  // Loaded only where there is something to make: the libraries take longer than all the rest.
  const { draw, GlyphError, paint } = await import('./render.js');
  try {
    write(join(folder, name), await paint(await draw(layout)));
    return undefined;
  } catch (error) {
    if (error instanceof GlyphError) return { name, reason: error.message };
    throw error;
  }
}

/** Written beside its place and then put there, so that a bot that is running never reads half of it. */
function write(path: string, content: string | Uint8Array): void {
  const fresh = `${path}.${process.pid}`;
  writeFileSync(fresh, content);
  renameSync(fresh, path);
}

/** What an earlier run noted; nothing where there is no note or it cannot be read. */
function readRecord(path: string): Recipes {
  try {
    return recordSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return {};
  }
}

/** What a picture depends on beside its layout: the libraries, the fonts and the files that call them. */
function meansOf(): string {
  const require = createRequire(import.meta.url);
  const versions = ['satori', '@resvg/resvg-js'].map((name) => {
    const { version } = require(`${name}/package.json`) as { version: string };
    return `${name} ${version}`;
  });
  // Compiled, these files end in .js; in the tests they are read as they are.
  const suffix = import.meta.url.slice(import.meta.url.lastIndexOf('.'));
  const callers = ['render', 'png'].map((name) =>
    fileURLToPath(new URL(`./${name}${suffix}`, import.meta.url)),
  );
  return hashOf(
    ...versions,
    ...[...callers, ...faces.map(({ file }) => file)].map((file) => readFileSync(file)),
  );
}

function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\n');
  return hash.digest('hex');
}
