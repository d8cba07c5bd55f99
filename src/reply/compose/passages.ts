// Composes answers, chosen passages and passages in context. Called by index.ts.
import { deepLink } from '../../citation/link.js';
import { checking } from '../catalog/check.js';
import { line, type Block, type Button, type Document, type Menu } from '../document.js';
import { cut } from '../escape.js';
import { maxEcho, maxName, maxOptions, maxTopic } from '../limits.js';
import type { ContextView, PassagesView } from '../view.js';
import {
  articleButton,
  footer,
  passageEntries,
  passageLarge,
  passageSmall,
  wordsOf,
  type Frame,
} from './parts.js';

/** @param canShare Whether only the member sees the reply, and can share it. */
export function composePassages(view: PassagesView, frame: Frame, canShare: boolean): Document {
  const words = wordsOf(frame);
  const { about, thisMessage } = checking[frame.language];
  const [first, second] = view.shown;
  if (!first) throw new Error('A reply with passages has none');
  const runnerUp = frame.detail === 'full' ? second : undefined;
  const left = runnerUp || !second ? [] : [second];
  const opening: Block = [
    ...(view.sharedBy === undefined
      ? []
      : [line('small', `${words.sharedBy} `, { text: cut(view.sharedBy, maxName), strong: true })]),
    ...(view.about === undefined ? [] : [line('small', `${about} `, { text: thisMessage, url: view.about })]),
    ...(view.question === undefined
      ? []
      : [line('small', `${words.question} ${cut(view.question, maxEcho)}`)]),
  ];
  const shown = runnerUp ? [first, runnerUp] : [first];
  const buttons: Button[] = [
    { label: words.inContext, action: 'context', args: shown.map(({ id }) => id) },
    ...articleButton(deepLink(frame.article, first), frame),
    ...(canShare ? [{ label: words.share, action: 'share' as const, args: shown.map(({ id }) => id) }] : []),
    ...(view.fromList === true ? [{ label: words.allQuestions, action: 'list' as const, args: [] }] : []),
  ];
  return {
    tone: 'answer',
    language: view.language,
    blocks: [
      [...opening, ...passageLarge(first, frame)],
      ...(runnerUp
        ? [
            [
              line('small', view.question === undefined ? `${words.alsoInArticle}:` : words.runnerUp),
              ...passageSmall(runnerUp, frame),
            ],
          ]
        : []),
      ...(view.unsaid === undefined ? [] : [[line('text', words.restNotSaid(cut(view.unsaid, maxTopic)))]]),
      footer(shown, frame),
    ],
    menus: alsoMenu([...left, ...view.others], frame),
    buttons,
  };
}

export function composeContext(view: ContextView, frame: Frame): Document {
  const words = wordsOf(frame);
  const { before, passage, after } = view;
  const neighbours = [before, passage, after].filter((each) => each !== undefined);
  return {
    tone: 'answer',
    language: view.language,
    blocks: [
      [line('heading', words.contextHeading(passage.at.paragraph))],
      ...(before ? [[line('small', words.justBefore), ...passageSmall(before, frame)]] : []),
      [line('small', words.thisPassage), ...passageSmall(passage, frame, { strong: true })],
      ...(after ? [[line('small', words.justAfter), ...passageSmall(after, frame)]] : []),
      footer(neighbours, frame),
    ],
    menus: alsoMenu(view.others, frame),
    buttons: [
      { label: words.back, action: 'show', args: [passage.id] },
      ...articleButton(deepLink(frame.article, passage), frame),
      ...(view.fromList === true ? [{ label: words.allQuestions, action: 'list' as const, args: [] }] : []),
    ],
  };
}

function alsoMenu(passages: PassagesView['others'], frame: Frame): Menu[] {
  const entries = passageEntries(passages.slice(0, maxOptions), frame);
  return [{ action: 'show', args: [], placeholder: wordsOf(frame).alsoInArticle, entries }];
}
