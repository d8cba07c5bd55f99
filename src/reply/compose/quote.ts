// Composes a quotation for a discussion: framed, as text to copy, or as its link. Called by index.ts.
import type { Passage } from '../../article/model.js';
import { asOf, shownIn } from '../../article/shown.js';
import { deepLink } from '../../citation/link.js';
import { dayText } from '../catalog/format.js';
import { quoting } from '../catalog/quoting.js';
import { line, type Block, type Document, type Line } from '../document.js';
import { cut } from '../escape.js';
import { maxName } from '../limits.js';
import type { QuoteView } from '../view.js';
import {
  articleButton,
  attribution,
  footer,
  foreign,
  isVerbatim,
  place,
  statement,
  unclaimed,
  wordsOf,
  type Frame,
} from './parts.js';

const maxSpeaker = 160;
const maxSource = 100;

export function composeQuote(view: QuoteView, frame: Frame): Document {
  const shared = { tone: 'answer' as const, language: view.language, menus: [] };
  switch (view.style) {
    case 'card':
      return {
        ...shared,
        blocks: [[...addressed(view), ...framed(view, frame)], footer([view.passage], frame)],
        buttons: articleButton(deepLink(frame.article, view.passage), frame),
      };
    case 'plain':
      return { ...shared, plain: true, blocks: [[...addressed(view), ...toCopy(view, frame)]], buttons: [] };
    case 'link':
      return { ...shared, plain: true, blocks: [[...addressed(view), ...linked(view, frame)]], buttons: [] };
  }
}

const addressed = ({ to, language }: QuoteView): Line[] => {
  const name = to === undefined ? '' : cut(to, maxName);
  return name === '' ? [] : [line('text', `${quoting[language].to} `, { text: name, strong: true })];
};

/** Whose words they are: the speaker whom the article quotes, with the role; for a passage, the one who claims it. */
function voice({ quotation, passage, language }: QuoteView, frame: Frame): string {
  const words = wordsOf(frame);
  if (quotation) {
    const { speaker, role } = quotation;
    return cut(role ? `${speaker[language]}, ${role[language]}` : speaker[language], maxSpeaker);
  }
  return passage.by
    ? `${words.accordingTo} ${cut(passage.by[language], maxSpeaker)}`
    : unclaimed(passage, frame);
}

/** The words themselves, always whole. */
function quoted({ quotation, passage, language }: QuoteView): string {
  const { text, kind } = shownIn(passage, language);
  return quotation?.words ?? (kind === 'verbatim' ? text : passage.at.excerpt);
}

function framed(view: QuoteView, frame: Frame): Block {
  const { quotation, passage, language } = view;
  const words = wordsOf(frame);
  const quote = line('quote', `“${quoted(view)}”`);
  if (quotation) {
    return [
      quote,
      line('text', '— ', { text: voice(view, frame), strong: true }),
      ...asQuoted(frame).map((note) => line('small', note)),
      line('text', about(passage, frame)),
      place(passage, frame, 'text', true),
    ];
  }
  return [
    line(
      'small',
      isVerbatim(passage, frame) ? words.ownSentence(foreign(frame)) : words.ownWords(foreign(frame)),
    ),
    quote,
    ...(isVerbatim(passage, frame)
      ? []
      : [line('text', `${quoting[language].inSummary} `, statement(passage, frame))]),
    attribution(passage, frame, false),
    place(passage, frame, 'text', true),
  ];
}

/** What a speaker's words are said of: alone they could be read as something else. */
const about = (passage: Passage, frame: Frame): string =>
  isVerbatim(passage, frame)
    ? `${wordsOf(frame).ownSentence(foreign(frame))} ${statement(passage, frame)}`
    : `${quoting[frame.language].inSummary} ${statement(passage, frame)}`;

/** That the words are in the article's language, where the reply is in another. */
function asQuoted(frame: Frame): string[] {
  const original = foreign(frame);
  return original === undefined ? [] : [quoting[frame.language].asQuoted(original)];
}

function toCopy(view: QuoteView, frame: Frame): Block {
  const { quotation, passage, language } = view;
  const words = quoting[language];
  const source = sourceOf(passage, frame);
  const quote = line('quote', `“${quoted(view)}”`);
  if (quotation)
    return [
      quote,
      line('credit', `— ${voice(view, frame)}`),
      ...asQuoted(frame).map((note) => line('credit', note)),
      line('credit', about(passage, frame)),
      line('credit', `${words.quotedIn} ${source}`),
      ...address(passage, frame, 'credit'),
    ];
  return [
    quote,
    ...(isVerbatim(passage, frame)
      ? []
      : [line('credit', `${words.inSummary} ${statement(passage, frame)}`)]),
    line('credit', voice(view, frame)),
    line('credit', `— ${source}`),
    ...address(passage, frame, 'credit'),
  ];
}

const linked = (view: QuoteView, frame: Frame): Block => [
  ...address(view.passage, frame, 'text'),
  line('small', voice(view, frame)),
  line('small', sourceOf(view.passage, frame)),
];

/** The address of the very words, or of the article, written out; nothing where the article has none. */
function address(passage: Passage, { article }: Frame, kind: Line['kind']): Line[] {
  const url = deepLink(article, passage);
  return url === '' ? [] : [line(kind, { text: '', url })];
}

/** Author, title, publisher, paragraph, and as of when, in one line. */
function sourceOf(passage: Passage, frame: Frame): string {
  const { author, title, publisher, read } = frame.article.source;
  const day = asOf([passage], frame.language, read);
  const words = quoting[frame.language];
  const { locale } = wordsOf(frame);
  return [
    ...(author === undefined ? [] : [cut(author, maxSource)]),
    `“${cut(title, maxSource)}”`,
    cut(publisher, maxSource),
    words.paragraph(passage.at.paragraph),
    ...(day === '' ? [] : [words.asRead(dayText(locale, day))]),
  ].join(', ');
}
