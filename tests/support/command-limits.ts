// Discord's limits for registered commands and autocomplete choices, stated independently of src and commands from
// Discord's reference. Called by spec.ts; everything returns `path: rule` lines.
import { Locale } from 'discord-api-types/v10';
import { between } from './embed-limits.js';
import { asList, asObject, asText, type Json } from './json.js';

const CHARACTERS = 8000;
const NAME = /^[-_'\p{L}\p{N}\p{Script=Devanagari}\p{Script=Thai}]{1,32}$/u;
const locales = new Set<string>(Object.values(Locale));

const isGroup = (option: Json): boolean => option['type'] === 1 || option['type'] === 2;

/** A text with its translations, each with the path to it. */
function versions(it: Json, key: string, at: string): [path: string, text: string][] {
  const translated = Object.entries(asObject(it[`${key}_localizations`]));
  return [
    [`${at}${key}`, asText(it[key])],
    ...translated.map(([locale, text]): [string, string] => [
      `${at}${key}_localizations.${locale}`,
      asText(text),
    ]),
  ];
}

/** What counts towards the 8000: the longest version of each name and description, and the values of choices. */
function weight(it: Json): number {
  const longest = (key: string): number => Math.max(...versions(it, key, '').map(([, text]) => text.length));
  const value = it['value'] === undefined ? 0 : JSON.stringify(it['value']).replaceAll('"', '').length;
  const inner = [...asList(it['options']), ...asList(it['choices'])].reduce(
    (sum, one) => sum + weight(one),
    0,
  );
  return longest('name') + longest('description') + value + inner;
}

function nameProblems(it: Json, at: string, isFree: boolean): string[] {
  const wrong = versions(it, 'name', at).filter(([, name]) =>
    isFree ? name.length < 1 || name.length > 32 : !NAME.test(name) || name !== name.toLowerCase(),
  );
  const unknown = ['name', 'description'].flatMap((key) =>
    Object.keys(asObject(it[`${key}_localizations`]))
      .filter((locale) => !locales.has(locale))
      .map((locale) => `${at}${key}_localizations.${locale}: no locale of Discord`),
  );
  return [
    ...wrong.map(
      ([path, name]) =>
        `${path}: "${name}" is no command name (1 to 32 letters, digits, - and _, lower case)`,
    ),
    ...unknown,
  ];
}

/** Names that two of a list have in common, in any language. */
function twins(list: readonly Json[], at: string): string[] {
  const seen = new Set<string>();
  return list.flatMap((it, index) =>
    versions(it, 'name', '').flatMap(([path, name]) => {
      const key = `${path}=${name}=${JSON.stringify(it['type'] ?? 1)}`;
      const isTwin = seen.has(key);
      seen.add(key);
      return isTwin ? [`${at}[${index}].${path}: "${name}" stands twice`] : [];
    }),
  );
}

function optionProblems(list: unknown, at: string): string[] {
  const options = asList(list);
  const firstFree = options.findIndex((option) => option['required'] !== true);
  const late = options.findIndex(
    (option, index) => firstFree >= 0 && index > firstFree && option['required'] === true,
  );
  const groups = options.filter(isGroup).length;
  return [
    ...(options.length > 25 ? [`${at}: at most 25 options`] : []),
    ...(late >= 0 ? [`${at}[${late}]: required options come first`] : []),
    ...(groups > 0 && groups < options.length ? [`${at}: subcommands and options do not mix`] : []),
    ...twins(
      options.map((option) => ({ ...option, type: 0 })),
      at,
    ),
    ...options.flatMap((option, index) => oneOption(option, `${at}[${index}]`)),
  ];
}

function oneOption(option: Json, at: string): string[] {
  const choices = asList(option['choices']);
  return [
    ...nameProblems(option, `${at}.`, false),
    ...versions(option, 'description', `${at}.`).flatMap(([path, text]) =>
      between(text, 1, 100, path, 'a description'),
    ),
    ...(choices.length > 25 ? [`${at}.choices: at most 25 choices`] : []),
    ...(choices.length > 0 && option['autocomplete'] === true
      ? [`${at}: choices and autocomplete exclude each other`]
      : []),
    ...choices.flatMap((choice, index) =>
      versions(choice, 'name', `${at}.choices[${index}].`).flatMap(([path, text]) =>
        between(text, 1, 100, path, 'a choice'),
      ),
    ),
    ...(Number(option['max_length'] ?? 1) > 6000 ? [`${at}.max_length: at most 6000`] : []),
    ...optionProblems(option['options'], `${at}.options`),
  ];
}

/** Everything in a list of commands that breaks a limit. */
export function commandProblems(list: readonly unknown[]): string[] {
  const commands = list.map(asObject);
  return [
    ...twins(commands, ''),
    ...commands.flatMap((command, index) => {
      const isChatInput = (command['type'] ?? 1) === 1;
      const at = `[${index}]`;
      const size = weight(command);
      return [
        ...nameProblems(command, `${at}.`, !isChatInput),
        ...versions(command, 'description', `${at}.`).flatMap(([path, text]) =>
          between(text, isChatInput ? 1 : 0, isChatInput ? 100 : 0, path, 'a description'),
        ),
        ...(size > CHARACTERS ? [`${at}: at most ${CHARACTERS} characters in all, these are ${size}`] : []),
        ...optionProblems(command['options'], `${at}.options`),
      ];
    }),
  ];
}

/** Everything in the data of an autocomplete response that breaks a limit; `at` is the path to the data. */
export function choiceProblems(data: unknown, at: string): string[] {
  const { choices } = asObject(data);
  if (!Array.isArray(choices)) return [`${at}.choices: is a list`];
  return [
    ...(choices.length > 25 ? [`${at}.choices: at most 25 choices, these are ${choices.length}`] : []),
    ...asList(choices).flatMap((choice, index) => [
      ...versions(choice, 'name', `${at}.choices[${index}].`).flatMap(([path, text]) =>
        between(text, 1, 100, path, 'a name'),
      ),
      ...(typeof choice['value'] === 'number'
        ? []
        : between(choice['value'], 1, 100, `${at}.choices[${index}].value`, 'a value')),
    ]),
  ];
}
