// What has been filled into a command's options, what is wrong with it, and how it goes out. Called by the composer.
import { local } from '../commands.js';
import type { Language } from '../api.js';
import type { Choice, Definition } from '../discord.js';
import type { Given } from '../interaction.js';
import type { Page } from '../page.js';
import { channelId, ids } from '../people.js';
import type { Strings } from '../strings.js';

const types = { text: 3, integer: 4, boolean: 5, user: 6, channel: 7, number: 10 } as const;

/** What stands in one option's field. */
export interface Filled {
  readonly text: string;
  /** The choice that was picked; typing anything else takes it away. */
  readonly picked?: Choice | undefined;
}

export type Values = Readonly<Record<string, Filled>>;
export type Errors = Readonly<Record<string, string>>;

export const choiceLabel = (choice: Choice, language: Language): string =>
  local(choice.name, choice.name_localizations, language);

/** The choices that an option has from the start; undefined where anything can be typed. */
export function fixedChoices(
  option: Definition,
  { setting: { names, channel }, words }: Page,
): readonly Choice[] | undefined {
  if (option.type === types.boolean)
    return [
      { name: words.yes, value: 'true' },
      { name: words.no, value: 'false' },
    ];
  if (option.type === types.user)
    return (['sample', 'visitor', 'bot'] as const).map((author) => ({
      name: names[author],
      value: ids[author],
    }));
  if (option.type === types.channel) return [{ name: `#${channel}`, value: channelId }];
  return option.choices && option.choices.length > 0 ? option.choices : undefined;
}

const isNumeric = ({ type }: Definition): boolean => type === types.integer || type === types.number;

function numberProblem(option: Definition, text: string, words: Strings): string | undefined {
  const value = Number(text);
  const { min_value: min = -Infinity, max_value: max = Infinity, type } = option;
  const fits = Number.isFinite(value) && value >= min && value <= max;
  return fits && (type !== types.integer || Number.isInteger(value)) ? undefined : words.number;
}

function problem(option: Definition, filled: Filled | undefined, page: Page): string | undefined {
  const { words, language } = page;
  const text = filled?.text.trim() ?? '';
  if (text === '') return option.required ? words.required : undefined;
  const fixed = fixedChoices(option, page);
  if (fixed) return findChoice(fixed, filled, language) ? undefined : words.choice;
  if (isNumeric(option) && !filled?.picked) return numberProblem(option, text, words);
  const max = option.max_length ?? 6000;
  return text.length > max ? words.tooLong(max) : undefined;
}

/** The choice that stands in a field: the one that was picked, or the one whose label was typed. */
export const findChoice = (
  choices: readonly Choice[],
  filled: Filled | undefined,
  language: Language,
): Choice | undefined =>
  filled?.picked ??
  choices.find((choice) => choiceLabel(choice, language).toLowerCase() === filled?.text.trim().toLowerCase());

/** @returns What is wrong, by the option's name; empty where the command can be sent. */
export const problems = (options: readonly Definition[], values: Values, page: Page): Errors =>
  Object.fromEntries(
    options.flatMap((option) => {
      const text = problem(option, values[option.name], page);
      return text === undefined ? [] : [[option.name, text]];
    }),
  );

function valueOf(option: Definition, filled: Filled, page: Page): Given['value'] {
  const fixed = fixedChoices(option, page);
  const choice = fixed ? findChoice(fixed, filled, page.language) : filled.picked;
  if (option.type === types.boolean) return choice?.value === 'true';
  if (isNumeric(option)) return Number(choice?.value ?? filled.text);
  return choice?.value ?? filled.text.trim();
}

/**
 * The options as the interaction carries them.
 * @param focused The option that is being typed: its raw text goes out, even when it is empty.
 */
export const given = (
  options: readonly Definition[],
  values: Values,
  page: Page,
  focused?: string,
): Given[] =>
  options.flatMap((option): Given[] => {
    const { name, type = types.text } = option;
    const filled = values[name] ?? { text: '' };
    if (name === focused) return [{ name, type, value: filled.text.slice(0, 6000), focused: true }];
    if (filled.text.trim() === '' || problem(option, filled, page) !== undefined) return [];
    return [{ name, type, value: valueOf(option, filled, page) }];
  });
