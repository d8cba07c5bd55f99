// What every reply keeps to, whatever was sent: Discord's rules, no ping, no live markup of a member's, no word that is
// neither the pack's nor the member's, no secret. Used by the surfaces here.
import { InteractionResponseType } from 'discord-api-types/v10';
import { noteId } from '../../src/reply/discord.js';
import { maxEcho, maxName, maxNote } from '../../src/reply/limits.js';
import { cut } from '../../src/reply/escape.js';
import type { Handled } from '../../src/discord/handled.js';
import { packText } from '../article/lighthouse.js';
import { lighthouse } from '../reply/drawn.js';
import { bodyProblems, callbackProblems, type MessageRoute } from '../support/spec.js';
import { look } from './shown.js';
import { canary } from './texts.js';
import { foreignWords, vocabularyOf } from './vocabulary.js';

const vocabulary = vocabularyOf(`${packText} Version`);
const { url } = lighthouse.article.source;
const addresses = [
  new RegExp(`^${url.replace(/[.?]/gu, '\\$&')}(?:#:~:text=[^\\s()]*)?$`, 'u'),
  /^https:\/\/discord\.com\/channels\/(?:@me|\d{1,20})\/\d{1,20}\/\d{1,20}$/u,
];

/** In characters: more is not printed of what broke a promise. */
const maxPrinted = 3000;

/** As JSON, where it is not nested too deep for it. */
function printed(value: unknown): string {
  try {
    return (JSON.stringify(value) as string | undefined)?.slice(0, maxPrinted) ?? 'nothing';
  } catch {
    return 'what cannot be printed';
  }
}

/** @throws Error with what is wrong, where anything is. */
export function must(problems: readonly string[], of: unknown): void {
  if (problems.length > 0) throw new Error(`${problems.join('\n')}\nin ${printed(of)}`);
}

/** All texts of whatever was sent, and its keys, which come from outside too. */
export function textsIn(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null || depth > 40) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...textsIn(inner, depth + 1)]);
}

/** Shown names keep all their letters but those that would ping everyone. */
const names = (typed: readonly string[]): string[] =>
  typed.flatMap((text) => [maxName, maxEcho, maxNote].map((max) => pinged(cut(text, max))));

/** As the escaper makes it, so that it pings nobody. */
export const pinged = (text: string): string => text.replace(/@(?=everyone|here)/giu, '＠');

const checked = new Set<string>();

/** The rules of Discord are many, and most replies are like one before. */
function once(text: string, check: () => string[]): string[] {
  if (checked.has(text)) return [];
  const problems = check();
  if (problems.length === 0 && checked.size < 20_000) checked.add(text);
  return problems;
}

type Json = Readonly<Record<string, unknown>>;

const flat = (list: unknown): Json[] =>
  (Array.isArray(list) ? (list as Json[]) : []).flatMap((each) => [each, ...flat(each['components'])]);

/** What a message says, by every way in which it can. */
function messageLook(
  data: Json,
  typed: readonly string[],
  moderator: boolean,
): { problems: string[]; words: string } {
  const all = flat(data['components']);
  const texts = [data['content'], ...all.map(({ content }) => content)].filter(
    (each) => typeof each === 'string',
  );
  const notes = all.filter(({ id }) => id === noteId).map(({ content }) => content);
  const looks = texts.map((text) =>
    look(text, { addresses, names: names(typed), moderator, memberText: notes.includes(text) }),
  );
  const words = looks.map((each) => each.words).join('\n');
  const fixed = all.flatMap(({ label, placeholder, options, url: link }) => [
    label,
    placeholder,
    link,
    ...flat(options).flatMap((option) => [option['label'], option['description'], option['value']]),
  ]);
  const outside = fixed.filter((text) => typeof text === 'string' && text.includes(canary));
  const foreign = foreignWords(words, vocabulary, typed);
  return {
    words,
    problems: [
      ...looks.flatMap(({ problems }) => problems),
      ...outside.map((text) => `a member's text in a button or menu: ${String(text)}`),
      ...foreign.map((word) => `says “${word}”, which is neither in the pack nor typed`),
    ],
  };
}

/** Holds a body that goes to Discord outside a callback, as a card's. @returns What it says. */
export function holdMessage(body: unknown, route: MessageRoute, typed: readonly string[]): string {
  const { problems, words } = messageLook(body as Json, typed, true);
  must([...once(`${route}${JSON.stringify(body)}`, () => bodyProblems(body, route)), ...problems], body);
  return words;
}

/**
 * Holds what the router made of an interaction.
 * @param raw What came in.
 * @returns What the reply says, without marks and addresses.
 */
export function holdReply(handled: Handled, raw: unknown): string {
  const { response, outcome } = handled;
  must(
    [
      ...(/^[a-z]+(?: [a-z]+)?(?::[a-z-]+)?$/u.test(outcome.command) ? [] : [`command: ${outcome.command}`]),
      ...(/^[a-zA-Z]+$/u.test(outcome.outcome) && outcome.outcome !== 'failed'
        ? []
        : [`outcome: ${outcome.outcome}`]),
      ...(outcome.language === 'en' || outcome.language === 'es' ? [] : [`language: ${outcome.language}`]),
    ],
    outcome,
  );
  if (response === undefined) return '';
  const text = JSON.stringify(response);
  must(
    once(text, () => callbackProblems(response)),
    response,
  );
  const token = (raw as { readonly token?: unknown } | null)?.token;
  if (typeof token === 'string' && token.length > 20 && text.includes(token))
    throw new Error(`the token is in ${text}`);
  const typed = textsIn(raw);
  if (response.type === InteractionResponseType.ApplicationCommandAutocompleteResult) {
    const choices = (response.data.choices ?? [])
      .flatMap(({ name, value }) => [name, String(value)])
      .join('\n');
    must(
      foreignWords(choices, vocabulary, []).map((word) => `suggests “${word}”`),
      response,
    );
    return choices;
  }
  if (!('data' in response)) return '';
  const { problems, words } = messageLook(response.data as Json, typed, false);
  must(problems, response);
  return words;
}
