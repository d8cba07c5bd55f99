// One router for every edge: a raw interaction in, the response that the edge sends out. Made by main.ts.
import { InteractionResponseType, type APIInteractionResponse } from 'discord-api-types/v10';
import { commandTable } from '../../commands/index.js';
import { stale, type Command, type Context, type Person, type Reply } from '../../commands/command.js';
import { languageOf, spoken } from '../../commands/options.js';
import type { Language } from '../article/schema.js';
import { toMessage } from '../reply/discord.js';
import type { NoticeView } from '../reply/view.js';
import { customId, parseCustomId } from './custom-id.js';
import type { Handle, Handled, Outcome } from './handled.js';
import { parseInteraction, type Parsed } from './interaction.js';

/** What the router needs of a logger; pino's fits. */
interface RouterLog {
  error(entry: object, message: string): void;
  debug(entry: object, message: string): void;
}

export interface RouterParts extends Context {
  readonly log: RouterLog;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The commands; ours unless a test gives others. */
  readonly commands?: readonly Command[];
}

type Of<Kind extends Parsed['kind']> = Extract<Parsed, { readonly kind: Kind }>;

/**
 * @returns A function that never throws. What fails answers the member in private with a short reference that the log
 *   has too; a broken interaction gets no response where Discord would take none.
 * @throws Error where the list of commands is wrong.
 */
export function createRouter({ article, search, version, log, now, commands }: RouterParts): Handle {
  const context: Context = { article, search, version };
  const table = commandTable(commands);
  const languageFor = ({ locale }: Person): Language => spoken(article, languageOf(locale));

  const send = (reply: Reply, person: Person, update: boolean): APIInteractionResponse => {
    const { language } = reply.view;
    const data = toMessage(reply.view, {
      article,
      isPrivate: reply.isPrivate,
      idFor: (action, args) => customId({ action, asker: person.id, language, args }),
    });
    return update
      ? { type: InteractionResponseType.UpdateMessage, data }
      : { type: InteractionResponseType.ChannelMessageWithSource, data };
  };

  const notice = (
    person: Person,
    view: Omit<NoticeView, 'kind'>,
    outcome: Omit<Outcome, 'language'>,
  ): Handled => ({
    response: send({ view: { kind: 'notice', ...view }, isPrivate: true, place: 'new' }, person, false),
    outcome: { ...outcome, language: view.language },
  });

  const unknown = ({ person }: { person: Person }): Handled =>
    notice(
      person,
      { language: languageFor(person), notice: 'unknown' },
      { command: 'unknown', outcome: 'unknown' },
    );

  function command(parsed: Of<'command' | 'autocomplete'>): Handled {
    const found = parsed.command === article.command ? table.byName.get(parsed.subcommand) : undefined;
    if (parsed.kind === 'autocomplete') return suggestions(parsed, found);
    if (!found) return unknown(parsed);
    const started = now();
    const reply = found.run(context, parsed);
    log.debug({ command: found.name, ms: now() - started }, 'a command was answered');
    return { response: send(reply, parsed.person, false), outcome: outcomeOf(found.name, reply) };
  }

  function suggestions(parsed: Of<'command' | 'autocomplete'>, found: Command | undefined): Handled {
    const choices = [...(found?.complete?.(context, parsed) ?? [])];
    return {
      response: { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices } },
      outcome: {
        command: `${found?.name ?? 'unknown'}:autocomplete`,
        outcome: 'suggested',
        language: languageFor(parsed.person),
      },
    };
  }

  function press({ person, customId: id, values, message }: Of<'press'>): Handled {
    const parts = parseCustomId(id);
    const handler = parts && table.byAction.get(parts.action);
    const name = handler ? `${handler.command}:${parts.action}` : 'unknown';
    const language = parts ? spoken(article, parts.language) : languageFor(person);
    const mine = parts?.asker === person.id;
    const reply =
      parts && handler
        ? handler.handler(context, { person, mine, language, args: parts.args, values, message })
        : stale(language);
    const update = reply.place === 'update' && mine;
    const inPlace = reply.place === 'update' && !mine ? { ...reply, isPrivate: true } : reply;
    return { response: send(inPlace, person, update), outcome: outcomeOf(name, reply) };
  }

  function dispatch(parsed: Parsed): Handled {
    switch (parsed.kind) {
      case 'ping':
        return { response: { type: InteractionResponseType.Pong }, outcome: outcome('ping', 'answered') };
      case 'command':
      case 'autocomplete':
        return command(parsed);
      case 'press':
        return press(parsed);
      case 'unknown':
        return unknown(parsed);
      case 'malformed':
        return malformed(parsed);
    }
  }

  function malformed({ answer, id }: Of<'malformed'>): Handled {
    const broken = outcome('unknown', 'malformed');
    if (answer === undefined) return { response: undefined, outcome: broken };
    if (answer === 'choices') return { response: noChoices, outcome: broken };
    const nobody: Person = { id, name: '', locale: 'en-US' };
    return notice(nobody, { language: languageFor(nobody), notice: 'unreadable' }, broken);
  }

  function failed(parsed: Parsed, error: unknown): Handled {
    const reference = 'id' in parsed ? referenceOf(parsed.id) : '0';
    const name =
      parsed.kind === 'command' || parsed.kind === 'autocomplete' ? parsed.subcommand : parsed.kind;
    const known = table.byName.has(name) || parsed.kind === 'press' ? name : 'unknown';
    log.error({ err: error, reference, command: known }, 'a command failed');
    if (parsed.kind === 'autocomplete') return { response: noChoices, outcome: outcome(known, 'failed') };
    if (!('person' in parsed)) return { response: undefined, outcome: outcome(known, 'failed') };
    const { person } = parsed;
    return notice(
      person,
      { language: languageFor(person), notice: 'failed', reference },
      { command: known, outcome: 'failed' },
    );
  }

  return (interaction) => {
    const parsed = parseInteraction(interaction);
    try {
      return dispatch(parsed);
    } catch (error) {
      return failed(parsed, error);
    }
  };
}

const noChoices: APIInteractionResponse = {
  type: InteractionResponseType.ApplicationCommandAutocompleteResult,
  data: { choices: [] },
};

const outcome = (command: string, outcome: string): Outcome => ({ command, outcome, language: 'en' });

function outcomeOf(command: string, { view }: Reply): Outcome {
  const { kind, language } = view;
  if (kind === 'notice') return { command, outcome: view.notice === 'stale' ? 'stale' : 'refused', language };
  if (kind === 'answer')
    return { command, outcome: view.sharedBy === undefined ? 'answered' : 'shared', language };
  return { command, outcome: kind === 'notCovered' ? kind : 'shown', language };
}

/** Six signs by which a member and the log name the same failure; the end of the interaction's id, in base 36. */
const referenceOf = (id: string): string => BigInt(id).toString(36).slice(-6).toUpperCase();
