// Composes the replies that show no passage: the article does not say, another language, nothing to look for, notices.
// Called by index.ts.
import type { Language } from '../../article/schema.js';
import { catalogs } from '../catalog/index.js';
import { line, type Block, type Document, type Menu } from '../document.js';
import { cut } from '../escape.js';
import { maxEcho, maxTopic } from '../limits.js';
import type { NoticeView, SilenceView } from '../view.js';
import {
  articleButton,
  footer,
  foreignLanguage,
  passageEntries,
  questionEntries,
  sectionEntries,
  wordsOf,
  type Frame,
} from './parts.js';

export function composeSilence(view: SilenceView, frame: Frame): Document {
  const words = wordsOf(frame);
  const guidance = view.reason === 'empty' || view.reason === 'language';
  const echo = cut(view.question, maxEcho);
  const opening: Block = echo === '' ? [] : [line('small', `${words.question} ${echo}`)];
  return {
    tone: 'silence',
    language: view.language,
    blocks: [[...opening, ...(guidance ? guide(view, frame) : silence(view, frame))], footer([], frame)],
    menus: guidance ? examples(view, frame) : nearest(view, frame),
    buttons: articleButton(frame.article.source.url, frame),
  };
}

function guide(view: SilenceView, frame: Frame): Block {
  const words = wordsOf(frame);
  if (view.reason === 'language' && frame.article.languages.length === 1)
    return [line('heading', words.oneLanguageHeading), line('text', words.oneLanguageText)];
  return view.reason === 'language'
    ? [line('heading', words.languageHeading), line('text', words.languageText)]
    : [line('heading', words.emptyHeading), line('text', words.emptyText)];
}

/** The language in which an article without a pack has to be asked; asked in another, its silence says nothing. */
const unread = (frame: Frame): Language | undefined =>
  frame.article.passages[0]?.kind === 'verbatim' ? foreignLanguage(frame) : undefined;

function silence(view: SilenceView, frame: Frame): Block {
  const words = wordsOf(frame);
  const other = unread(frame);
  if (other) return [line('heading', words.notFound), line('text', catalogs[other].askArticle)];
  const topic = view.topic === undefined ? undefined : cut(view.topic, maxTopic);
  const understood = view.understood.map((word) => cut(word, maxEcho));
  return [
    line('heading', topic === undefined ? words.notSaid : words.notSaidAbout(topic)),
    ...(topic === undefined && understood.length > 0
      ? [line('text', words.understood(understood))]
      : topic === undefined
        ? [line('text', words.understoodNothing)]
        : []),
    ...(view.nearest.length > 0 ? [line('text', words.nearestOffer)] : []),
  ];
}

function nearest(view: SilenceView, frame: Frame): Menu[] {
  const entries = passageEntries(view.nearest, frame);
  return [{ action: 'show', args: [], placeholder: wordsOf(frame).nearest, entries }];
}

function examples(view: SilenceView, frame: Frame): Menu[] {
  const entries = questionEntries(view.examples, frame);
  return [{ action: 'question', args: ['0'], placeholder: wordsOf(frame).chooseQuestion, entries }];
}

export function composeNotice(view: NoticeView, frame: Frame): Document {
  const words = wordsOf(frame);
  const { notice } = view;
  const text =
    notice === 'failed'
      ? words.failed(view.reference ?? '')
      : notice === 'tooOften'
        ? words.tooOften(view.seconds ?? 1)
        : words[notice];
  const sections = notice === 'noSection' ? sectionEntries(frame.article.sections, frame) : [];
  return {
    tone: 'notice',
    language: view.language,
    blocks: [[line('text', text)]],
    menus: [{ action: 'section', args: [], placeholder: words.chooseSection, entries: sections }],
    buttons: [],
  };
}
