// Which article a pack or a copy is of, and whether the two are of one. Called by open.ts and scripts/article-import.ts.
import * as z from 'zod';
import type { ArticleCopy } from './copy.js';
import { readText } from './file.js';
import { addressOf, hostOf, sameAddress } from './import/addresses.js';
import { fold } from './import/blocks.js';
import { loadPack } from './load.js';
import { yaml } from './yaml.js';

export interface Identity {
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  /** In any language. */
  readonly aliases: readonly string[];
}

const names = z.array(z.string()).optional();
const sourceSchema = z.object({
  source: z.object({
    title: z.string(),
    publisher: z.string(),
    url: z.string(),
    aliases: z.object({ en: names, es: names }),
  }),
});

/** The block of a pack that says what it is about, as an editor writes it: what is indented below `source:`. */
const sourceBlock = /^source:[ \t]*(?:#[^\n]*)?\r?\n(?:[ \t][^\n]*\n|[ \t]*\r?\n|#[^\n]*\n)+/mu;

/**
 * @param packFile A pack.
 * @returns What it is about, read from its source alone: a whole pack takes long, and a copy of another article needs none.
 * @throws PackError when the pack cannot be read, or when its source is broken and the pack with it.
 */
export const identityOfPack = (packFile: string): Identity => identityIn(sourceIn(packFile), packFile);

const sourceIn = (packFile: string): string | undefined => sourceBlock.exec(readText(packFile))?.[0];

function identityIn(block: string | undefined, packFile: string): Identity {
  const found = block === undefined ? undefined : sourceSchema.safeParse(parsed(block)).data?.source;
  if (found) return { ...found, aliases: [...(found.aliases.en ?? []), ...(found.aliases.es ?? [])] };
  const { source } = loadPack(packFile);
  return { ...source, aliases: [...source.aliases.en, ...source.aliases.es] };
}

/**
 * @returns Whether a copy is of a pack's article. Where the pack's source has none of the copy's names as it stands, this
 *   is known without reading it as YAML.
 * @throws PackError as `identityOfPack`.
 */
export function isCopyOfPack(copy: ArticleCopy, packFile: string): boolean {
  const block = sourceIn(packFile);
  const plain = block === undefined || /[\\&*|>]/u.test(block) ? undefined : fold(block);
  const names = [copy.title, ...copy.aliases, ...(copy.url === undefined ? [] : [hostOf(copy.url)])];
  if (plain !== undefined && !names.some((name) => plain.includes(fold(name)))) return false;
  return isCopyOf(copy, identityIn(block, packFile));
}

function parsed(block: string): unknown {
  try {
    return yaml().parse(block, { schema: 'core', logLevel: 'silent' });
  } catch {
    return undefined;
  }
}

/**
 * @param copy A copy of some article.
 * @param article What a pack is about.
 * @returns Whether they are one article: by the address, or by title and other names where the copy tells of no other
 *   site or publisher.
 */
export function isCopyOf(copy: ArticleCopy, article: Identity): boolean {
  const url = addressOf(article.url);
  if (copy.url !== undefined && url !== undefined) {
    if (sameAddress(copy.url, url)) return true;
    if (hostOf(copy.url) !== hostOf(url)) return false;
  } else if (copy.publisher !== undefined && !shareWord(copy.publisher, article.publisher)) return false;
  const own = new Set([article.title, ...article.aliases].map(fold));
  return own.has(fold(copy.title)) || copy.aliases.some((alias) => fold(alias) === fold(article.title));
}

/** "Encyclopaedia of Lights" and "Encyclopedia of Lights" are one publisher, whatever else their names say. */
const shareWord = (a: string, b: string): boolean => {
  const words = new Set(fold(a).split(' '));
  return fold(b)
    .split(' ')
    .some((word) => word.length > 3 && words.has(word));
};
