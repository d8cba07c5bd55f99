// Composes what a moderator is told: why a command is refused, what was done with a card, how far a refreshing has come.
// Called by index.ts.
import type {
  CardNoticeView,
  CardOffer,
  CardPermission,
  CardReportView,
  CardSaid,
  CardTallyView,
  StandingCard,
} from '../card-view.js';
import { cardReports } from '../catalog/card-reports.js';
import { cardCatalogs } from '../catalog/cards.js';
import { line, type Block, type Button, type Document, type Line } from '../document.js';
import { cut } from '../escape.js';
import { maxNote, maxOption } from '../limits.js';
import { aboutSpans } from './card-list.js';
import { pictureMark } from './card.js';
import { wordsOf, type Frame } from './parts.js';

export const composeCardNotice = ({ language, notice }: CardNoticeView): Document => ({
  tone: 'notice',
  language,
  blocks: [[line('text', cardCatalogs[language].notices[notice])]],
  menus: [],
  buttons: [],
});

export function composeCardReport(view: CardReportView, frame: Frame): Document {
  const { language, said, missing = [], card, note, offers = [] } = view;
  const words = cardCatalogs[language];
  const blocks: Block[] = [
    [...said.map((each) => line('text', sentence(each, view))), ...toGrant(missing, view)],
    ...(card ? [aboutCard(card, frame)] : []),
    ...(note === undefined
      ? []
      : [[line('small', words.noteGoesWithIt)], [line('text', cut(note, maxNote))]]),
  ].filter((block) => block.length > 0);
  return {
    tone: 'notice',
    language,
    blocks,
    noteAt: note === undefined ? undefined : blocks.length - 1,
    menus: [],
    buttons: offers.flatMap((offer) => buttonOf(offer, card, frame)),
  };
}

function sentence(
  said: CardSaid,
  { language, pins, reference = '' }: Pick<CardReportView, 'language' | 'pins' | 'reference'>,
): string {
  const words = cardReports[language];
  if (said === 'pinsFull') return words.pinsFull(pins);
  if (said === 'refused' || said === 'failed') return words[said](reference);
  return words.said[said];
}

const toGrant = (
  missing: readonly CardPermission[],
  { language, inThread = false }: Pick<CardReportView, 'language' | 'inThread'>,
): Line[] => {
  const words = cardReports[language];
  return missing.map((permission) =>
    line(
      'item',
      { text: words.permissions[permission], strong: true },
      `: ${inThread ? words.grantItInThread : words.grantIt}`,
    ),
  );
};

const aboutCard = (card: StandingCard, frame: Frame): Block => [
  line('text', { text: cut(card.fact?.headline[frame.language] ?? card.id, maxOption), strong: true }),
  ...(card.fact ? [line('text', cut(card.fact.label[frame.language], maxOption))] : []),
  line('small', ...aboutSpans(card, frame)),
];

function buttonOf(offer: CardOffer, card: StandingCard | undefined, frame: Frame): Button[] {
  const words = cardCatalogs[frame.language];
  if (offer.offer === 'anyway') {
    const { channel, fact, language, picture } = offer;
    return [
      { label: words.anyway, action: 'card-anyway', args: [channel, fact, language, pictureMark(picture)] },
    ];
  }
  if (offer.offer === 'list') {
    const { channel, page, isNew } = offer;
    return [
      {
        label: isNew ? words.list : wordsOf(frame).back,
        action: 'card-list',
        args: [channel, String(page), ...(isNew ? ['new'] : [])],
      },
    ];
  }
  if (!card) return [];
  const args = [card.channel, card.message];
  switch (offer.offer) {
    case 'open':
      return [{ label: words.open, url: card.url }];
    case 'refresh':
      return [{ label: words.refresh, action: 'card-refresh', args }];
    case 'pin':
      return [{ label: words.pin, action: 'card-pin', args }];
    case 'unpin':
      return [{ label: words.unpin, action: 'card-unpin', args }];
    case 'confirm':
      return [{ label: words.confirm, action: 'card-unpin-yes', args }];
    case 'details':
      return [{ label: words.keep, action: 'card-open', args }];
  }
}

export function composeCardTally(view: CardTallyView, frame: Frame): Document {
  const { language, channel, isRunning, all, stopped } = view;
  const words = cardCatalogs[language];
  const counts: (readonly [number, (cards: number) => string])[] = [
    [view.refreshed, words.nowCurrent],
    [view.withdrawn, words.nowWithdrawn],
    [view.untouched, words.untouched],
    [view.gone, words.gone],
    [isRunning ? 0 : view.left, words.left],
  ];
  return {
    tone: 'notice',
    language,
    blocks: [
      [
        line('heading', words.tallyHeading),
        ...(isRunning ? [line('small', words.soFar(all - view.left, all))] : []),
        ...counts.filter(([cards]) => cards > 0).map(([cards, say]) => line('item', say(cards))),
        ...(stopped === undefined
          ? []
          : [
              line(
                'text',
                stopped === 'late' || stopped === 'ending' ? words[stopped] : sentence(stopped, view),
              ),
            ]),
        ...toGrant(view.missing, view),
      ],
    ],
    menus: [],
    buttons: isRunning ? [] : buttonOf({ offer: 'list', channel, page: 1, isNew: true }, undefined, frame),
  };
}
