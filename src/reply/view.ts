// What a command answers, as a plain value: which passages are shown and what is offered beside them. Made by commands/
// and the terminal; drawn by discord.ts and text.ts.
import type { Article, Passage, Question, Quotation, Section } from '../article/model.js';
import type { Language } from '../article/schema.js';
import type { CitationStyle } from '../citation/cite.js';
import type { Answer, Silence } from '../search/model.js';
import type { AnyCardView } from './card-view.js';
import type { CheckView, UncheckedView } from './check-view.js';
import { maxOffered } from './limits.js';

const maxNearest = 3;
const maxExamples = 3;
/** A menu with fewer entries is filled up with what follows the best passage in its section, then what stands before it. */
const fewestOffered = 3;
/** What explains less of the question than this is not offered: one small word in common is chance. */
const minOffered = 0.3;

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
  /** What the question asks for as well and the article does not say, as the pack names it. */
  readonly unsaid?: string | undefined;
  /** The name of the member who publishes it from a private reply. */
  readonly sharedBy?: string | undefined;
  /** The address of the message about which it is published. */
  readonly about?: string | undefined;
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

/** How a quotation is handed over: framed, as text to copy, or its link alone. */
export const quoteStyles = ['card', 'plain', 'link'] as const;
export type QuoteStyle = (typeof quoteStyles)[number];

export interface QuoteView extends Base {
  readonly kind: 'quote';
  readonly style: QuoteStyle;
  readonly passage: Passage;
  /** The speaker's exact words; without one, the passage's own excerpt is quoted. */
  readonly quotation: Quotation | undefined;
  /** The name of the member to whom it is addressed. */
  readonly to: string | undefined;
}

export interface CiteView extends Base {
  readonly kind: 'cite';
  readonly style: CitationStyle;
  /** The one passage that is cited; without it, the article. */
  readonly passage: Passage | undefined;
}

export interface TimelineView extends Base {
  readonly kind: 'timeline';
}

export interface AboutView extends Base {
  readonly kind: 'about';
  readonly version: string;
}

/** A plain sentence about why nothing else is shown. */
export interface NoticeView extends Base {
  readonly kind: 'notice';
  readonly notice: 'stale' | 'unknown' | 'unreadable' | 'noSection' | 'failed' | 'tooOften' | 'cannotAct';
  /** For `failed`: what the log calls it. */
  readonly reference?: string | undefined;
  /** For `tooOften`: in how many seconds to try again. */
  readonly seconds?: number | undefined;
}

export type View =
  | PassagesView
  | SilenceView
  | ContextView
  | SectionView
  | QuestionsView
  | QuoteView
  | CiteView
  | TimelineView
  | AboutView
  | CheckView
  | UncheckedView
  | AnyCardView
  | NoticeView;

const known = new WeakMap<Article, ReadonlyMap<string, Passage>>();

/** @returns A function from ids to the passages that the article has of them. */
export function passagesIn(article: Article): (ids: readonly { readonly id: string }[]) => Passage[] {
  const byId = known.get(article) ?? new Map(article.passages.map((passage) => [passage.id, passage]));
  known.set(article, byId);
  return (ids) => ids.flatMap(({ id }) => byId.get(id) ?? []);
}

/** What an answer shows before any press; always the best. */
export const shownOf = ({ passages }: Answer): Answer['passages'] =>
  passages.filter((each, at) => each.shown || at === 0);

/**
 * @param article The article that was asked.
 * @param question The question as the member wrote it.
 * @param answer What the search made of it.
 */
export function answerView(article: Article, question: string, answer: Answer): PassagesView | SilenceView {
  const { language } = answer;
  const find = passagesIn(article);
  if (answer.outcome === 'answered') {
    const shown = find(shownOf(answer));
    const others = offered(article, answer, shown);
    const unsaid = topicText(article, answer.unsaid, language);
    return { kind: 'answer', language, question, shown, others, unsaid };
  }
  return {
    kind: 'notCovered',
    language,
    question,
    reason: answer.reason,
    topic: topicText(article, answer.topic, language),
    understood: answer.understood,
    nearest: find(answer.passages).slice(0, maxNearest),
    examples: article.questions.slice(0, maxExamples),
  };
}

/** @returns An unsaid topic as the pack names it. */
export const topicText = (
  { unsaid }: Article,
  topic: string | undefined,
  language: Language,
): string | undefined => unsaid.find(({ id }) => id === topic)?.topic[language];

/** What else the article says to the question, and where that is little, what stands beside the best passage. */
function offered(article: Article, { passages }: Answer, shown: readonly Passage[]): Passage[] {
  const close = passagesIn(article)(passages.filter(({ score }) => score >= minOffered));
  const ranked = close.filter((passage) => !shown.includes(passage));
  const section = article.passages.filter((passage) => passage.section === shown[0]?.section);
  const at = section.findIndex((passage) => passage === shown[0]);
  const filling = [...section.slice(at), ...section.slice(0, at).reverse()].filter(
    (passage) => !shown.includes(passage) && !ranked.includes(passage),
  );
  return [...ranked, ...filling.slice(0, Math.max(0, fewestOffered - ranked.length))].slice(0, maxOffered);
}
