// The words of a fact's picture, and the alt text that says all of them. Called by pictures.ts and, for the picture
// itself, by scripts/cards.
import type { Article, Fact, Passage } from '../../article/model.js';
import type { Language } from '../../article/schema.js';
import { catalogs } from '../catalog/index.js';
import { pictureCatalogs } from '../catalog/pictures.js';
import { foreign, unclaimed } from '../compose/parts.js';
import { clean, cut } from '../escape.js';
import { fitting, footingOf, sentence, subjectOf, type Footing, type Heading } from './parts.js';

export interface Statement {
  readonly text: string;
  /** Whether the text is a sentence of the article, in quotation marks. */
  readonly isQuoted: boolean;
  readonly whose: string;
  readonly where: string;
  /** The article's own words, without quotation marks; never cut. */
  readonly excerpt: string | undefined;
}

export interface CardWords {
  readonly heading: Heading;
  readonly statements: readonly Statement[];
  /** Before each excerpt, in the alt text: the picture shows by another face that it is the article's. */
  readonly quoted: string;
  readonly footing: Footing;
}

/** How much a picture says, in characters. Quotations go whole before any statement is cut. */
interface Level {
  readonly excerpts: boolean;
  /** Of a statement; a sentence of the article that is longer is replaced by its title. */
  readonly text: number;
  readonly headline: number;
  readonly label: number;
  /** Of an attribution. */
  readonly by: number;
  readonly name: number;
}

const levels: readonly [Level, ...Level[]] = [
  { excerpts: true, text: 600, headline: 120, label: 200, by: 120, name: 100 },
  { excerpts: false, text: 600, headline: 120, label: 200, by: 120, name: 100 },
  { excerpts: false, text: 160, headline: 100, label: 150, by: 60, name: 80 },
  { excerpts: false, text: 100, headline: 80, label: 100, by: 40, name: 60 },
  { excerpts: false, text: 60, headline: 60, label: 80, by: 30, name: 30 },
];

/** @returns What the picture says: the most that its alt text can say too. */
export const cardWords = (article: Article, fact: Fact, language: Language): CardWords =>
  fitting(levels, (level) => wordsAt(level, article, fact, language), altOf);

/** @returns All that the picture says, at most 1024 characters (Message resource, "Attachment Structure"). */
export const cardAlt = (article: Article, fact: Fact, language: Language): string =>
  altOf(cardWords(article, fact, language));

/** The passages that bear a fact, in the fact's order. */
export const passagesOf = (article: Article, fact: Fact): Passage[] =>
  fact.passages.flatMap((id) => article.passages.find((passage) => passage.id === id) ?? []);

function wordsAt(level: Level, article: Article, fact: Fact, language: Language): CardWords {
  const passages = passagesOf(article, fact);
  const original = foreign({ article, language, detail: 'full' });
  return {
    heading: {
      over: pictureCatalogs[language].ofArticle(subjectOf(article, language)),
      headline: cut(fact.headline[language], level.headline),
      label: cut(fact.label[language], level.label),
    },
    statements: passages.map((passage) => statementOf(passage, level, language)),
    quoted: pictureCatalogs[language].quoted(original),
    footing: footingOf(article, language, level.name, notesOn(passages, level, language, original)),
  };
}

/** Whether a passage's text is shown as the article's own sentence, which is never cut. */
const isQuoted = ({ kind, text }: Passage, level: Level, language: Language): boolean =>
  kind === 'verbatim' && text[language].length <= level.text;

function statementOf(passage: Passage, level: Level, language: Language): Statement {
  const words = catalogs[language];
  const verbatim = passage.kind === 'verbatim';
  const quoted = isQuoted(passage, level, language);
  return {
    isQuoted: quoted,
    text: quoted
      ? `“${clean(passage.text[language])}”`
      : cut((verbatim ? passage.title : passage.text)[language], level.text),
    whose: passage.by
      ? `${words.accordingTo} ${cut(passage.by[language], level.by)}`
      : unclaimed(passage, { language }),
    where: words.paragraph(passage.at.paragraph),
    excerpt: verbatim || !level.excerpts ? undefined : clean(passage.at.excerpt),
  };
}

function notesOn(
  passages: readonly Passage[],
  level: Level,
  language: Language,
  original: string | undefined,
): string[] {
  const words = pictureCatalogs[language];
  const quoted = passages.filter((passage) => isQuoted(passage, level, language)).length;
  const quotes = quoted > 0 || level.excerpts;
  return quoted === passages.length
    ? [catalogs[language].verbatimNote(quoted)]
    : [quotes ? words.quotations(original) : words.summaries];
}

function altOf({ heading, statements, quoted, footing }: CardWords): string {
  return [
    sentence(heading.over),
    sentence(`${heading.headline}: ${heading.label}`),
    ...statements.flatMap(({ text, whose, where, excerpt }) => [
      sentence(text),
      ...(excerpt === undefined ? [] : [sentence(`${quoted} “${excerpt}”`)]),
      sentence(where),
      sentence(whose),
    ]),
    footing.source,
    footing.asOf,
    ...footing.notes,
  ].join(' ');
}
