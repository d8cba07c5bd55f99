// The words of the timeline's picture, and the alt text that says all of them. Called by pictures.ts and, for the
// picture itself, by scripts/cards.
import type { Article, Event } from '../../article/model.js';
import type { Language } from '../../article/schema.js';
import { dateText } from '../catalog/format.js';
import { catalogs } from '../catalog/index.js';
import { pictureCatalogs } from '../catalog/pictures.js';
import { quoting } from '../catalog/quoting.js';
import { cut } from '../escape.js';
import { fitting, footingOf, sentence, subjectOf, type Footing, type Heading } from './parts.js';

export interface DatedEvent {
  readonly date: string;
  readonly text: string;
  readonly where: string;
  /** Whose claim it is; undefined where the article states it in its own voice. */
  readonly whose: string | undefined;
}

export interface TimelineWords {
  readonly heading: Heading;
  readonly events: readonly DatedEvent[];
  /** How many more there are, where not all are shown. */
  readonly more: string | undefined;
  readonly footing: Footing;
}

/** How much a picture says: events, and characters of an event's text, an attribution and a name. */
interface Level {
  readonly events: number;
  readonly text: number;
  readonly by: number;
  readonly name: number;
}

const whole = { text: 600, by: 120, name: 100 } as const;
const levels: readonly [Level, ...Level[]] = [
  { events: 12, ...whole },
  { events: 10, ...whole },
  { events: 8, ...whole },
  { events: 7, ...whole },
  { events: 6, ...whole },
  { events: 6, text: 90, by: 40, name: 60 },
  { events: 4, text: 60, by: 30, name: 40 },
];

/** The article's events, the earliest first; of one date in the pack's order. */
export const eventsOf = ({ events }: Article): Event[] =>
  events.toSorted((one, other) => one.date.localeCompare(other.date));

/** @returns What the picture says: the most that its alt text can say too. */
export const timelineWords = (article: Article, language: Language): TimelineWords =>
  fitting(levels, (level) => wordsAt(level, article, language), altOf);

/** @returns All that the picture says, at most 1024 characters (Message resource, "Attachment Structure"). */
export const timelineAlt = (article: Article, language: Language): string =>
  altOf(timelineWords(article, language));

function wordsAt(level: Level, article: Article, language: Language): TimelineWords {
  const all = eventsOf(article);
  const more = all.length - level.events;
  const shown = all.slice(0, level.events).map((event) => datedEvent(event, level, article, language));
  const { ofArticle, summaries, unnamed } = pictureCatalogs[language];
  return {
    heading: {
      over: ofArticle(subjectOf(article, language)),
      headline: quoting[language].timelineHeading,
      label: quoting[language].timelineText.replace(/\.$/u, ''),
    },
    events: shown,
    more: more > 0 ? quoting[language].moreEvents(more) : undefined,
    footing: footingOf(article, language, level.name, [
      summaries,
      ...(shown.every(({ whose }) => whose !== undefined) ? [] : [unnamed]),
    ]),
  };
}

function datedEvent(event: Event, level: Level, article: Article, language: Language): DatedEvent {
  const words = catalogs[language];
  const passage = article.passages.find(({ id }) => id === event.passage);
  return {
    date: dateText(words.locale, event.date),
    text: cut(event.text[language], level.text),
    where: passage ? words.paragraph(passage.at.paragraph) : '',
    whose: passage?.by && `${words.accordingTo} ${cut(passage.by[language], level.by)}`,
  };
}

function altOf({ heading, events, more, footing }: TimelineWords): string {
  return [
    ...[heading.over, heading.headline, heading.label].map(sentence),
    ...events.flatMap(({ date, text, where, whose }) => [
      sentence(`${date}: ${text}`),
      sentence(where),
      ...(whose === undefined ? [] : [sentence(whose)]),
    ]),
    ...(more === undefined ? [] : [more]),
    footing.source,
    footing.asOf,
    ...footing.notes,
  ].join(' ');
}
