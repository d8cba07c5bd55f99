// The one place where a question is found answered or not covered. Called by answer.ts.
// The rule: an unsaid topic that explains at least as much of the question as the best passage wins; else the best
// passage must explain enough of it. Words for the subject itself count for nothing on either side.
import type { Silence } from './model.js';
import type { Score } from './rank.js';
import { explains, type Query } from './query.js';
import type { LanguageIndex, TopicEntry, TopicPhrase } from './index.js';

/** Below this share of explained weight a question is not answered; each content word of it lowers it a little. */
const minExplained = 0.405;
const perWord = 0.05;
const maxWords = 6;

export interface Verdict {
  readonly reason: Silence | undefined;
  readonly topic: TopicEntry | undefined;
}

/**
 * @param query The question.
 * @param best The score of the best passage, if any has something of it.
 * @param index The index of its language.
 * @returns `reason` undefined where the question is answered.
 */
export function decide(query: Query, best: Score | undefined, index: LanguageIndex): Verdict {
  if (query.terms.every((term) => term.kind === 'question') && !query.subject)
    return { reason: 'empty', topic: undefined };
  const unsaid = bestTopic(query, index);
  if (unsaid && unsaid.explained >= (best?.explained ?? 0) - 1e-9) return { reason: 'unsaid', topic: unsaid.topic };
  const words = query.terms.filter((term) => term.kind === 'content').length;
  if ((best?.sentence ?? 0) < minExplained - perWord * Math.min(words, maxWords)) return { reason: 'unrelated', topic: undefined };
  return { reason: undefined, topic: undefined };
}

/**
 * The topic with the most explained weight. A phrase of several words asks for something particular of the matter that
 * the topic's nearest passages treat, so it explains what they explain too ("was the $6 million ever paid out").
 */
function bestTopic(query: Query, index: LanguageIndex): { topic: TopicEntry; explained: number } | undefined {
  const total = query.terms.reduce((sum, term) => sum + term.weight, 0);
  if (total === 0) return undefined;
  let best: { topic: TopicEntry; explained: number } | undefined;
  for (const topic of index.topics) {
    const held = topic.phrases.filter((phrase) => holds(query.said, phrase));
    if (held.length === 0) continue;
    const stems = new Set(held.flatMap((phrase) => [...phrase.evidence]));
    if (held.some((phrase) => phrase.needs.length > 1)) for (const stem of topic.matter) stems.add(stem);
    const explained = query.terms.reduce((sum, term) => sum + explains(stems, term) * term.weight, 0) / total;
    if (!best || explained > best.explained) best = { topic, explained };
  }
  return best;
}

function holds(said: readonly string[], { needs, ordered }: TopicPhrase): boolean {
  if (needs.length === 0) return false;
  if (!ordered) return needs.every((stem) => said.includes(stem));
  return said.some((_, start) => needs.every((stem, at) => said[start + at] === stem));
}
