// Composes the list of a channel's cards, in pages, and one card's line in it. Called by index.ts and card-report.ts.
import type { CardListView, StandingCard } from '../card-view.js';
import { cardCatalogs } from '../catalog/cards.js';
import { dayText } from '../catalog/format.js';
import { line, type Button, type Detail, type Document, type Line, type Span } from '../document.js';
import { cut } from '../escape.js';
import { maxOption, maxOptions } from '../limits.js';
import { wordsOf, type Frame } from './parts.js';

/** Characters of a fact's headline in a line. */
const maxHeadline: Readonly<Record<Detail, number>> = { full: 50, lean: 25, bare: 10 };

export const pageOfCard = (index: number): number => Math.floor(index / maxOptions) + 1;

export function composeCardList(view: CardListView, frame: Frame): Document {
  const { cards, channel, language, ofFact } = view;
  const words = cardCatalogs[language];
  const pages = pageOfCard(cards.length - 1);
  const page = Math.max(1, Math.min(view.page, pages));
  const shown = cards.slice((page - 1) * maxOptions, page * maxOptions);
  const behind = cards.filter(({ state }) => state === 'outdated' || state === 'orphaned').length;
  const withdrawn = cards.filter(({ state }) => state === 'withdrawn').length;
  const summary = [
    words.count(cards.length),
    ...(behind > 0 ? [words.outOfDate(behind)] : []),
    ...(withdrawn > 0 ? [words.areWithdrawn(withdrawn)] : []),
    ...(pages > 1 ? [wordsOf(frame).page(page, pages)] : []),
  ];
  const turn = (label: string, to: number): Button[] =>
    to < 1 || to > pages ? [] : [{ label, action: 'card-list', args: [channel, String(to)] }];
  return {
    tone: 'notice',
    language,
    blocks: [
      [line('heading', ofFact ? words.ofFactHeading : words.listHeading), line('small', summary.join(' · '))],
      shown.map((card) => cardLine(card, frame)),
    ],
    menus: [
      {
        action: 'card-open',
        args: [channel],
        placeholder: words.choose,
        entries: shown.map((card) => ({
          value: card.message,
          label: cut(nameOf(card, frame), maxOption),
          description: cut(aboutCard(card, frame).join(' · '), maxOption),
        })),
      },
    ],
    buttons: [
      ...(ofFact ? [] : [...turn(wordsOf(frame).previous, page - 1), ...turn(wordsOf(frame).next, page + 1)]),
      ...(behind > 0 && !ofFact
        ? [{ label: words.refreshAll, action: 'card-refresh-all' as const, args: [channel] }]
        : []),
    ],
  };
}

/** A card's headline and label, as the command suggests them; of a fact that the data no longer has, its id. */
const nameOf = ({ fact, id }: StandingCard, { language }: Frame): string =>
  fact ? `${fact.headline[language]}: ${fact.label[language]}` : id;

function aboutCard(card: StandingCard, frame: Frame): string[] {
  const words = cardCatalogs[frame.language];
  return [
    words.inLanguage[card.language],
    words.state[card.state],
    ...(card.day === undefined ? [] : [dayText(wordsOf(frame).locale, card.day)]),
  ];
}

function cardLine(card: StandingCard, frame: Frame): Line {
  const name = cut(nameOf(card, frame), maxHeadline[frame.detail]);
  return line('item', { text: name, strong: true }, ' · ', ...aboutSpans(card, frame));
}

/** What is known of a card: its language, who posted it and when, and whether it is current. */
export function aboutSpans(card: StandingCard, frame: Frame): (Span | string)[] {
  const words = cardCatalogs[frame.language];
  const when = card.day === undefined ? '' : ` ${words.on(dayText(wordsOf(frame).locale, card.day))}`;
  return [
    `${words.inLanguage[card.language]} · ${words.postedBy} `,
    { text: card.by, member: card.by },
    `${when} · `,
    words.state[card.state],
    ...(card.isPinned ? [] : [` · ${words.unpinned}`]),
  ];
}
