// The search of the article: a question in, the ranked passages and the verdict out. Called by commands/ and the terminal.
import type { Article } from '../article/model.js';
import { languages, type Language } from '../article/schema.js';
import { decide } from './decide.js';
import { afterLeadIn, withoutGreetings } from './frames.js';
import { confidenceOf } from './confidence.js';
import { hold } from './held.js';
import { createIndex, type LanguageIndex } from './index.js';
import { detectLanguage } from './language.js';
import type { Answer, Answered, AskOptions, Named, Ranked, Search } from './model.js';
import { maxQuestion, normalize, tokens } from './normalize.js';
import { aboutSubject, inOrder } from './order.js';
import { bothOf, firstOf, sidesOf } from './both.js';
import { partsOf } from './parts.js';
import { readQuery, type Query } from './query.js';
import { rankPassages, type Score } from './rank.js';
import { createSuggester } from './suggest.js';
import { isSmallTalk } from './small-talk.js';
import { explains } from './term.js';
import { createVocabulary } from './vocabulary.js';

/** At most so many passages come with an answer. */
const maxPassages = 6;
/**
 * The runner-up is shown too when its rank is at least this share of the best one's: in a text the answer is in the two
 * best far more often. A pack's best is nearly always the answer, and a runner-up further off than this only distracts.
 */
const closeShare = { text: 0.6, pack: 0.75 } as const;
const maxUnderstood = 8;
/** What is not covered is less sure than what is, however many of its words the article has. */
const silentShare = 0.5;
/** Beside a topic's own nearest passages, another is offered when it explains this share of the question. */
const minNear = 0.3;

/**
 * The search of an article. Its index in a language is made when it is first asked in it.
 * @param article The loaded article; it is not changed.
 * @param without Features of the ranking and signals of the confidence that are left out, to measure what each is worth.
 */
export function createSearch(article: Article, without: ReadonlySet<Named> = new Set()): Search {
  const words = once(() => ({ en: createVocabulary(article, 'en'), es: createVocabulary(article, 'es') }));
  const made = {
    en: once(() => createIndex(article, 'en', words().en)),
    es: once(() => createIndex(article, 'es', words().es)),
  };
  const indexOf = (language: Language): LanguageIndex => made[language]();
  const suggesters = {
    en: once(() => createSuggester(indexOf('en'))),
    es: once(() => createSuggester(indexOf('es'))),
  };
  const fallback = article.languages[0] ?? languages[0];
  const spoken = (language: Language): Language =>
    article.languages.includes(language) ? language : fallback;
  const titles = new Map(
    languages.flatMap((language) =>
      article.questions.map(
        (question) => [`${language}:${plain(question.text[language])}`, question] as const,
      ),
    ),
  );

  const answerTo = (text: string, known: Language, statement: boolean): Answer => {
    const index = indexOf(known);
    const query = readQuery(text, index);
    const held = hold(query, index);
    const asked = titles.get(`${known}:${plain(text)}`);
    const scores = asked
      ? inOrder(asked.passages, rankPassages(held, without))
      : query.subject && query.terms.length === 0
        ? aboutSubject(index, article.overview, maxPassages)
        : rankPassages(held, without);
    const sure =
      asked || query.terms.length === 0 ? 1 : confidenceOf(text, held, scores[0]?.place ?? -1, without);
    const verdict = asked
      ? { reason: undefined, topic: undefined }
      : decide(held, scores[0], statement, sure);
    if (verdict.reason === undefined)
      return {
        outcome: 'answered',
        language: known,
        confidence: sure,
        passages: shown(scores, index.curated ? closeShare.pack : closeShare.text),
      };
    const nearest = verdict.topic
      ? inOrder(
          verdict.topic.nearest,
          scores.filter((score) => score.explained >= minNear),
        )
      : scores;
    return {
      outcome: 'notCovered',
      reason: verdict.reason,
      topic: verdict.topic?.id,
      language: known,
      confidence: verdict.reason === 'empty' ? 0 : sure * silentShare,
      passages: verdict.reason === 'empty' ? [] : ranked(nearest),
      understood: understood(query, index, text),
    };
  };

  /**
   * A sentence that asks two things shows the answer to each, where the two are not the same; where the article is silent on
   * one of them, the other's, and says so.
   */
  const wholeOf = (text: string, known: Language): Answer => {
    const whole = answerTo(text, known, false);
    if (titles.has(`${known}:${plain(text)}`)) return whole;
    const halves = bothOf(text, indexOf(known)).map((half) => answerTo(half, known, false));
    return (
      twoAnswers(whole, halves) ??
      (topicOf(whole) === undefined ? whole : (besideUnsaid(text, whole) ?? whole))
    );
  };

  /** Of things that are asked for side by side the article is known to be silent on one; another may have an answer. */
  const besideUnsaid = (text: string, whole: Answer): Answer | undefined => {
    const index = indexOf(whole.language);
    const first = firstOf(text, index);
    const lead = first === undefined ? undefined : answerTo(first, whole.language, false);
    if (lead?.outcome === 'answered') return withUnsaid(lead, topicOf(whole));
    const sides = sidesOf(text, index).map((side) => answerTo(side, whole.language, false));
    const unsaid = sides.find((side) => topicOf(side) === topicOf(whole));
    const answered = sides.find((side) => side.outcome === 'answered');
    return unsaid && answered ? withUnsaid(answered, topicOf(unsaid)) : undefined;
  };

  const answerOf = (
    question: string,
    { language: forced, locale, statement = false }: AskOptions,
  ): Answer => {
    const typed = question.slice(0, maxQuestion);
    const { detected, mixed } =
      forced === undefined
        ? detectLanguage(typed, tokens(normalize(typed)), (each, word) => words()[each].familiar(word))
        : { detected: forced, mixed: false };
    const known = detected === 'en' || detected === 'es' ? spoken(detected) : spoken(locale ?? fallback);
    if (detected === 'other') return foreign(known);
    const text = indexOf(known).curated ? saidBeyondTalk(typed) : typed;
    const whole = statement ? answerTo(text, known, true) : wholeOf(text, known);
    if (whole.outcome === 'answered') return whole;
    // Of a question in a language that the data lack, it is not known whether the article says it.
    const unread = forced === undefined && detected !== 'unknown' && !article.languages.includes(detected);
    if (unread && whole.reason !== 'empty') return foreign(known);
    if (statement) return whole;
    const other =
      mixed && whole.reason === 'unrelated'
        ? answerTo(text, spoken(known === 'en' ? 'es' : 'en'), false)
        : whole;
    if (other.outcome === 'answered') return other;
    const best = partsOf(text, indexOf(known))
      .map((part) => answerTo(part, known, false))
      .filter(({ outcome }) => outcome === 'answered')
      .reduce<Answer>((best, each) => (each.confidence > best.confidence ? each : best), whole);
    const lead =
      best.outcome === 'answered' || !indexOf(known).curated ? undefined : afterLeadIn(text, indexOf(known));
    if (!lead || answerTo(lead.leadIn, known, false).outcome === 'answered') return best;
    const after = wholeOf(lead.question, known);
    return after.outcome === 'answered' ? after : best;
  };

  /** A forced language is the reply's; the words are read in it only where their own does not find anything. */
  const repliedIn = (forced: Language, question: string, options: AskOptions): Answer => {
    const language = spoken(forced);
    const inForced = (): Answer => answerOf(question, options);
    if (titles.has(`${language}:${plain(question.slice(0, maxQuestion))}`)) return inForced();
    const own = answerOf(question, { ...options, language: undefined, locale: forced });
    if (own.outcome === 'answered') return { ...own, language };
    const read = own.language === language && own.reason !== 'language' ? own : inForced();
    return read.outcome === 'answered' ? read : { ...own, language };
  };
  const answered = (question: string, options: AskOptions): Answer =>
    options.language ? repliedIn(options.language, question, options) : answerOf(question, options);

  return {
    ask: (question, options = {}) => answered(question, options),
    suggest: (typed, language, limit = 25) => suggesters[spoken(language)]()(typed, limit),
    prepare: () => void suggesters[fallback](),
  };
}

