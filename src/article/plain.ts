// Makes an article of a copy or of any text, so that the same search and the same replies serve it. Called by open.ts, the
// scripts and the evaluation.
import { basename } from 'node:path';
import type { ArticleCopy, CopyParagraph } from './copy.js';
import { freeze } from './freeze.js';
import { hostOf } from './import/addresses.js';
import { readArticle } from './import/index.js';
import type { Article, Localized, LocalizedList, Passage, Section } from './model.js';
import { answeredBy } from './overlap.js';
import { languages, type Language } from './schema.js';
import { linesOf, sentences } from './sentences.js';
import { sliceAround } from './slice.js';

const excerptWords = 8;
const titleWords = 8;
/** Titles stand in menus, as a pack's do. In characters. */
const titleLength = 90;

const both = (text: string): Localized => ({ en: text, es: text });
const none: LocalizedList = { en: [], es: [] };

/**
 * @param path A copy of an article in any form that import/ reads, of at most 5 MiB.
 * @returns Its article.
 * @throws PackError when it cannot be read, is empty, or is no article.
 */
export const articleFromFile = (path: string): Article => articleFromCopy(readArticle(path), basename(path));

/**
 * @param text The title on the first line, then one paragraph a line; paragraphs are numbered from 1 in this order. A
 *   text of one line has no title.
 * @param name What the source is called where nothing else is known of it.
 * @param read ISO day on which the text was made; empty where nobody knows.
 * @returns A frozen article whose passages are the text's own sentences.
 */
export function articleFromText(text: string, name: string, read = ''): Article {
  const lines = linesOf(text);
  const [title = name, ...body] = lines.length > 1 ? lines : [name, ...lines];
  return articleFromCopy(
    {
      title,
      author: undefined,
      publisher: undefined,
      url: undefined,
      published: undefined,
      updated: undefined,
      read,
      language: undefined,
      aliases: [],
      questions: [],
      header: [],
      paragraphs: body.map((line) => ({ heading: undefined, sentences: sentences(line) })),
    },
    name,
  );
}

/**
 * @param copy A copy of an article.
 * @param name What the source is called where the copy does not tell who published it.
 * @returns A frozen article whose passages are the copy's own sentences, its sections those under the article's headings
 *   or else its paragraphs, its questions those that a passage answers by its words.
 */
export function articleFromCopy(copy: ArticleCopy, name: string): Article {
  const sections = sectionsOf(copy.paragraphs);
  const passages = copy.paragraphs.flatMap(({ sentences: list }, at) =>
    list.map((sentence, place): Passage => ({
      ...shortened(sentence),
      id: `p${at + 1}-s${place + 1}`,
      section: sections[at]?.id ?? '',
      at: {
        paragraph: at + 1,
        sentence: place + 1,
        excerpt: excerptOf(sentence),
      },
      title: both(firstWords(sentence)),
      text: both(sentence),
      by: undefined,
      words: none,
      kind: 'verbatim',
    })),
  );
  return freeze({
    command: 'ask',
    languages: languagesOf(copy.language),
    source: {
      title: copy.title,
      author: copy.author,
      publisher: copy.publisher ?? (copy.url === undefined ? name : hostOf(copy.url)),
      url: copy.url ?? '',
      published: copy.published,
      read: copy.read,
      paragraphs: copy.paragraphs.map(({ sentences: list }) => list.length),
      aliases: { en: copy.aliases, es: copy.aliases },
      language: copy.language,
    },
    subject: none,
    overview: passages[0]?.id ?? '',
    synonyms: { en: [], es: [] },
    sections: [...new Set(sections)],
    passages,
    questions: answeredBy(copy.questions, passages).map(({ question, ids }, at) => ({
      id: `q${at + 1}`,
      origin: 'article',
      text: both(question),
      passages: ids,
    })),
    quotations: [],
    facts: [],
    events: [],
    unsaid: [],
  });
}

const excerptOf = (sentence: string): string => sentence.split(' ').slice(0, excerptWords).join(' ');

/** What is shown of a very long sentence; the search reads all of it. */
function shortened(sentence: string): Pick<Passage, 'own'> {
  const slice = sliceAround(sentence, excerptOf(sentence));
  return slice === undefined || slice === sentence ? {} : { own: both(slice) };
}

/** Both languages can be asked; the copy's own comes first. */
const languagesOf = (own: Language | undefined): Language[] =>
  own === undefined ? [...languages] : [own, ...languages.filter((language) => language !== own)];

/** The section of each paragraph: those below one heading share theirs, a paragraph without one is its own. */
function sectionsOf(paragraphs: readonly CopyParagraph[]): Section[] {
  const sections: Section[] = [];
  paragraphs.forEach(({ heading, sentences: list }, at) => {
    const last = sections.at(-1);
    const goesOn = heading !== undefined && heading === paragraphs[at - 1]?.heading;
    sections.push(
      last && goesOn
        ? last
        : {
            id: `p${at + 1}`,
            title: both(heading === undefined ? firstWords(list[0] ?? '') : fitting(heading)),
          },
    );
  });
  return sections;
}

/** A heading whole, where it fits a menu. */
const fitting = (heading: string): string => (heading.length <= titleLength ? heading : firstWords(heading));

/** Eight words at most, marked where more follow. */
function firstWords(sentence: string): string {
  let words = sentence.split(' ').slice(0, titleWords);
  while (words.length > 1 && words.join(' ').length > titleLength - 2) words = words.slice(0, -1);
  const start = words
    .join(' ')
    .slice(0, titleLength - 2)
    .replace(/[\uD800-\uDBFF]$/u, '');
  return start === sentence ? sentence : `${start} …`;
}
