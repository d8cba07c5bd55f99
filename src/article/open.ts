// Opens the article that the bot answers from: the pack's, the pack's with the words of a copy, or a copy alone. Called by
// start.ts and the terminal.
import { basename } from 'node:path';
import { loadPack } from './load.js';
import type { Article } from './model.js';

/**
 * @param packFile The pack.
 * @param kept What the build has kept of a pack, as `loadPack` takes it.
 * @param articleFile A copy of an article in any form that import/ reads; undefined where there is none.
 * @returns The pack's article, with its own words where the copy is of it; the article of another copy alone. What reads
 *   copies is loaded for a copy alone.
 * @throws PackError when a file cannot be read or is not what it should be.
 */
export async function openArticle({
  packFile,
  kept,
  articleFile,
}: {
  readonly packFile: string;
  readonly kept?: string;
  readonly articleFile: string | undefined;
}): Promise<Article> {
  if (articleFile === undefined) return loadPack(packFile, kept);
  const [{ isCopyOfPack }, { readArticle }, { articleFromCopy }, { withCopy }] = await Promise.all([
    import('./identity.js'),
    import('./import/index.js'),
    import('./plain.js'),
    import('./verbatim.js'),
  ]);
  const copy = readArticle(articleFile);
  return isCopyOfPack(copy, packFile)
    ? withCopy(loadPack(packFile, kept), copy)
    : articleFromCopy(copy, basename(articleFile));
}
