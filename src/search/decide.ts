// The one place where a question is found answered or not covered. Called by answer.ts.
// The rule: an unsaid topic wins of which the question has a phrase of several words, unbroken but for grammar, that the
// best passage's sentence has not, or a word that it asks for ("which amendment"), or, where that passage explains little
// of it, any word; so does a topic that explains at least as much of the question as the best passage. Else the best
// passage must explain enough of it, more than one name; in a text without a pack the confidence tells. Words for the subject itself
// count for nothing on either side. The figures were fitted on two question sets (`npm run eval`).
import type { Silence } from './model.js';
import type { Score } from './rank.js';
import type { Held } from './held.js';
import { whichWords } from './grammar.js';
import type { Query } from './query.js';
import { explains, isName, type QueryTerm } from './term.js';
import { minSure } from './confidence.js';
import type { LanguageIndex, TopicEntry } from './index.js';
import type { TopicPhrase } from './phrases.js';

/** Below this share of explained weight a question is not answered. */
const minExplained = 0.25;
/** From this share on a question is about the passage, even if it has a single word of a topic that the passage lacks. */
const surelyExplained = 0.65;
/** A topic's phrase of so many words is about the topic whatever else the question has ("in what month of 2023 did it open"). */
const surePhrase = 2;
/** From this share on one word in common is enough for a statement that nobody put as a question. */
const whollyExplained = 0.8;
/** Words of a topic's phrase may stand so many places apart. */
const maxGap = 2;

/**
 * A question's weight counts up to here for the verdict, which is that of about five of the article's rarer words: whoever
 * rambles tells of a dinner and a dog besides, and asks no less for it. Found on rambling questions: of 120, silence for 3
 * that the article answers instead of 10; at 9 others' small talk was answered more often.
 */
const maxWhole = 12;

export interface Verdict {
  readonly reason: Silence | undefined;
  readonly topic: TopicEntry | undefined;
}

/**
 * @param held The question held against the passages.
 * @param best The score of the best passage, if any has something of it.
 * @param statement Whether it is a sentence that somebody wrote to others.
 * @param sure How surely the best passage answers it, 0 to 1.
 * @returns `reason` undefined where the question is answered.
 */
export function decide(held: Held, best: Score | undefined, statement: boolean, sure: number): Verdict {
  const { query, index } = held;
  if (query.terms.every((term) => term.kind === 'question') && !query.subject)
    return { reason: 'empty', topic: undefined };
  const share = best ? shareOf(held, best.stems) : 0;
  const topic = bestTopic(query, best, share, index, statement);
  if (topic) return { reason: 'unsaid', topic };
  if (
    (index.curated ? share < minExplained || isOnlyNamed(best, query, index) : sure < minSure) ||
    (statement && share < whollyExplained && !treats(best, query))
  ) {
    const nothing = statement && query.terms.every((term) => term.kind === 'question' || term.weak);
    return { reason: nothing ? 'empty' : 'unrelated', topic: undefined };
  }
  return { reason: undefined, topic: undefined };
}

/**
 * Whether a passage is about a statement. Whoever asks means the article; most of what members write to each other does
 * not, so one word in common is chance ("I agree with you", an agreement).
 */
function treats(best: Score | undefined, { terms, subject }: Query): boolean {
  if (!best || (subject && terms.length === 0)) return true;
  return terms.filter((term) => term.kind === 'content' && explains(best.stems, term) > 0).length >= 2;
}

/**
 * Whether a pack's passage has nothing of a question but one name ("does Ada Marsh regret it?"), which many passages have,
 * while the question has another word. Two names tell which passage is meant.
 */
function isOnlyNamed(best: Score | undefined, { terms }: Query, index: LanguageIndex): boolean {
  const has = (term: QueryTerm): boolean => best !== undefined && explains(best.stems, term) > 0;
  const known = terms.filter(has);
  return (
    known.length <= 1 &&
    known.every((term) => isName(term, index)) &&
    terms.some((term) => term.kind === 'content' && !has(term) && !isName(term, index) && !term.weak)
  );
}

