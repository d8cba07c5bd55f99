// Composes a fact card as everybody sees it, and what stands in the place of a withdrawn one. Called by index.ts.
import type { Passage } from '../../article/model.js';
import { deepLink } from '../../citation/link.js';
import { withdrawnVersion, type CardView, type WithdrawnCardView } from '../card-view.js';
import { cardCatalogs } from '../catalog/cards.js';
import { dayText } from '../catalog/format.js';
import { line, type Block, type Detail, type Document } from '../document.js';
import { cut } from '../escape.js';
import { maxNote } from '../limits.js';
import { passagesOf } from '../picture/card.js';
import { cardAlt, cardPicture, cardVersion } from '../pictures.js';
import { articleButton, footer, passageSmall, wordsOf, type Frame } from './parts.js';

/** Characters of the headline and the label, and how many passages: a usual pack's stand whole in the first. */
const bounds: Readonly<Record<Detail, { headline: number; label: number; passages: number }>> = {
  full: { headline: 120, label: 200, passages: 4 },
  lean: { headline: 120, label: 200, passages: 2 },
  bare: { headline: 80, label: 100, passages: 2 },
};

export function composeCard(view: CardView, frame: Frame): Document {
  const { fact, language } = view;
  const { article, detail } = frame;
  const words = cardCatalogs[language];
  const { headline, label, passages: most } = bounds[detail];
  const all = passagesOf(article, fact);
  const shown = all.slice(0, most);
  const left = all.length - shown.length;
  const version = cardVersion(article, fact, language);
  return {
    tone: 'answer',
    language,
    picture: view.pictureNow
      ? { name: cardPicture(article, fact, language), alt: cardAlt(article, fact, language) }
      : undefined,
    blocks: [
      [
        line('heading', cut(fact.headline[language], headline)),
        line('text', cut(fact.label[language], label)),
      ],
      ...shown.map((passage) => passageSmall(passage, frame)),
      [
        ...(left > 0 ? [line('small', words.morePassages(left))] : []),
        ...footer(shown, frame),
        ...(view.updated === undefined
          ? []
          : [line('small', words.updated(dayText(wordsOf(frame).locale, view.updated)))]),
        ...(view.note === undefined ? [] : [line('small', words.noteBelow)]),
      ],
      ...noteBlock(view.note),
    ],
    noteAt: view.note === undefined ? undefined : shown.length + 2,
    menus: [],
    buttons: [
      { label: words.sources, action: 'sources', args: [fact.id, version, pictureMark(view.picture)] },
      ...articleButton(addressOf(shown, frame), frame),
    ],
  };
}

export function composeWithdrawnCard(view: WithdrawnCardView, frame: Frame): Document {
  const { language, reason, fact, note, picture, day } = view;
  const words = cardCatalogs[language];
  return {
    tone: 'notice',
    language,
    blocks: [
      [
        line('heading', words.withdrawnHeading),
        line('text', reason === 'fact' ? words.withdrawnFact : words.withdrawnLanguage),
        line('small', words.withdrawnOn(dayText(wordsOf(frame).locale, day))),
      ],
      [...footer([], frame), ...(note === undefined ? [] : [line('small', words.noteBelow)])],
      ...noteBlock(note),
    ],
    noteAt: note === undefined ? undefined : 2,
    menus: [],
    buttons: [
      { label: words.why, action: 'sources', args: [fact, withdrawnVersion, pictureMark(picture)] },
      ...articleButton(frame.article.source.url, frame),
    ],
  };
}

/** Whether a card is to have its picture, as its custom id carries it. */
export const pictureMark = (picture: boolean): string => (picture ? 'p1' : 'p0');

const noteBlock = (note: string | undefined): Block[] =>
  note === undefined ? [] : [[line('text', cut(note, maxNote))]];

/** The link to the first passage's words. */
const addressOf = ([first]: readonly Passage[], { article }: Frame): string =>
  first ? deepLink(article, first) : article.source.url;
