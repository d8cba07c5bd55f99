// Gives a pack's article the very words of a copy: each passage its own sentence, in the copy's language. Called by open.ts.
import type { ArticleCopy } from './copy.js';
import { fingerprintsOf, markOf, markText } from './drift/mark.js';
import { stands } from './drift/sides.js';
import { freeze } from './freeze.js';
import type { Article, Passage } from './model.js';
import { languages, type Language } from './schema.js';
import { sliceAround } from './slice.js';

interface Sentence {
  readonly paragraph: number;
  readonly sentence: number;
  readonly text: string;
}

/**
 * @param article The pack's article.
 * @param copy A copy of the same article.
 * @returns The article with the copy's sentences where its passages stand: by the excerpt in the sentence that the locator
 *   names, else by the excerpt in the only sentence that has it. Passages that are not found stay summaries; in the other
 *   language all do. The day of reading becomes the copy's where that is later.
 */
export function withCopy(article: Article, copy: ArticleCopy): Article {
  const language = copy.language ?? article.languages[0] ?? 'en';
  const sentences = copy.paragraphs.flatMap(({ sentences: list }, paragraph) =>
    list.map((text, sentence): Sentence => ({ paragraph: paragraph + 1, sentence: sentence + 1, text })),
  );
  const homes = new Map(article.passages.map((passage) => [passage, homeOf(passage, sentences)]));
  const { read } = article.source;
  const isLater = copy.read > read;
  const passages = article.passages.map((passage): Passage => {
    const home = homes.get(passage);
    if (!home) return isLater && passage.at.paragraph > 0 ? { ...passage, summarised: read } : passage;
    const own = sliceAround(home.text, passage.at.excerpt);
    return {
      ...passage,
      at: { ...passage.at, paragraph: home.paragraph, sentence: home.sentence },
      ...(own === undefined ? {} : { own: inLanguages(own, language, article.languages) }),
      ...(isLater && isReworded(article, passage, home) ? { summarised: read } : {}),
    };
  });
  const later = [copy.updated, copy.read].find((day) => day !== undefined && day > read);
  return freeze({
    ...article,
    passages,
    source: {
      ...article.source,
      read: isLater ? copy.read : read,
      newer: later !== undefined && hasChanged(article, copy, homes) ? later : undefined,
    },
  });
}

/** The sentence of the copy in which a passage stands; the header has no sentences. */
function homeOf({ at }: Passage, sentences: readonly Sentence[]): Sentence | undefined {
  if (at.paragraph === 0) return undefined;
  const named = sentences.find(
    ({ paragraph, sentence }) => paragraph === at.paragraph && sentence === at.sentence,
  );
  if (named && stands(at.excerpt, named.text)) return named;
  const wider = [at.before, at.excerpt, at.after].filter((words) => words !== undefined).join(' ');
  for (const words of [wider, at.excerpt]) {
    const [only, other] = sentences.filter(({ text }) => stands(words, text));
    if (only && !other) return only;
  }
  return undefined;
}

/** A pack that lacks a language shows that of its first there too. */
const inLanguages = (
  own: string,
  language: Language,
  written: readonly Language[],
): Partial<Record<Language, string>> =>
  Object.fromEntries(
    languages
      .filter((each) => each === language || (!written.includes(each) && language === written[0]))
      .map((each) => [each, own]),
  );

/** Whether a passage's sentence has other words than those that its summary was made from, where the pack can know. */
function isReworded({ source }: Article, { at }: Passage, home: Sentence): boolean {
  const mark = source.fingerprints?.[at.paragraph - 1]?.split(' ')[at.sentence - 1];
  return mark !== undefined && mark !== markText(markOf(home.text));
}

/** Whether the copy has other words than the pack knows: by its fingerprints, or else by its counts and excerpts. */
function hasChanged(
  { source, passages }: Article,
  { paragraphs }: ArticleCopy,
  homes: ReadonlyMap<Passage, Sentence | undefined>,
): boolean {
  if (source.fingerprints) return source.fingerprints.join('\n') !== fingerprintsOf(paragraphs).join('\n');
  if (source.paragraphs.join() !== paragraphs.map(({ sentences }) => sentences.length).join()) return true;
  return passages.some((passage) => {
    const home = homes.get(passage);
    const { paragraph, sentence } = passage.at;
    return paragraph > 0 && (home?.paragraph !== paragraph || home.sentence !== sentence);
  });
}
