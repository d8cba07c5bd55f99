// Composes what the article says about somebody's message, claim by claim, and why a message was not checked. Called by
// index.ts.
import type { Passage } from '../../article/model.js';
import { checking } from '../catalog/check.js';
import { line, type Block, type Button, type Document, type Line, type Menu } from '../document.js';
import { cut } from '../escape.js';
import { maxEcho, maxText, maxTopic } from '../limits.js';
import type { CheckedClaim, CheckView, UncheckedView } from '../check-view.js';
import {
  articleButton,
  footer,
  passageEntries,
  passageSmall,
  questionEntries,
  wordsOf,
  type Frame,
} from './parts.js';

/** As many as a reader takes in, and as many passages as a message holds. */
const maxShown = 8;

/** A claim as it stands in the reply. */
interface Numbered {
  readonly claim: CheckedClaim;
  /** From 1. */
  readonly number: number;
  /** The passages that are shown under it. */
  readonly passages: readonly Passage[];
  /** The number of an earlier claim that has its passage. */
  readonly sameAs: number | undefined;
}

/**
 * @param canPost Whether only the member sees the reply, and can make passages public from there.
 * @param whole For a medium without bounds: every claim.
 */
export function composeCheck(view: CheckView, frame: Frame, canPost: boolean, whole: boolean): Document {
  let most = whole ? view.claims.length : Math.min(maxShown, view.claims.length);
  let shown = numbered(chosen(view.claims, most), frame);
  let blocks = blocksOf(view, shown, frame);
  while (frame.detail === 'bare' && most > 1 && longestOf(blocks) > maxText) {
    most -= 1;
    shown = numbered(chosen(view.claims, most), frame);
    blocks = blocksOf(view, shown, frame);
  }
  const treated = shown.some(({ passages }) => passages.length > 0);
  return {
    tone: treated ? 'answer' : 'silence',
    language: view.language,
    blocks,
    menus: treated ? [] : [offer(view, frame)],
    buttons: [
      ...(canPost ? postButtons(view, shown) : []),
      ...(treated ? [] : articleButton(frame.article.source.url, frame)),
    ],
  };
}

/** Claims with a passage of their own come before repeats, and those before what is not treated; in the message's order. */
function chosen(claims: readonly CheckedClaim[], most: number): CheckedClaim[] {
  const best = claims.map(({ shown }) => shown[0]);
  const rank = (at: number): number => (best[at] === undefined ? 2 : best.indexOf(best[at]) < at ? 1 : 0);
  const order = claims.map((_, at) => at).sort((a, b) => rank(a) - rank(b) || a - b);
  const kept = new Set(order.slice(0, most));
  return claims.filter((_, at) => kept.has(at));
}

/** Each passage stands once: under the first claim whose best it is, or as somebody's runner-up where there is room. */
function numbered(claims: readonly CheckedClaim[], { detail }: Frame): Numbered[] {
  const best = claims.map(({ shown }) => shown[0]);
  const second = new Set<Passage>();
  return claims.map((claim, at) => {
    const [first, runnerUp] = claim.shown;
    const before = first === undefined ? -1 : best.indexOf(first);
    if (first === undefined || before < at)
      return { claim, number: at + 1, passages: [], sameAs: before < 0 ? undefined : before + 1 };
    const room =
      detail === 'full' &&
      runnerUp?.section === first.section &&
      !best.includes(runnerUp) &&
      !second.has(runnerUp);
    if (room) second.add(runnerUp);
    return { claim, number: at + 1, passages: room ? [first, runnerUp] : [first], sameAs: undefined };
  });
}

function blocksOf(view: CheckView, shown: readonly Numbered[], frame: Frame): Block[] {
  const passages = shown.flatMap((each) => each.passages);
  const blocks: Line[][] = [];
  let silent = false;
  for (const each of shown) {
    const lines = claimLines(each, frame);
    const last = silent && each.passages.length === 0 ? blocks.at(-1) : undefined;
    if (last) last.push(...lines);
    else blocks.push(lines);
    silent = each.passages.length === 0;
  }
  return [openingOf(view, shown, frame), ...blocks, footer(passages, frame)];
}

function openingOf(view: CheckView, shown: readonly Numbered[], frame: Frame): Block {
  const words = checking[frame.language];
  const treated = shown.some(({ passages }) => passages.length > 0);
  const all = view.claims.length + view.more;
  return [
    line('heading', treated ? words.heading : words.nothingHeading),
    line('small', words.text),
    ...(shown.length < all ? [line('small', words.leftOut(all, shown.length))] : []),
    ...(treated ? [] : [line('text', view.nearest.length > 0 ? words.nearest : words.questions)]),
  ];
}

function claimLines({ claim, number, passages, sameAs }: Numbered, frame: Frame): Line[] {
  const words = checking[frame.language];
  const withSection = frame.detail === 'full';
  const [first, runnerUp] = passages;
  return [
    line('small', { text: words.claim(number), strong: true }, ` ${echo(claim.text)}`),
    ...(first ? passageSmall(first, frame, { strong: true, withSection }) : [line('text', silence())]),
    ...(runnerUp ? [line('small', words.runnerUp), ...passageSmall(runnerUp, frame, { withSection })] : []),
  ];

  function silence(): string {
    if (sameAs !== undefined) return words.sameAs(sameAs);
    if (claim.foreign) return words.foreign;
    return claim.topic === undefined
      ? words.notTreated
      : wordsOf(frame).notSaidAbout(cut(claim.topic, maxTopic));
  }
}

/** Double quotation marks are the article's alone in a reply. */
const echo = (text: string): string => cut(text.replace(/["“”„«»]/gu, "'"), maxEcho);

/** The most characters that a renderer may make of the lines: each sign that is no letter may be escaped. */
const longestOf = (blocks: readonly Block[]): number =>
  blocks.flat().reduce((sum, { spans }) => {
    const texts = spans.reduce(
      (all, { text, url = '' }) =>
        all + text.length + (text.match(/[^\p{L}\p{N}\s]/gu) ?? []).length + url.length + 4,
      0,
    );
    return sum + texts + 5;
  }, 0);

function offer(view: CheckView, frame: Frame): Menu {
  const words = wordsOf(frame);
  return view.nearest.length > 0
    ? { action: 'show', args: [], placeholder: words.nearest, entries: passageEntries(view.nearest, frame) }
    : {
        action: 'question',
        args: ['0'],
        placeholder: words.chooseQuestion,
        entries: questionEntries(view.examples, frame),
      };
}

function postButtons({ message, language }: CheckView, shown: readonly Numbered[]): Button[] {
  if (message === undefined) return [];
  return shown.flatMap(({ claim, number, passages: [first] }) =>
    first
      ? [
          {
            label: checking[language].post(number),
            action: 'publish' as const,
            args: [first.id, message, claim.language],
          },
        ]
      : [],
  );
}

export function composeUnchecked({ language, reason, files }: UncheckedView, frame: Frame): Document {
  const words = checking[language];
  const ask = `/${frame.article.command} ${wordsOf(frame).aboutCommands.ask[0]}`;
  const why = reason === 'files' ? words.files(files) : words[reason];
  return {
    tone: 'notice',
    language,
    blocks: [[line('text', why), line('text', words.instead(ask))]],
    menus: [],
    buttons: [],
  };
}
