// One router for every edge: a raw interaction in, the response that the edge sends out. Made by main.ts.
import { InteractionResponseType, MessageFlags, type APIInteractionResponse } from 'discord-api-types/v10';
import { commandTable, fullName, messageCommands, topLevel } from '../../commands/index.js';
import {
  stale,
  type Command,
  type Context,
  type Deferred,
  type Person,
  type Reply,
  type Result,
} from '../../commands/command.js';
import { languageOf, spoken } from '../../commands/options.js';
import { mayBePublic } from '../../commands/venue.js';
import type { Language } from '../article/schema.js';
import { withControls, write } from '../reply/discord.js';
import type { Pictures } from '../reply/pictures.js';
import type { NoticeView } from '../reply/view.js';
import type { Allow } from './allowance.js';
import { customId, parseCustomId } from './custom-id.js';
import type { Handle, Handled, Outcome } from './handled.js';
import { parseInteraction, type Parsed } from './interaction.js';
import { createMemory } from './memory.js';
import { referenceOf } from './reference.js';

/** What the router needs of a logger; pino's fits. */
interface RouterLog {
  error(entry: object, message: string): void;
  debug(entry: object, message: string): void;
}

export interface RouterParts extends Context {
  readonly pictures: Pictures;
  readonly log: RouterLog;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** How often a member may use the bot; without it, as often as they like. */
  readonly allow?: Allow | undefined;
  /** Whether effects can be carried out, which takes the bot's token; they can, unless said otherwise. */
  readonly canAct?: boolean;
  /** The commands; ours unless a test gives others. */
  readonly commands?: readonly Command[];
}

/** What a response needs of the interaction that it answers. */
type From = Pick<Of<'unknown'>, 'id' | 'application' | 'token' | 'person' | 'venue'>;

/** Of an interaction that cannot be read. */
const nowhere: Omit<From, 'person'> = {
  id: '0',
  application: '0',
  token: '',
  venue: { server: undefined, channel: undefined, installed: false, memberMay: 0n, botMay: 0n },
};

type Of<Kind extends Parsed['kind']> = Extract<Parsed, { readonly kind: Kind }>;

/**
 * @returns A function that never throws. What fails answers the member in private with a short reference that the log
 *   has too; a broken interaction gets no response where Discord would take none.
 * @throws Error where the list of commands is wrong.
 */