const topicOf = (answer: Answer): string | undefined =>
  answer.outcome === 'notCovered' && answer.reason === 'unsaid' ? answer.topic : undefined;

const withUnsaid = (answer: Answered, unsaid: string | undefined): Answered => ({
  ...answer,
  unsaid,
  passages: answer.passages.map((each, at) => ({ ...each, shown: at === 0 })),
});

/** @returns What two halves of a question are answered by; undefined where the whole tells as much. */
function twoAnswers(whole: Answer, halves: readonly Answer[]): Answer | undefined {
  const answered = halves.filter((half) => half.outcome === 'answered');
  const best = new Map(answered.flatMap(({ passages: [first] }) => (first ? [[first.id, first]] : [])));
  const [half] = answered;
  if (!half) return undefined;
  const unsaid = [...halves, whole].map(topicOf).find((topic) => topic !== undefined);
  if (unsaid !== undefined && answered.length === 1) return withUnsaid(half, unsaid);
  const rest = whole.passages.filter(({ id }) => !best.has(id));
  const isBoth = best.size === 2;
  if (!isBoth && whole.outcome === 'answered') return undefined;
  const passages = [
    ...[...best.values()].map((each) => ({ ...each, shown: isBoth })),
    ...rest.map((each) => ({ ...each, shown: false })),
  ].slice(0, maxPassages);
  if (!isBoth) return { ...whole, passages };
  const confidence = Math.min(...answered.map((each) => each.confidence));
  return { outcome: 'answered', language: whole.language, confidence, passages };
}

/** Makes something when it is first wanted. */
function once<Made extends object>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}

/** What a message says but for greetings and small talk. */
function saidBeyondTalk(text: string): string {
  const rest = withoutGreetings(text);
  return isSmallTalk(text) || isSmallTalk(rest) ? '' : rest;
}

const plain = (text: string): string => tokens(normalize(text)).join(' ');

function ranked(scores: readonly Score[]): Ranked[] {
  return scores
    .slice(0, maxPassages)
    .map(({ id, explained }) => ({ id, score: Math.min(1, explained), shown: false }));
}

function shown(scores: readonly Score[], share: number): Ranked[] {
  const top = scores[0]?.rank ?? 0;
  return ranked(scores).map((each, at) => ({
    ...each,
    shown: at === 0 || (at === 1 && (scores[1]?.rank ?? 0) >= top * share),
  }));
}

/** The member's words that the article knows. */
function understood(query: Query, index: LanguageIndex, text: string): string[] {
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const written = new Map(words.map((word) => [normalize(word), word] as const).reverse());
  return (
    query.terms
      // A repaired word is not the member's own, and is not put into quotation marks.
      .filter((term) => term.kind === 'content' && term.stems.values().next().value === 1)
      .filter((term) => explains(index.postings, term) > 0)
      // As the member wrote it, accents and all; a term of several words has no one place.
      .map(({ token }) => written.get(token) ?? token.replaceAll('_', ' '))
      .slice(0, maxUnderstood)
  );
}

/** The answer to a question in a language that cannot be read. */
const foreign = (language: Language): Answer => ({
  outcome: 'notCovered',
  reason: 'language',
  topic: undefined,
  language,
  confidence: 0,
  passages: [],
  understood: [],
});
