// Every word that the bot can say by itself: those of the pack and of its own catalogs. Used by replies.ts to see that a
// reply says nothing else but what the member typed.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Folders whose sentences are the bot's own. */
const folders = [
  'src/reply/catalog',
  'src/reply/compose',
  'src/citation',
  'src/citation/styles',
  'src/citation/formats',
];

/** Letters only, without accents and capitals; whatever a renderer does to a word, this stays. */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\p{Cs}]|(?!\n)\p{Cc}/gu, '')
    .toLowerCase();

const wordsIn = (text: string): string[] => fold(text).match(/\p{L}+/gu) ?? [];

const months = ['en-US', 'es-419'].flatMap((locale) =>
  Array.from({ length: 12 }, (_, month) =>
    new Date(Date.UTC(2026, month, 1)).toLocaleDateString(locale, { month: 'long', timeZone: 'UTC' }),
  ),
);

/** @param packText The pack as it stands in its file. */
export function vocabularyOf(packText: string): ReadonlySet<string> {
  const files = folders.flatMap((folder) =>
    readdirSync(`${root}${folder}`)
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(`${root}${folder}/${name}`, 'utf8')),
  );
  return new Set([packText, ...files, ...months].flatMap(wordsIn));
}

/**
 * @param said What a reply reads as.
 * @param typed All that the member sent.
 * @returns The words that are neither the bot's nor the member's; of the member's own, any piece counts.
 */
export function foreignWords(
  said: string,
  vocabulary: ReadonlySet<string>,
  typed: readonly string[],
): string[] {
  const foreign = wordsIn(said).filter((word) => !vocabulary.has(word));
  if (foreign.length === 0) return [];
  // Of a claim to be checked, three of a letter that is held down are repeated, and two of a laugh.
  const squeezed = (text: string): string =>
    text.replace(/(\p{L})\1{3,}/giu, '$1$1$1').replace(/(\p{L}{2})\1{2,}/giu, '$1$1');
  const letters = typed.flatMap((text) => {
    const plain = fold(text).replace(/[^\p{L}]/gu, '');
    // Also before accents fall away: in "reééé" the letter that is held down is another than the one before it.
    return [plain, squeezed(plain), fold(squeezed(text)).replace(/[^\p{L}]/gu, '')];
  });
  return foreign.filter((word) => !letters.some((text) => text.includes(word)));
}
