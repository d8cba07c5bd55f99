// What stands around the body: the title, the author, other names, the article's own questions. Called by drift.ts.
import type { ArticleCopy } from '../copy.js';
import type { Article } from '../model.js';
import { wordsOf } from './normal.js';

export interface FrameChange {
  readonly what: 'title' | 'author' | 'name' | 'question';
  /** Null for a name or a question that is new. */
  readonly was: string | null;
  /** Null for what is no longer there. */
  readonly now: string | null;
}

/** @returns What differs; what a copy does not tell (author, questions) is not compared. */
export function framesOf(article: Article, copy: ArticleCopy): FrameChange[] {
  const { title, author } = article.source;
  const found: FrameChange[] = [];
  if (!same(title, copy.title)) found.push({ what: 'title', was: title, now: copy.title });
  if (author !== undefined && copy.author !== undefined && !same(author, copy.author))
    found.push({ what: 'author', was: author, now: copy.author });
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

/** The article asks in its own language, which is one of the pack's, or none. */
function questions(article: Article, copy: ArticleCopy): FrameChange[] {
  if (copy.questions.length === 0) return [];
  const own = article.questions.filter(({ origin }) => origin === 'article');
  const asked = article.languages
    .map((language) => own.map(({ text }) => text[language]))
    .map((texts) => ({
      gone: texts.filter((text) => !copy.questions.some((each) => same(each, text))),
      added: copy.questions.filter((each) => !texts.some((text) => same(each, text))),
    }))
    .sort((a, b) => a.gone.length - b.gone.length)[0];
  if (!asked || asked.gone.length === own.length) return [];
  return [
    ...asked.gone.map((was) => ({ what: 'question' as const, was, now: null })),
    ...asked.added.map((now) => ({ what: 'question' as const, was: null, now })),
  ];
}
