// The one place where a question is found answered or not covered. Called by answer.ts.
// The rule: an unsaid topic wins whose words the question has and the best passage's sentence has not, or which explains
// at least as much of the question as the best passage; else the best passage must explain enough of it, which in a text
// without a pack the confidence tells. Words for the subject itself count for nothing on either side. The figures were
// fitted on two question sets (`npm run eval`).
import type { Silence } from './model.js';
import type { Score } from './rank.js';
import { explains, type Query } from './query.js';
import type { LanguageIndex, TopicEntry } from './index.js';
import type { TopicPhrase } from './phrases.js';

/** Below this share of explained weight a question is not answered. */
const minExplained = 0.3;
/** Below this confidence a question to a text without a pack is not answered: 2 to 4 in 100 of its own, 96 of another's. */
const minSure = 0.25;
/** From this share on a question is about the passage, even if it has a topic's word that the passage lacks. */
const surelyExplained = 0.65;
/** From this share on one word in common is enough for a statement that nobody put as a question. */
const whollyExplained = 0.8;
/** Words of a topic's phrase may stand so many places apart. */
const maxGap = 2;

export interface Verdict {
  readonly reason: Silence | undefined;
  readonly topic: TopicEntry | undefined;
}

/**
 * @param query The question.
 * @param best The score of the best passage, if any has something of it.
 * @param index The index of its language.
 * @param statement Whether it is a sentence that somebody wrote to others.
 * @param sure How surely the best passage answers it, 0 to 1.
 * @returns `reason` undefined where the question is answered.
 */
export function decide(
  query: Query,
  best: Score | undefined,
  index: LanguageIndex,
  statement: boolean,
  sure: number,
): Verdict {
  if (query.terms.every((term) => term.kind === 'question') && !query.subject)
    return { reason: 'empty', topic: undefined };
  const topic = bestTopic(query, best, index);
  if (topic) return { reason: 'unsaid', topic };
  if (
    (index.curated ? (best?.sentence ?? 0) < minExplained : sure < minSure) ||
    (statement && !treats(best, query))
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
  if (!best || best.sentence >= whollyExplained || (subject && terms.length === 0)) return true;
  return terms.filter((term) => term.kind === 'content' && explains(best.stems, term) > 0).length >= 2;
}

/**
 * The topic that the question is about: one whose words or phrases it has, of which the best passage's sentence has none,
 * or which explains at least as much of the question as the best passage does.
 */
function bestTopic(query: Query, best: Score | undefined, index: LanguageIndex): TopicEntry | undefined {
  let winner: { topic: TopicEntry; explained: number } | undefined;
  const said = new Set(query.said);
  for (const topic of index.topics) {
    const held = topic.phrases
      .filter(({ needs }) => said.has(needs[0] ?? ''))
      .filter((phrase) => holds(query.said, phrase));
    if (held.length === 0) continue;
    const stems = new Set(held.flatMap((phrase) => [...phrase.evidence]));
    const explained = query.terms.reduce((sum, term) => sum + explains(stems, term) * term.weight, 0);
    const foreign =
      (best?.sentence ?? 0) < surelyExplained &&
      held.some((phrase) => ![...phrase.shown].some((stem) => best?.stems.has(stem)));
    if (!foreign && explained < (best?.weight ?? 0) - 1e-9) continue;
    if (!winner || explained > winner.explained) winner = { topic, explained };
  }
  return winner?.topic;
}

/** Whether the question has the words of a phrase in their order, with few others between them. */
function holds(said: readonly string[], { needs, unbroken }: TopicPhrase): boolean {
  if (needs.length === 0) return false;
  const gap = unbroken ? 1 : maxGap;
  return said.some((_, start) => {
    let at = start;
    return needs.every((stem, place) => {
      const next = place === 0 ? start : said.slice(at + 1, at + 1 + gap).indexOf(stem) + at + 1;
      const found = said[next] === stem;
      at = next;
      return found;
    });
  });
}
