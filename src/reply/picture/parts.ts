// What the pictures of facts and of the timeline have in common: the subject's name, the lines about the source, and
// how much they say so that an alt text can say all of it. Called by card.ts, timeline.ts and name.ts.
import type { Article } from '../../article/model.js';
import type { Language } from '../../article/schema.js';
import { dayText } from '../catalog/format.js';
import { catalogs } from '../catalog/index.js';
import { clean, cut } from '../escape.js';
import { maxAlt } from '../limits.js';

/** In characters: a longer name of the subject stands in no heading. */
const maxSubject = 40;

/** What every picture opens with, large. */
export interface Heading {
  readonly over: string;
  readonly headline: string;
  readonly label: string;
}

/** What every picture ends with, small. */
export interface Footing {
  readonly source: string;
  readonly asOf: string;
  readonly notes: readonly string[];
}

/** The subject's first other name, which is what people call it; where there is none, the article's title. */
export const subjectOf = ({ source }: Article, language: Language): string =>
  cut(source.aliases[language].find((alias) => alias.length <= maxSubject) ?? source.title, maxSubject);

/**
 * @param maxName In characters, of the author's name, the title and the publisher's name.
 * @param notes What the statements are.
 */
export function footingOf(
  { source }: Article,
  language: Language,
  maxName: number,
  notes: readonly string[],
): Footing {
  const words = catalogs[language];
  const { author, title, publisher, read } = source;
  const name = (text: string): string => cut(text, maxName);
  return {
    source: words.source(author && name(author), name(title), name(publisher)),
    asOf: words.asOf(dayText(words.locale, read)),
    notes,
  };
}

/**
 * The fullest words of a picture that its alt text can say whole.
 * @param levels How much is said, the most first; the last one always fits.
 * @param wordsAt The words at a level.
 * @param altOf Their alt text.
 */
export function fitting<Level, Words>(
  levels: readonly [Level, ...Level[]],
  wordsAt: (level: Level) => Words,
  altOf: (words: Words) => string,
): Words {
  let words = wordsAt(levels[0]);
  for (const level of levels.slice(1)) {
    if (altOf(words).length <= maxAlt) break;
    words = wordsAt(level);
  }
  return words;
}

/** A line of a picture as a sentence of its alt text. */
export const sentence = (text: string): string => {
  const words = clean(text);
  return /[.!?…:][”)]?$/u.test(words) ? words : `${words}.`;
};