/**
 * The topic that the question is about: one whose words or phrases it has, of which the best passage's sentence has none,
 * or which explains at least as much of the question as the best passage does.
 */
function bestTopic(
  query: Query,
  best: Score | undefined,
  share: number,
  index: LanguageIndex,
  statement: boolean,
): TopicEntry | undefined {
  let winner: { topic: TopicEntry; explained: number } | undefined;
  const found = new Map<TopicEntry, TopicPhrase[]>();
  for (const stem of new Set(query.words))
    for (const { topic, phrase } of index.topics.get(stem) ?? [])
      if (has(query, phrase)) {
        const list = found.get(topic);
        if (list) list.push(phrase);
        else found.set(topic, [phrase]);
      }
  // Of topics that explain as much, the pack's first wins.
  for (const [topic, held] of [...found].sort(([a], [b]) => a.place - b.place)) {
    const stems = new Set(held.flatMap((phrase) => phrase.evidence));
    const explained = query.terms.reduce((sum, term) => sum + explains(stems, term) * term.weight, 0);
    const foreign = held.some(
      (phrase) =>
        (share < surelyExplained || (!statement && isSure(phrase, query))) &&
        !phrase.shown.some((stem) => best?.stems.has(stem)),
    );
    if (!foreign && explained < (best?.weight ?? 0) - 1e-9) continue;
    if (!winner || explained > winner.explained) winner = { topic, explained };
  }
  return winner?.topic;
}

/**
 * Whether a phrase tells the topic of a question surely: it has several words and stands in it unbroken but for grammar, or
 * is a single word right after what asks for it ("which amendment"). A statement asks nothing.
 */
const isSure = (phrase: TopicPhrase, query: Query): boolean =>
  phrase.needs.length >= surePhrase
    ? has(query, { ...phrase, unbroken: true })
    : query.words.some((word, at) => word === phrase.needs[0] && whichWords.has(query.words[at - 1] ?? ''));

const has = ({ words, said }: Query, phrase: TopicPhrase): boolean =>
  holds(phrase.whole ? words : said, phrase);

/** Whether the question has the words of a phrase in their order, with few others between them. Asked of every phrase. */
function holds(said: readonly string[], { needs, unbroken }: TopicPhrase): boolean {
  const [first = ''] = needs;
  for (let start = said.indexOf(first); start >= 0; start = said.indexOf(first, start + 1))
    if (follow(said, start, needs, unbroken ? 1 : maxGap)) return true;
  return false;
}

/** @param gap Each word stands at most so many places after the one before. */
function follow(said: readonly string[], start: number, needs: readonly string[], gap: number): boolean {
  let at = start;
  for (let place = 1; place < needs.length; place += 1) {
    let step = 1;
    while (step <= gap && said[at + step] !== needs[place]) step += 1;
    if (step > gap) return false;
    at += step;
  }
  return true;
}

/**
 * The verdict's measure: the share of the question, 0 to 1, that a passage's whole sentence explains, which may have given
 * several passages; 1 where only the subject is named. A number that the passage lacks is left out where a plain word of
 * the question is explained: "it only fits 5000" is a claim about what the article puts otherwise, and the passage is its
 * answer. Numbers and everyday words alone explain nothing beside a word that no passage knows ("what time is it in
 * Tokyo").
 */
function shareOf({ terms: all }: Held, stems: ReadonlySet<string>): number {
  if (all.length === 0) return 1;
  const carrying = all.filter((term) => term.kind !== 'question');
  const terms = carrying.length > 0 ? carrying : all;
  let whole = 0;
  let numbers = 0;
  let explained = 0;
  let plain = false;
  for (const term of terms) {
    const share = explains(stems, term);
    if (term.numeric && share === 0) numbers += term.weight;
    else whole += term.weight;
    explained += term.weight * share;
    if (share > 0 && !term.numeric && !term.weak) plain = true;
  }
  if (!plain && terms.some((term) => term.stems.size === 0)) return 0;
  return Math.min(1, explained / Math.min(plain ? whole : whole + numbers, maxWhole));
}
