// Reads the command definitions as Discord's client does: which can be typed, their names in the visitor's language,
// which option takes plain text. Called by the composer and by the message menu.
import type { Bot, Language } from './api.js';
import type { Definition, Localizations } from './discord.js';
import { permissionsOf, type Role } from './interaction.js';

const subcommand = 1;
const group = 2;
const text = 3;

/** A command that can be typed, with the names that lead to it. */
export interface Entry {
  readonly path: readonly string[];
  /** With the slash, in the visitor's language. */
  readonly label: string;
  readonly description: string;
  readonly options: readonly Definition[];
}

/** The text in the visitor's language, or else the original. */
export function local(original: string, translations: Localizations, language: Language): string {
  if (language !== 'es') return original;
  return translations?.['es-419'] ?? translations?.['es-ES'] ?? original;
}

export const nameOf = (it: Definition, language: Language): string =>
  local(it.name, it.name_localizations, language);

export const descriptionOf = (it: Definition, language: Language): string =>
  local(it.description ?? '', it.description_localizations, language);

function entriesIn(it: Definition, before: Pick<Entry, 'path' | 'label'>, language: Language): Entry[] {
  const path = [...before.path, it.name];
  const label = `${before.label}${before.label === '' ? '/' : ' '}${nameOf(it, language)}`;
  const inner = (it.options ?? []).filter(({ type }) => type === subcommand || type === group);
  if (inner.length > 0) return inner.flatMap((each) => entriesIn(each, { path, label }, language));
  const options = (it.options ?? []).toSorted(
    (one, other) => Number(other.required ?? false) - Number(one.required ?? false),
  );
  return [{ path, label, description: descriptionOf(it, language), options }];
}

/** Whether a role may use a command, as long as a server has not set it otherwise. */
const allowed = ({ default_member_permissions: needed = null }: Definition, role: Role): boolean =>
  needed === null || (needed !== '0' && (permissionsOf(role) & BigInt(needed)) === BigInt(needed));

/** What `/` offers to a role, in the bot's own order; each command's required options first. */
export const typedCommands = (bot: Bot, language: Language, role: Role): Entry[] =>
  bot.commands
    .filter((it) => (it.type ?? 1) === 1 && allowed(it, role))
    .flatMap((it) => entriesIn(it, { path: [], label: '' }, language));

/** What only moderators are offered. */
export function moderatorCommands(bot: Bot, language: Language): Entry[] {
  const everyones = new Set(typedCommands(bot, language, 'member').map(({ label }) => label));
  return typedCommands(bot, language, 'moderator').filter(({ label }) => !everyones.has(label));
}

/** The commands of a message's menu, named in the visitor's language. */
export const messageCommands = (bot: Bot, language: Language): { name: string; label: string }[] =>
  bot.commands.filter(({ type }) => type === 3).map((it) => ({ name: it.name, label: nameOf(it, language) }));

/** The command for plain text: the first one named `ask`, and its first required option of text. */
export function plainTextCommand(entries: readonly Entry[]): { entry: Entry; option: string } | undefined {
  for (const entry of entries) {
    const option = entry.options.find(({ type, required }) => type === text && required);
    if (entry.path.at(-1) === 'ask' && option) return { entry, option: option.name };
  }
  return undefined;
}

/** Entries whose names or description hold what is typed; those that start with it first. */
export function matching(entries: readonly Entry[], typed: string): Entry[] {
  const wanted = typed.trim().toLowerCase();
  const names = ({ path, label }: Entry): string[] =>
    [`/${path.join(' ')}`, label].map((it) => it.toLowerCase());
  const rank = (entry: Entry): number => {
    const all = names(entry);
    if (all.some((name) => name.startsWith(wanted))) return 0;
    return all.some((name) => name.includes(wanted.replace(/^\//u, ''))) ? 1 : 2;
  };
  return entries.filter((entry) => rank(entry) < 2).toSorted((one, other) => rank(one) - rank(other));
}

/** The command whose whole name stands at the start of a text, and what follows it; a space must follow the name. */
export function typedInFull(
  entries: readonly Entry[],
  typed: string,
): { entry: Entry; rest: string } | undefined {
  for (const entry of entries)
    for (const name of [`/${entry.path.join(' ')} `, `${entry.label} `])
      if (typed.toLowerCase().startsWith(name.toLowerCase()))
        return { entry, rest: typed.slice(name.length) };
  return undefined;
}
