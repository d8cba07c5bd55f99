// Words that several styles share, in both languages: no date, and where in the article a passage stands. Called by styles/
// and formats/.
import type { Language } from '../article/schema.js';
import type { Cited } from './cited.js';

/** "s. f." with its space, as the Ortografía de la lengua española 2010 writes abbreviations of two words. */
export const noDate: Readonly<Record<Language, string>> = { en: 'n.d.', es: 's. f.' };
/** Before the encyclopaedia's title. */
export const inWord: Readonly<Record<Language, string>> = { en: 'In', es: 'En' };

/**
 * @param english The English abbreviation that the style's manual uses.
 * @returns As "para. 2", "párr. 2" or "header"; undefined where the whole article is cited. A block without a number is
 *   named (APA 7, 8.28; Chicago 17, 14.22).
 */
export function place(
  { paragraph, language }: Cited,
  english: 'para.' | 'par.' = 'para.',
): string | undefined {
  if (paragraph === undefined) return undefined;
  if (paragraph === 0) return language === 'en' ? 'header' : 'encabezado';
  return `${language === 'en' ? english : 'párr.'} ${paragraph}`;
}

/** What is there, as a list with commas. */
export const listed = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(', ');
