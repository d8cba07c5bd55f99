// The search with its index made when it is first wanted, so that the bot is on Discord before. Called by start.ts.
import type { Article } from '../article/model.js';
import { createSearch } from './answer.js';
import type { Search } from './model.js';

/**
 * @param article The loaded article.
 * @returns Its search, and `prepare`, which makes the index now unless it is there.
 */
export function createSearchLater(article: Article): {
  readonly search: Search;
  readonly prepare: () => void;
} {
  let made: Search | undefined;
  const search = (): Search => (made ??= createSearch(article));
  return {
    search: {
      ask: (...given) => search().ask(...given),
      suggest: (...given) => search().suggest(...given),
    },
    prepare: () => void search(),
  };
}
