// What a command answers, as a plain value: which passages are shown and what is offered beside them. Made by commands/
// and the terminal; drawn by discord.ts and text.ts.
import type { Article, Passage, Question, Section } from '../article/model.js';
import type { Language } from '../article/schema.js';
import type { Answer, Silence } from '../search/model.js';
import { maxOffered } from './limits.js';

const maxNearest = 3;
const maxExamples = 3;
/** A menu with fewer entries is filled up from the section of the passage that is shown. */
const fewestOffered = 3;

interface Base {
  readonly language: Language;
}

/** The answer to a question, or a passage that was chosen from a menu. */
export interface PassagesView extends Base {
  readonly kind: 'answer' | 'passage';
  /** As the member wrote it. */
  readonly question?: string | undefined;
  /** The best first; at least one. */
  readonly shown: readonly Passage[];
  /** Offered in a menu. */
  readonly others: readonly Passage[];
  /** The name of the member who publishes it from a private reply. */
  readonly sharedBy?: string | undefined;
  /** Whether it came from the list of questions, to which a button leads back. */
  readonly fromList?: boolean | undefined;
}

export interface SilenceView extends Base {
  readonly kind: 'notCovered';
  readonly question: string;
  readonly reason: Silence;
  /** What the article does not say, as the pack names it. */
  readonly topic: string | undefined;
  readonly understood: readonly string[];
  readonly nearest: readonly Passage[];
  readonly examples: readonly Question[];
}

/** A passage between its neighbours in the article's paragraph. */
export interface ContextView extends Base {
  readonly kind: 'context';
  readonly before: Passage | undefined;
  readonly passage: Passage;
  readonly after: Passage | undefined;
  readonly others: readonly Passage[];
  readonly fromList?: boolean | undefined;
}

export interface SectionView extends Base {
  readonly kind: 'section';
  readonly section: Section;
  readonly passages: readonly Passage[];
  /** From 1; the renderer takes the nearest that there is. */
  readonly page: number;
}

export interface QuestionsView extends Base {
  readonly kind: 'questions';
}

export interface AboutView extends Base {
  readonly kind: 'about';
  readonly version: string;
}

/** A plain sentence about why nothing else is shown. */
export interface NoticeView extends Base {
  readonly kind: 'notice';
  readonly notice: 'stale' | 'unknown' | 'unreadable' | 'noSection' | 'failed';
  /** For `failed`: what the log calls it. */
  readonly reference?: string | undefined;
}

export type View =
  PassagesView | SilenceView | ContextView | SectionView | QuestionsView | AboutView | NoticeView;

/**
 * @param article The article that was asked.
 * @param question The question as the member wrote it.
 * @param answer What the search made of it.
 */
export function answerView(article: Article, question: string, answer: Answer): PassagesView | SilenceView {
  const { language } = answer;
  const find = (ids: readonly { readonly id: string }[]): Passage[] =>
    ids.flatMap(({ id }) => article.passages.find((passage) => passage.id === id) ?? []);
  if (answer.outcome === 'answered') {
    const shown = find(answer.passages.filter((each, at) => each.shown || at === 0));
    const ranked = find(answer.passages).filter((passage) => !shown.includes(passage));
    const section = article.passages.filter((passage) => passage.section === shown[0]?.section);
    const filling = section.filter((passage) => !shown.includes(passage) && !ranked.includes(passage));
    const others = [...ranked, ...filling.slice(0, Math.max(0, fewestOffered - ranked.length))];
    return { kind: 'answer', language, question, shown, others: others.slice(0, maxOffered) };
  }
  return {
    kind: 'notCovered',
    language,
    question,
    reason: answer.reason,
    topic: article.unsaid.find(({ id }) => id === answer.topic)?.topic[language],
    understood: answer.understood,
    nearest: find(answer.passages).slice(0, maxNearest),
    examples: article.questions.slice(0, maxExamples),
  };
}