export function createRouter(parts: RouterParts): Handle {
  const { article, search, version, pictures, log, now, allow, canAct = true, commands } = parts;
  const context: Context = { article, search, version };
  const table = commandTable(commands);
  const memory = createMemory(article);
  const languageFor = ({ locale }: Person): Language => spoken(article, languageOf(locale));

  /** The response that shows a reply; `update` puts it in the pressed message's place. */
  function send(reply: Reply, from: From, update: boolean): Pick<Handled, 'response' | 'files'> {
    const { language } = reply.view;
    const isPublic = mayBePublic(from.venue);
    const isPrivate = reply.isPrivate || !isPublic;
    const written = memory.written(reply.view, `${isPrivate} ${isPublic}`, () =>
      write(reply.view, { article, pictures, isPrivate, canShare: isPublic }),
    );
    const { data, files } = withControls(written, (action, args) =>
      customId({ action, asker: from.person.id, language, args }),
    );
    const response: APIInteractionResponse = update
      ? { type: InteractionResponseType.UpdateMessage, data: { attachments: [], ...data } }
      : { type: InteractionResponseType.ChannelMessageWithSource, data };
    return { response, files };
  }

  /** The acknowledgement of a private reply that its effect fills. */
  function defer({ effect, language, place }: Deferred, from: From, mine: boolean, name: string): Handled {
    const { person, venue, id: interaction, application, token } = from;
    if (!canAct)
      return notice(from, { language, notice: 'cannotAct' }, { command: name, outcome: 'cannotAct' });
    return {
      response:
        place === 'update' && mine
          ? { type: InteractionResponseType.DeferredMessageUpdate }
          : {
              type: InteractionResponseType.DeferredChannelMessageWithSource,
              data: { flags: MessageFlags.Ephemeral },
            },
      files: [],
      outcome: { command: name, outcome: 'deferred', language },
      work: { effect, language, person, venue, interaction, application, token },
    };
  }

  const respond = (result: Result, from: From, mine: boolean, name: string): Handled => {
    if ('effect' in result) return defer(result, from, mine, name);
    const update = result.place === 'update' && mine;
    const reply = result.place === 'update' && !mine ? { ...result, isPrivate: true } : result;
    return { ...send(reply, from, update), outcome: outcomeOf(name, result) };
  };

  const notice = (
    from: From,
    view: Omit<NoticeView, 'kind'>,
    outcome: Omit<Outcome, 'language'>,
  ): Handled => ({
    ...send({ view: { kind: 'notice', ...view }, isPrivate: true, place: 'new' }, from, false),
    outcome: { ...outcome, language: view.language },
  });

  const unknown = (from: From): Handled =>
    notice(
      from,
      { language: languageFor(from.person), notice: 'unknown' },
      { command: 'unknown', outcome: 'unknown' },
    );

  function command(parsed: Of<'command' | 'autocomplete'>): Handled {
    const found = commandFor(parsed);
    if (parsed.kind === 'autocomplete') return suggestions(parsed, found);
    if (!found) return unknown(parsed);
    const started = now();
    const result = memory.reply(found, parsed, () => found.run(context, parsed));
    log.debug({ command: fullName(found), ms: now() - started }, 'a command was answered');
    return respond(result, parsed, true, fullName(found));
  }

  function commandFor({ command: top, subcommand }: Of<'command' | 'autocomplete'>): Command | undefined {
    const family = top === topLevel(article, 'cards') ? 'cards' : undefined;
    if (top !== topLevel(article, family)) return undefined;
    const found = table.byName.get(fullName({ name: subcommand, ...(family ? { family } : {}) }));
    // Discord may still show a command that an earlier pack had something for.
    return (found?.offered?.(article) ?? true) ? found : undefined;
  }

  function message(parsed: Of<'message'>): Handled {
    const found = messageCommands.find((each) => each.define(article).name === parsed.command);
    return found ? respond(found.run(context, parsed), parsed, true, found.name) : unknown(parsed);
  }

  function suggestions(parsed: Of<'command' | 'autocomplete'>, found: Command | undefined): Handled {
    const choices = found
      ? memory.suggestions(found, parsed, () => found.complete?.(context, parsed) ?? [])
      : [];
    return {
      response: {
        type: InteractionResponseType.ApplicationCommandAutocompleteResult,
        data: { choices: [...choices] },
      },
      files: [],
      outcome: {
        command: `${found ? fullName(found) : 'unknown'}:autocomplete`,
        outcome: 'suggested',
        language: languageFor(parsed.person),
      },
    };
  }

  function press(parsed: Of<'press'>): Handled {
    const { person, venue, customId: id, values, message: pressed } = parsed;
    const parts = parseCustomId(id);
    const handler = parts && table.byAction.get(parts.action);
    const name = handler ? `${handler.command}:${parts.action}` : 'unknown';
    const language = parts ? spoken(article, parts.language) : languageFor(person);
    const mine = parts?.asker === person.id;
    const args = parts?.args ?? [];
    const result = handler
      ? handler.handler(context, {
          person,
          venue,
          mine,
          language,
          args,
          values,
          message: pressed,
        })
      : stale(language);
    return respond(result, parsed, mine, name);
  }

  function dispatch(parsed: Parsed): Handled {
    switch (parsed.kind) {
      case 'ping':
        return {
          response: { type: InteractionResponseType.Pong },
          files: [],
          outcome: outcome('ping', 'answered'),
        };
      case 'command':
      case 'autocomplete':
        return command(parsed);
      case 'message':
        return message(parsed);
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
    if (answer === undefined) return { response: undefined, files: [], outcome: broken };
    if (answer === 'choices') return { response: noChoices, files: [], outcome: broken };
    const person: Person = { id, name: '', locale: 'en-US' };
    return notice({ ...nowhere, person }, { language: languageFor(person), notice: 'unreadable' }, broken);
  }

  function failed(parsed: Parsed, error: unknown): Handled {
    const reference = 'id' in parsed ? referenceOf(parsed.id) : '0';
    const known = nameOf(parsed);
    log.error({ err: error, reference, command: known }, 'a command failed');
    const ended = { files: [], outcome: outcome(known, 'failed') };
    if (parsed.kind === 'autocomplete') return { response: noChoices, ...ended };
    if (!('person' in parsed)) return { response: undefined, ...ended };
    return notice(
      parsed,
      { language: languageFor(parsed.person), notice: 'failed', reference },
      { command: known, outcome: 'failed' },
    );
  }

  /** What failed, by the name that the log and the metrics have for it. */
  function nameOf(parsed: Parsed): string {
    if (parsed.kind !== 'command' && parsed.kind !== 'autocomplete') return parsed.kind;
    const found = commandFor(parsed);
    return found ? fullName(found) : 'unknown';
  }

  /** The refusal of a member who has used the bot too often, or undefined. */
  function held(parsed: Parsed): Handled | undefined {
    if (!allow || !('person' in parsed)) return undefined;
    const isTyping = parsed.kind === 'autocomplete';
    const wait = allow(parsed.person.id, isTyping ? 'typing' : 'use');
    if (wait === 0) return undefined;
    const language = languageFor(parsed.person);
    const command = nameOf(parsed);
    const outcome = 'tooOften';
    return isTyping
      ? { response: noChoices, files: [], outcome: { command: `${command}:autocomplete`, outcome, language } }
      : notice(parsed, { language, notice: outcome, seconds: Math.ceil(wait / 1000) }, { command, outcome });
  }

  return (interaction) => {
    const parsed = parseInteraction(interaction);
    try {
      return held(parsed) ?? dispatch(parsed);
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
  if (kind === 'unchecked' || kind === 'cardNotice') return { command, outcome: 'refused', language };
  if (kind === 'check') {
    const treated = view.claims.some(({ shown }) => shown.length > 0);
    return { command, outcome: treated ? 'answered' : 'notCovered', language };
  }
  if (kind === 'answer')
    return { command, outcome: view.sharedBy === undefined ? 'answered' : 'shared', language };
  return { command, outcome: kind === 'notCovered' ? kind : 'shown', language };
}
