// What a query yields. Made by answer.ts; read by reply/, commands/ and the terminal.
import type { Language } from '../article/schema.js';
import type { Signal } from './against.js';
import type { Feature } from './features.js';

/** What can be left out of the search, to measure what it is worth. */
export type Named = Feature | Signal;

export interface Ranked {
  /** A passage's id. */
  readonly id: string;
  /** From 0 to 1: how much of the question this passage explains. */
  readonly score: number;
  /** Whether the reply shows it before any press. */
  readonly shown: boolean;
}

/**
 * Why nothing is answered:
 * - `unsaid`: the question is about a topic that the article is known not to treat;
 * - `unrelated`: no passage explains enough of it;
 * - `language`: it is in a language or script other than English and Spanish;
 * - `empty`: it holds no word that could be looked for.
 */
export type Silence = 'unsaid' | 'unrelated' | 'language' | 'empty';

interface Common {
  /** The language in which to reply. */
  readonly language: Language;
  /** From 0 to 1: how surely the article answers the question; low where the outcome is `notCovered`. */
  readonly confidence: number;
  /** The best first; for `notCovered` the nearest that the article says. At most 6. */
  readonly passages: readonly Ranked[];
}

export interface Answered extends Common {
  readonly outcome: 'answered';
  /** The id of an unsaid topic that the question asks for as well. */
  readonly unsaid?: string | undefined;
}

export interface NotCovered extends Common {
  readonly outcome: 'notCovered';
  readonly reason: Silence;
  /** The unsaid topic's id, where `reason` is `unsaid`. */
  readonly topic: string | undefined;
  /** The words of the question that the article knows, as the member wrote them. */
  readonly understood: readonly string[];
}

export type Answer = Answered | NotCovered;

/** A suggestion while a member types: the text of a top question. */
export interface Suggestion {
  readonly id: string;
  readonly text: string;
}

export interface AskOptions {
  /** Forces the language of the reply; a question in the other one is read in its own. */
  readonly language?: Language | undefined;
  /** A hint where the question does not tell. */
  readonly locale?: Language | undefined;
  /** That it is no question to the article but a sentence of somebody's, of which more must be in a passage. */
  readonly statement?: boolean | undefined;
}

export interface Search {
  /**
   * Answers a question from the article.
   * @param question Anything that a member typed; only its first 1000 characters are read.
   */
  ask(question: string, options?: AskOptions): Answer;
  /**
   * Top questions for what has been typed so far, the most relevant first.
   * @param typed What stands in the field; may be empty.
   * @param language The member's language.
   * @param limit At most this many, 1 to 25.
   */
  suggest(typed: string, language: Language, limit?: number): readonly Suggestion[];
  /** Makes the index of the article's first language, which the first question would else wait for. */
  prepare(): void;
}
