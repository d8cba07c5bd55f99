// Top questions for what a member has typed so far. Called by answer.ts.
import MiniSearch from 'minisearch';
import { hold } from './held.js';
import type { LanguageIndex } from './index.js';
import type { Suggestion } from './model.js';
import { normalize, tokens } from './normalize.js';
import { readQuery } from './query.js';
import { rankPassages } from './rank.js';

const maxTyped = 100;

/**
 * @param index The index of the member's language.
 * @returns A function from what was typed and a limit to suggestions: first the questions that hold the typed words
 *   or their beginnings, then those whose passages answer it; with an empty field all, in the pack's order.
 */
export function createSuggester(index: LanguageIndex): (typed: string, limit: number) => Suggestion[] {
  const all = index.questions.map(({ id, text }): Suggestion => ({
    id,
    text: text[index.language],
  }));
  const byId = new Map(all.map((each) => [each.id, each]));
  const mini = new MiniSearch<Suggestion>({
    fields: ['text'],
    tokenize: (text) => tokens(normalize(text)),
    searchOptions: {
      prefix: (term) => term.length >= 2,
      fuzzy: (term) => (term.length > 4 ? 0.25 : false),
      weights: { fuzzy: 0.3, prefix: 0.6 },
    },
  });
  mini.addAll(all);
  return (typed, limit) => {
    const cut = typed.slice(0, maxTyped);
    const words = [...new Set(tokens(normalize(cut)))].slice(0, 16);
    if (words.length === 0) return all.slice(0, limit);
    const ids = new Set(mini.search(words.join(' ')).map((result) => result.id as string));
    const passages = rankPassages(hold(readQuery(cut, index), index)).slice(0, 3);
    for (const { id } of passages)
      for (const question of index.questions) if (question.passages.includes(id)) ids.add(question.id);
    return [...ids].flatMap((id) => byId.get(id) ?? []).slice(0, limit);
  };
}
