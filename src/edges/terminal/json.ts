// The JSON object of an answer: other programs rely on its fields. Called by main.ts and batch.ts.
import type { Article } from '../../article/model.js';
import type { Language } from '../../article/schema.js';
import { shownIn } from '../../article/shown.js';
import { deepLink } from '../../citation/link.js';
import { topicText } from '../../reply/view.js';
import type { Answer } from '../../search/model.js';

const maxPassages = 5;

export interface AnswerObject {
  readonly outcome: 'answered' | 'notCovered';
  /** From 0 to 1. */
  readonly confidence: number;
  readonly language: Language;
  /** At most 5, the best first, in both outcomes. */
  readonly passages: readonly PassageObject[];
  /** What the question asks for as well and the article does not say; only where it does. */
  readonly unsaid?: string;
}

interface PassageObject {
  readonly id: string;
  readonly section: string;
  readonly paragraph: number;
  readonly sentence: number;
  readonly text: string;
  readonly excerpt: string;
  readonly kind: 'summary' | 'verbatim';
  readonly attribution: string | null;
  readonly score: number;
  readonly shown: boolean;
  readonly url: string;
}

/** @param article The article that was asked. @param answer What the search made of the question. */
export function answerObject(article: Article, answer: Answer): AnswerObject {
  const byId = new Map(article.passages.map((passage) => [passage.id, passage]));
  const passages = answer.passages.slice(0, maxPassages).flatMap(({ id, score, shown }) => {
    const passage = byId.get(id);
    if (!passage) return [];
    const { text, kind } = shownIn(passage, answer.language);
    return {
      id,
      section: passage.section,
      paragraph: passage.at.paragraph,
      sentence: passage.at.sentence,
      text,
      excerpt: passage.at.excerpt,
      kind,
      attribution: passage.by?.[answer.language] ?? null,
      score: round(score),
      shown,
      url: deepLink(article, passage),
    };
  });
  const unsaid =
    answer.outcome === 'answered' ? topicText(article, answer.unsaid, answer.language) : undefined;
  return {
    outcome: answer.outcome,
    confidence: round(answer.confidence),
    language: answer.language,
    passages,
    ...(unsaid === undefined ? {} : { unsaid }),
  };
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
