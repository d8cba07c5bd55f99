// What stands around the body: the title, the author, the day of the last change, other names, the article's own questions.
// Called by drift.ts.
import type { ArticleCopy } from '../copy.js';
import type { Article } from '../model.js';
import { wordsOf } from './normal.js';

export interface FrameChange {
  readonly what: 'title' | 'author' | 'updated' | 'name' | 'question';
  /** Null for a name or a question that is new; of `updated`, the day on which the article was read. */
  readonly was: string | null;
  /** Null for what is no longer there. */
  readonly now: string | null;
}

/** @returns What differs; what a copy does not tell (author, questions) is not compared. */
export function framesOf(article: Article, copy: ArticleCopy): FrameChange[] {
  const { title, author, read } = article.source;
  const found: FrameChange[] = [];
  if (!same(title, copy.title)) found.push({ what: 'title', was: title, now: copy.title });
  if (author !== undefined && copy.author !== undefined && !same(author, copy.author))
    found.push({ what: 'author', was: author, now: copy.author });
  if (copy.updated !== undefined && copy.updated > read)
    found.push({ what: 'updated', was: read, now: copy.updated });
  return [...found, ...names(article, copy), ...questions(article, copy)];
}

const same = (a: string, b: string): boolean => wordsOf(a).join(' ') === wordsOf(b).join(' ');

/** The pack's names may be more than the article's, so one that the copy lacks says nothing. */
function names({ languages, source }: Article, { aliases }: ArticleCopy): FrameChange[] {
  const known = [source.title, ...languages.flatMap((language) => source.aliases[language])];
  return aliases
    .filter((alias) => !known.some((each) => same(each, alias)))
    .map((alias) => ({ what: 'name', was: null, now: alias }));
}

/** The article asks in its own language; where a copy does not show which, in the one in which most are still there. */
function questions(article: Article, copy: ArticleCopy): FrameChange[] {
  if (copy.questions.length === 0) return [];
  const own = article.questions.filter(({ origin }) => origin === 'article');
  const known = article.languages.filter((language) => language === copy.language);
  const asked = (known.length > 0 ? known : article.languages)
    .map((language) => own.map(({ text }) => text[language]))
    .map((texts) => ({
      gone: texts.filter((text) => !copy.questions.some((each) => same(each, text))),
      added: copy.questions.filter((each) => !texts.some((text) => same(each, text))),
    }))
    .sort((a, b) => a.gone.length - b.gone.length)[0];
  if (!asked || (known.length === 0 && asked.gone.length === own.length)) return [];
  return [
    ...asked.gone.map((was) => ({ what: 'question' as const, was, now: null })),
    ...asked.added.map((now) => ({ what: 'question' as const, was: null, now })),
  ];
}
