// The pictures of fact cards and of the timeline, made by the build (scripts/cards.ts) and only read here. Called by
// main.ts, the commands and the renderers; where a file is missing, the words of the reply are enough.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../article/model.js';
import { cardPicture, timelinePicture } from './picture/name.js';

export { cardAlt } from './picture/card.js';
export { cardPicture, cardVersion, timelinePicture } from './picture/name.js';
export { timelineAlt } from './picture/timeline.js';

export interface Pictures {
  /** The PNG of that name, or undefined where there is no such file. */
  read(name: string): Uint8Array | undefined;
  /** Whether there is a file of that name; without it, whether it can be read. */
  has?(name: string): boolean;
}

export const noPictures: Pictures = { read: () => undefined };

/**
 * The pictures of a folder, each read when it is first wanted and kept from then on.
 * @param folder It need not be there.
 * @returns Names with anything but a-z, 0-9, full stop and hyphen are never looked for.
 */
export function picturesIn(folder: string): Pictures {
  const kept = new Map<string, Uint8Array>();
  return {
    has: (name) => existsSync(join(folder, name)),
    read(name) {
      const known = kept.get(name);
      if (known !== undefined || !/^[a-z0-9.-]+$/u.test(name)) return known;
      try {
        const file = new Uint8Array(readFileSync(join(folder, name)));
        kept.set(name, file);
        return file;
      } catch {
        // Whatever the reason, the reply goes without it; `missingPictures` tells the operator at the start.
        return undefined;
      }
    },
  };
}

/**
 * @param article The article, for its facts, events and languages.
 * @returns The names of the pictures that its cards and its timeline want and that are not there; for one warning at
 *   the start.
 */
export function missingPictures(article: Article, pictures: Pictures): string[] {
  const has = (name: string): boolean => pictures.has?.(name) ?? pictures.read(name) !== undefined;
  return pictureNames(article).filter((name) => !has(name));
}

const pictureNames = (article: Article): string[] =>
  article.languages.flatMap((language) => [
    ...article.facts.map((fact) => cardPicture(article, fact, language)),
    ...(article.events.length > 0 ? [timelinePicture(article, language)] : []),
  ]);
