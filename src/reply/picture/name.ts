// Versions of what a card and its picture say, so that an outdated card is known and a changed pack wants a new file.
// Called by pictures.ts, cards and scripts/cards.
import { createHash } from 'node:crypto';
import type { Article, Fact, Passage } from '../../article/model.js';
import { shownIn } from '../../article/shown.js';
import type { Language } from '../../article/schema.js';
import { passagesOf } from './card.js';
import { subjectOf } from './parts.js';
import { eventsOf } from './timeline.js';

/** In characters of base 36: two versions of one card are alike once in 2.8 million million times. */
const versionLength = 8;

/**
 * @returns A version of what a fact's card says in a language: 8 characters of a-z and 0-9, another one whenever the
 *   fact, a passage that bears it (text, attribution, place, excerpt, kind), its section's title, the sentence of a copy
 *   or the source has changed.
 */
export const cardVersion = (article: Article, fact: Fact, language: Language): string =>
  versionOf([
    pictureVersion(article, fact, language),
    passagesOf(article, fact).map((passage) => [
      shownIn(passage, language),
      article.sections.find(({ id }) => id === passage.section)?.title[language],
    ]),
  ]);

/** The picture is made from the pack alone, without a copy and without sections. */
const pictureVersion = (article: Article, fact: Fact, language: Language): string =>
  versionOf([
    fact.headline[language],
    fact.label[language],
    passagesOf(article, fact).map((passage) => saidBy(passage, language)),
    sourceSaid(article, language),
  ]);

/** @returns The name of the fact's picture in a language. */
export const cardPicture = (article: Article, fact: Fact, language: Language): string =>
  `${fact.id}-${language}-${pictureVersion(article, fact, language)}.png`;

/** @returns The name of the timeline's picture in a language, with a version as a card's. */
export function timelinePicture(article: Article, language: Language): string {
  const said = eventsOf(article).map((event) => [
    event.date,
    event.text[language],
    article.passages.filter(({ id }) => id === event.passage).map((passage) => saidBy(passage, language)),
  ]);
  return `timeline-${language}-${versionOf([said, sourceSaid(article, language)])}.png`;
}

const saidBy = ({ text, by, at, kind }: Passage, language: Language): unknown => [
  text[language],
  by?.[language],
  [at.paragraph, at.sentence, at.excerpt, at.before, at.after],
  kind,
];

function sourceSaid(article: Article, language: Language): unknown {
  const { title, author, publisher, url, published, read, paragraphs } = article.source;
  const names = [subjectOf(article, language), article.languages[0]];
  return [title, author, publisher, url, published, read, paragraphs, names];
}

function versionOf(said: unknown): string {
  const hash = createHash('sha256').update(JSON.stringify(said)).digest('hex');
  return BigInt(`0x${hash}`).toString(36).padStart(versionLength, '0').slice(-versionLength);
}
