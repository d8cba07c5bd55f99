// Composes the dated events in order, each with the place where it stands, below a picture that says the same. Called by
// index.ts.
import type { Event } from '../../article/model.js';
import { deepLink } from '../../citation/link.js';
import { dateText } from '../catalog/format.js';
import { quoting } from '../catalog/quoting.js';
import { line, type Detail, type Document, type Line } from '../document.js';
import { cut } from '../escape.js';
import { timelineAlt, timelinePicture } from '../pictures.js';
import { eventsOf } from '../picture/timeline.js';
import type { TimelineView } from '../view.js';
import { articleButton, footer, wordsOf, type Frame } from './parts.js';

/** Events in a message and characters of each; a usual pack's stand whole in the first. */
const bounds: Readonly<Record<Detail, { readonly events: number; readonly text: number }>> = {
  full: { events: 20, text: 300 },
  lean: { events: 10, text: 150 },
  bare: { events: 6, text: 100 },
};

export function composeTimeline(view: TimelineView, frame: Frame): Document {
  const words = quoting[view.language];
  const { article, language, detail } = frame;
  const ordered = eventsOf(article);
  const shown = ordered.slice(0, bounds[detail].events);
  const left = ordered.length - shown.length;
  return {
    tone: 'answer',
    language,
    picture: { name: timelinePicture(article, language), alt: timelineAlt(article, language) },
    blocks: [
      [line('heading', words.timelineHeading), line('small', words.timelineText)],
      [
        ...shown.flatMap((event) => eventLines(event, frame)),
        ...(left > 0 ? [line('small', words.moreEvents(left))] : []),
      ],
      [line('small', wordsOf(frame).summaryNote(shown.length)), ...footer([], frame)],
    ],
    menus: [],
    buttons: articleButton(article.source.url, frame),
  };
}

function eventLines(event: Event, frame: Frame): Line[] {
  const { article, language, detail } = frame;
  const words = wordsOf(frame);
  const passage = article.passages.find(({ id }) => id === event.passage);
  const url = passage ? deepLink(article, passage) : '';
  const by = passage?.by?.[language];
  const place = [
    ...(by === undefined ? [] : [`${words.accordingTo} ${cut(by, bounds[detail].text)}`]),
    ...(passage ? [words.paragraph(passage.at.paragraph)] : []),
    ...(url === '' ? [] : ['']),
  ].join(' · ');
  return [
    line(
      'text',
      { text: `${dateText(words.locale, event.date)}:`, strong: true },
      ` ${cut(event.text[language], bounds[detail].text)}`,
    ),
    line('small', place, ...(url === '' ? [] : [{ text: words.readThere, url }])),
  ];
}
