// Reads replies back as a member would see them: words, links, menus and buttons. Used by tests of replies, commands and
// the router; also the packs and the router that these tests share.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { APIInteractionResponse } from 'discord-api-types/v10';
import { loadPack } from '../../src/article/load.js';
import type { Article } from '../../src/article/model.js';
import { createRouter, type RouterParts } from '../../src/discord/router.js';
import type { Handle } from '../../src/discord/handled.js';
import { noPictures } from '../../src/reply/pictures.js';
import { createSearch } from '../../src/search/answer.js';
import type { Search } from '../../src/search/model.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Loaded {
  readonly name: string;
  readonly article: Article;
  readonly search: Search;
}

/** The invented packs, one of them in English only, and the real one where it is there. */
export const packs: readonly Loaded[] = [
  'tests/fixtures/lighthouse.yaml',
  'tests/fixtures/tramway.yaml',
  'data/cecot.yaml',
]
  .filter((name) => existsSync(`${root}${name}`))
  .map((name) => {
    const article = loadPack(`${root}${name}`);
    return { name, article, search: createSearch(article) };
  });

export const [lighthouse] = packs as readonly [Loaded, ...Loaded[]];

const quiet = { error: () => undefined, debug: () => undefined };

export const routerOf = ({ article, search }: Loaded, parts: Partial<RouterParts> = {}): Handle =>
  createRouter({
    article,
    search,
    version: '1.2.3',
    pictures: noPictures,
    log: quiet,
    now: () => 0,
    ...parts,
  });

interface Option {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
}

export interface Component {
  readonly type: number;
  readonly content?: string;
  readonly label?: string;
  readonly url?: string;
  readonly custom_id?: string;
  readonly placeholder?: string;
  readonly options?: readonly Option[];
  readonly components?: readonly Component[];
}

export interface Payload {
  readonly flags?: number;
  readonly allowed_mentions?: { readonly parse?: readonly string[] };
  readonly components?: readonly Component[];
}

/** Every component of a message, nested ones too, in order. */
export const flat = (components: readonly Component[] = []): Component[] =>
  components.flatMap((component) => [component, ...flat(component.components)]);

export const payloadOf = (response: APIInteractionResponse | undefined): Payload =>
  (response !== undefined && 'data' in response ? response.data : {}) as Payload;

export const isEphemeral = (response: APIInteractionResponse | undefined): boolean =>
  ((payloadOf(response).flags ?? 0) & 64) !== 0;

/** The raw markdown of all text displays. */
export const markdownOf = (payload: Payload): string =>
  flat(payload.components)
    .flatMap(({ content }) => content ?? [])
    .join('\n');

const link = /\[([^\]\\]+)\]\((https:[^\s()]+)\)/gu;

/** What markdown shows: lines without marks and escapes. */
export const wordsOf = (markdown: string): string[] =>
  markdown.split('\n').map((line) =>
    line
      .replace(/^(?:### |-# |> |- )/u, '')
      .replace(link, '$1')
      .replace(/\\(.)|\*\*|`/gu, '$1')
      .replace(/＠/gu, '@'),
  );

/** The addresses of masked links. */
export const linksOf = (markdown: string): string[] =>
  Array.from(markdown.matchAll(link), ([, , url = '']) => url);

export const buttonsOf = (payload: Payload): Component[] =>
  flat(payload.components).filter(({ type }) => type === 2);
export const menusOf = (payload: Payload): Component[] =>
  flat(payload.components).filter(({ type }) => type === 3);

/** The custom id of the button with this label. */
export function buttonId(response: APIInteractionResponse | undefined, label: string): string {
  const found = buttonsOf(payloadOf(response)).find((button) => button.label === label)?.custom_id;
  if (found === undefined) throw new Error(`There is no button "${label}"`);
  return found;
}

/** The first menu of a reply. */
export function menuOf(response: APIInteractionResponse | undefined): { id: string; values: string[] } {
  const [menu] = menusOf(payloadOf(response));
  return { id: menu?.custom_id ?? '', values: (menu?.options ?? []).map(({ value }) => value) };
}
