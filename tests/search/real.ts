// The search over the real pack, made once for all tests of src/search.
import { fileURLToPath } from 'node:url';
import { loadPack } from '../../src/article/load.js';
import type { Language } from '../../src/article/schema.js';
import { createSearch } from '../../src/search/answer.js';

export const article = loadPack(fileURLToPath(new URL('../../data/cecot.yaml', import.meta.url)));
export const search = createSearch(article);

/** The ids of a question's passages, the best first, and what was decided. */
export function asked(question: string, language?: Language): { outcome: string; ids: string[] } {
  const answer = search.ask(question, { language });
  return { outcome: answer.outcome, ids: answer.passages.map((passage) => passage.id) };
}
