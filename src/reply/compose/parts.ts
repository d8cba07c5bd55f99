// The parts that every reply is put together from: a passage with whose claim it is and where it stands, the footer,
// menu entries. Called by the other files of compose/.
import type { Article, Passage, Question, Section } from '../../article/model.js';
import type { Language } from '../../article/schema.js';
import { asOf, shownIn } from '../../article/shown.js';
import { deepLink } from '../../citation/link.js';
import { catalogs, type Catalog } from '../catalog/index.js';
import { dayText } from '../catalog/format.js';
import { line, type Block, type Button, type Detail, type Entry, type Line } from '../document.js';
import { cut } from '../escape.js';
import { maxOption } from '../limits.js';

/** In characters; longer names occur in no good pack. The `bare` bounds make three of the longest fit a message. */
const maxNames = { full: 100, lean: 100, bare: 40 } as const;
const maxAttribution = { full: 120, lean: 120, bare: 60 } as const;
const bareStatement = 150;

export interface Frame {
  readonly article: Article;
  readonly language: Language;
  readonly detail: Detail;
}

export const wordsOf = ({ language }: Pick<Frame, 'language'>): Catalog => catalogs[language];

/** The article's language, where it is known not to be the reply's; of a text without an address nobody knows it. */
export function foreignLanguage({ article, language }: Frame): Language | undefined {
  const original = article.source.url === '' ? article.source.language : article.languages[0];
  return original === language ? undefined : original;
}

/** The same in words. */
export function foreign(frame: Frame): string | undefined {
  const original = foreignLanguage(frame);
  return original && catalogs[frame.language].inLanguage[original];
}

/** Whether what is shown of a passage is the article's own sentence. */
export const isVerbatim = (passage: Passage, { language }: Pick<Frame, 'language'>): boolean =>
  shownIn(passage, language).kind === 'verbatim';

/** The statement itself; a sentence of the article stands in quotation marks, a summary never does. */
export function statement(passage: Passage, { language, detail }: Frame): string {
  const { text, kind } = shownIn(passage, language);
  if (kind === 'verbatim')
    return detail === 'bare' ? cut(passage.title[language], maxNames[detail]) : `“${text}”`;
  return detail === 'bare' ? cut(text, bareStatement) : text;
}

/** What is said of a passage that names nobody: in a pack its editor has decided so, of an article alone nobody has. */
export const unclaimed = ({ kind }: Passage, frame: Pick<Frame, 'language'>): string =>
  kind === 'verbatim' ? wordsOf(frame).ownTelling : wordsOf(frame).ownVoice;

export function attribution(passage: Passage, frame: Frame, small: boolean): Line {
  const words = wordsOf(frame);
  if (!passage.by) return line('small', unclaimed(passage, frame));
  const by = {
    text: cut(passage.by[frame.language], maxAttribution[frame.detail]),
    ...(small ? {} : { strong: true as const }),
  };
  return line(small ? 'small' : 'text', `${words.accordingTo} `, by);
}

export function place(passage: Passage, frame: Frame, kind: Line['kind'], withSection: boolean): Line {
  const words = wordsOf(frame);
  const section = frame.article.sections.find(({ id }) => id === passage.section)?.title[frame.language];
  const url = deepLink(frame.article, passage);
  const named = withSection && section !== undefined ? ` · ${cut(section, maxNames[frame.detail])}` : '';
  const where = `${words.paragraph(passage.at.paragraph)}${named}`;
  return url === '' ? line(kind, where) : line(kind, `${where} · `, { text: words.readThere, url });
}

/** The article's words that bear a passage: what it quotes from a speaker there, which is never cut, else the excerpt. */
export const ownWordsOf = ({ id, at }: Passage, { article }: Pick<Frame, 'article'>): string =>
  article.quotations.find(({ passage }) => passage === id)?.words ?? at.excerpt;

/** A passage large: the statement as a heading, whose claim it is, the article's own words, where it stands. */
export function passageLarge(passage: Passage, frame: Frame): Line[] {
  const words = wordsOf(frame);
  const verbatim = isVerbatim(passage, frame);
  return [
    ...(verbatim && frame.detail !== 'bare' ? [line('small', words.ownSentence(foreign(frame)))] : []),
    line('heading', statement(passage, frame)),
    attribution(passage, frame, false),
    ...(verbatim || frame.detail === 'bare'
      ? []
      : [line('text', words.ownWords(foreign(frame))), line('quote', `“${ownWordsOf(passage, frame)}”`)]),
    place(passage, frame, 'text', true),
  ];
}

interface Small {
  /** Whether its statement stands out. */
  readonly strong?: boolean;
  /** Whether its section is named; not where all are of one. */
  readonly withSection?: boolean;
}

/** A passage among others: the same in fewer and smaller lines. */
export function passageSmall(
  passage: Passage,
  frame: Frame,
  { strong = false, withSection = true }: Small = {},
): Line[] {
  const words = wordsOf(frame);
  const verbatim = isVerbatim(passage, frame) || frame.detail === 'bare';
  return [
    line('text', strong ? { text: statement(passage, frame), strong } : statement(passage, frame)),
    attribution(passage, frame, true),
    ...(verbatim ? [] : [line('small', `${words.ownWords(foreign(frame))} “${ownWordsOf(passage, frame)}”`)]),
    place(passage, frame, 'small', withSection),
  ];
}

/** What the statements are, the source, and as of when it was read. */
export function footer(passages: readonly Passage[], frame: Frame): Block {
  const words = wordsOf(frame);
  const { author, title, publisher, read } = frame.article.source;
  const verbatim = passages.filter((passage) => isVerbatim(passage, frame)).length;
  const summaries = passages.length - verbatim;
  const notes = [
    ...(summaries > 0 ? [words.summaryNote(summaries)] : []),
    ...(verbatim > 0 ? [words.verbatimNote(verbatim)] : []),
  ];
  const name = (text: string): string => cut(text, maxNames[frame.detail]);
  const source = words.source(author && name(author), name(title), name(publisher));
  const day = asOf(passages, frame.language, read);
  const since = day === '' ? [] : [words.asOf(dayText(words.locale, day))];
  return [
    ...(notes.length > 0 ? [line('small', notes.join(' '))] : []),
    line('small', [source, ...since].join(' ')),
  ];
}

export const passageEntries = (passages: readonly Passage[], frame: Frame): Entry[] =>
  passages.map(({ id, title, by }) => ({
    value: id,
    label: cut(title[frame.language], maxOption),
    description: by && cut(`${wordsOf(frame).accordingTo} ${by[frame.language]}`, maxOption),
  }));

export const questionEntries = (questions: readonly Question[], frame: Frame): Entry[] =>
  questions.map(({ id, text, origin }) => ({
    value: id,
    label: cut(text[frame.language], maxOption),
    description: origin === 'article' ? wordsOf(frame).fromArticle : wordsOf(frame).fromUs,
  }));

export const sectionEntries = (sections: readonly Section[], frame: Frame): Entry[] =>
  sections.map(({ id, title }) => ({ value: id, label: cut(title[frame.language], maxOption) }));

/** The link button, where the article has an address. */
export function articleButton(url: string, frame: Frame): Button[] {
  return url === '' ? [] : [{ label: wordsOf(frame).openArticle, url }];
}
