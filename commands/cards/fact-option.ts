// The options by which a moderator chooses a fact, or a card that is pinned already: suggestions, and what any text in
// them stands for. Called by the other files here.
import { ApplicationCommandOptionType, type APIApplicationCommandStringOption } from 'discord-api-types/v10';
import type { Article, Fact } from '../../src/article/model.js';
import { languages, type Language } from '../../src/article/schema.js';
import type { CardNotice } from '../../src/reply/card-view.js';
import { cut } from '../../src/reply/escape.js';
import { maxChoice, maxChoices } from '../../src/reply/limits.js';
import type { Choice, Context, Request } from '../command.js';
import type { CardChoice } from '../effect.js';
import { fold, same } from '../options.js';
import { ownLanguage } from './guard.js';

/** In characters: a link to a message has at most 103. */
const maxTyped = 200;

type Text = Omit<APIApplicationCommandStringOption, 'type' | 'choices' | 'autocomplete'>;

export const textOption = (text: Text): APIApplicationCommandStringOption => ({
  type: ApplicationCommandOptionType.String,
  ...text,
  autocomplete: true,
  max_length: maxTyped,
});

/** As a suggestion shows it. */
const labelOf = ({ headline, label }: Fact, language: Language): string =>
  cut(`${headline[language]}: ${label[language]}`, maxChoice);

const typedIn = ({ options }: Request, name: string): string =>
  String(options[name] ?? '').slice(0, maxTyped);

/**
 * Suggestions: the facts whose label holds every typed word, in the member's language; then those with a passage that the
 * search finds for it.
 * @param name The option's name.
 */
export function completeFact(context: Context, request: Request, name: string): Choice[] {
  const { article, search } = context;
  const language = ownLanguage(context, request.person);
  const typed = typedIn(request, name);
  const words = fold(typed).split(' ');
  const holding = article.facts.filter((fact) =>
    languages.some((each) => words.every((word) => fold(labelOf(fact, each)).includes(word))),
  );
  const found = fold(typed) === '' ? [] : search.ask(typed, { locale: language }).passages;
  const ranked = found.flatMap(({ id }) => article.facts.filter(({ passages }) => passages.includes(id)));
  return [...new Set([...holding, ...ranked])]
    .map((fact) => ({ name: labelOf(fact, language), value: fact.id }))
    .filter((choice, at, all) => all.findIndex((other) => other.name === choice.name) === at)
    .slice(0, maxChoices);
}

/**
 * The fact that a text stands for: the value or the label of a suggestion in either language (discord-api-docs#7206), a
 * headline alone, or words that only one fact's label holds.
 * @param name The option's name.
 */
export function chooseFact(article: Article, request: Request, name: string): Fact | undefined {
  const typed = typedIn(request, name);
  const { facts } = article;
  const known =
    facts.find(({ id }) => id === typed.trim()) ??
    facts.find((fact) => languages.some((language) => same(labelOf(fact, language), typed))) ??
    onlyOne(facts.filter(({ headline }) => languages.some((language) => same(headline[language], typed))));
  if (known) return known;
  const wanted = fold(typed);
  return wanted === ''
    ? undefined
    : onlyOne(
        facts.filter((fact) => languages.some((language) => fold(labelOf(fact, language)).includes(wanted))),
      );
}

const onlyOne = (facts: readonly Fact[]): Fact | undefined => (facts.length === 1 ? facts[0] : undefined);

/** A message's id, or the link to it that a client copies. */
const messageLink =
  /^<?(?:https:\/\/(?:\w+\.)?discord(?:app)?\.com\/channels\/(\d{1,20})\/(\d{1,20})\/)?(\d{15,20})>?$/u;

/**
 * The card that a text stands for: a message, or a fact.
 * @param name The option's name.
 * @param channel The id of the channel in which it is used.
 * @returns Why it stands for none.
 */
export function chooseCard(
  { article }: Context,
  request: Request,
  name: string,
  channel: string,
): CardChoice | CardNotice {
  const link = messageLink.exec(typedIn(request, name).trim());
  if (link) {
    const [, , inChannel = channel, message = ''] = link;
    return inChannel === channel ? { by: 'message', message } : 'otherChannel';
  }
  const fact = chooseFact(article, request, name);
  return fact ? { by: 'fact', fact: fact.id } : 'noCard';
}
