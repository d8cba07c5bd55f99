// What a checked message yields, as a plain value: its claims, each with the passages that treat it. Made by
// commands/check.ts; drawn by compose/check.ts.
import type { Article, Passage, Question } from '../article/model.js';
import type { Language } from '../article/schema.js';
import type { Answer } from '../search/model.js';
import { maxOffered } from './limits.js';
import { passagesIn, shownOf } from './view.js';

const maxExamples = 5;

/** A claim of a message, with what the search made of it. */
export interface AskedClaim {
  /** In its writer's words; hostile until a renderer has escaped it. */
  readonly text: string;
  readonly answer: Answer;
}

export interface CheckedClaim {
  readonly text: string;
  /** The language that it is written in. */
  readonly language: Language;
  /** The best passage and perhaps a runner-up; none where the article does not treat it. */
  readonly shown: readonly Passage[];
  /** What the article does not say, as the pack names it. */
  readonly topic: string | undefined;
  /** Whether it is in a language that the bot does not read. */
  readonly foreign: boolean;
}

export interface CheckView {
  readonly kind: 'check';
  /** The language of the reply. */
  readonly language: Language;
  /** In the message's order. */
  readonly claims: readonly CheckedClaim[];
  /** How many more the message has, which nobody looked up. */
  readonly more: number;
  /** The nearest that the article says, where it treats none of them. */
  readonly nearest: readonly Passage[];
  readonly examples: readonly Question[];
  /** Discord's id of the message; undefined where the text is of no message. */
  readonly message: string | undefined;
}

/** Why a message was not checked. */
export interface UncheckedView {
  readonly kind: 'unchecked';
  readonly language: Language;
  readonly reason: 'empty' | 'files' | 'nothing' | 'language' | 'system' | 'ourselves';
  /** How many files it carries. */
  readonly files: number;
}

/**
 * @param article The article that was asked.
 * @param language The language of the reply.
 * @param asked The message's claims.
 * @param more How many more the message has.
 * @param message Discord's id of the message, where it is one.
 */
export function checkView(
  article: Article,
  language: Language,
  asked: readonly AskedClaim[],
  more: number,
  message: string | undefined,
): CheckView {
  const find = passagesIn(article);
  const claims = asked.map(({ text, answer }): CheckedClaim => {
    const { language: written, outcome } = answer;
    if (outcome === 'answered') {
      const shown = find(shownOf(answer));
      return { text, language: written, shown, topic: undefined, foreign: false };
    }
    const topic = article.unsaid.find(({ id }) => id === answer.topic)?.topic[language];
    return { text, language: written, shown: [], topic, foreign: answer.reason === 'language' };
  });
  const near = new Set(
    asked.flatMap(({ answer }) =>
      answer.outcome === 'notCovered' && answer.reason === 'unsaid' ? find(answer.passages) : [],
    ),
  );
  const nearest = claims.some(({ shown }) => shown.length > 0) ? [] : [...near].slice(0, maxOffered);
  return {
    kind: 'check',
    language,
    claims,
    more,
    nearest,
    examples: article.questions.slice(0, maxExamples),
    message,
  };
}
