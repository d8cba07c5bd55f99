// A moderator's desk for the tests of cards: commands and presses go through the router, are acknowledged at the stand-in,
// and carried out over real REST calls to it; what comes back is the private reply as it stands then.
import type { APIInteraction, APIMessage } from 'discord-api-types/v10';
import { afterEach, beforeEach, expect } from 'vitest';
import type { Article } from '../../../src/article/model.js';
import { createCarryOut, type CarriedOut } from '../../../src/discord/cards/carry-out.js';
import { createCallsFor, type Patience } from '../../../src/discord/cards/rest.js';
import type { Pictures } from '../../../src/reply/pictures.js';
import { createSearch } from '../../../src/search/answer.js';
import { buttonsOf, lighthouse, markdownOf, routerOf, wordsOf, type Payload } from '../../reply/drawn.js';
import { guildId, memberId, snowflake } from '../../support/ids.js';
import { choose, command, press, type Setting } from '../../support/interaction.js';
import { startStandIn, type StandIn } from '../../support/stand-in/index.js';
import { without } from '../../support/stand-in/servers.js';

export const { article: faro } = lighthouse;
export const all = String(without());
export const otherModerator = '1100000000000000777';
/** A picture for every name, of one byte. */
export const anyPicture: Pictures = { read: () => new Uint8Array([1]) };
const quick: Patience = { attempt: 400, waiting: 20_000, pauses: [1, 2] };

interface Entry {
  readonly level: 'error' | 'warn';
  readonly entry: object;
}

export interface DeskOptions {
  readonly article?: Article;
  readonly pictures?: Pictures;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly patience?: Patience;
}

/** Where and by whom something is used; a moderator's text channel unless given. */
export interface At extends Setting {
  readonly archived?: boolean;
  readonly locked?: boolean;
}

/** What the moderator sees, and how it ended. */
export interface Told {
  readonly outcome: string;
  /** The private reply as it stands in the end. */
  readonly reply: APIMessage;
  readonly words: readonly string[];
  readonly labels: readonly string[];
}

export function openDesk(standIn: StandIn, channelId: string, options: DeskOptions = {}) {
  const { article = faro, pictures = anyPicture, now = () => Date.now(), patience = quick } = options;
  const log: Entry[] = [];
  const writer = {
    error: (entry: object) => log.push({ level: 'error', entry }),
    warn: (entry: object) => log.push({ level: 'warn', entry }),
  };
  const handle = routerOf({ name: 'desk', article, search: createSearch(article) }, { pictures });
  const callsFor = createCallsFor({ apiUrl: standIn.apiUrl, token: standIn.token, patience });
  const carryOut = createCarryOut({ article, pictures, log: writer, now });

  const setting = (at: At): Setting => ({
    channelId,
    memberPermissions: all,
    appPermissions: all,
    ...at,
  });

  /** Answers an interaction as an edge does: the response first, then what is left to do. */
  async function through(
    interaction: APIInteraction,
    { archived = false, locked = false }: At,
  ): Promise<Told> {
    const raw = structuredClone(interaction) as unknown as { channel: { thread_metadata?: object } };
    if (raw.channel.thread_metadata) raw.channel.thread_metadata = { archived, locked };
    standIn.expectInteraction(interaction);
    const { response, work, outcome } = handle(raw);
    const { id, token } = interaction;
    const sent = await fetch(`${standIn.apiUrl}/v10/interactions/${id}/${token}/callback`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(response),
    });
    if (sent.status !== 204) throw new Error(`The response was refused: ${await sent.text()}`);
    const done: CarriedOut = work ? await carryOut(work, callsFor(work)) : outcome;
    const reply = await fetch(
      `${standIn.apiUrl}/v10/webhooks/${interaction.application_id}/${token}/messages/@original`,
    );
    return told(done.outcome, (await reply.json()) as APIMessage);
  }

  return {
    log,
    callsFor,
    use: (sub: string, given: Record<string, string | boolean> = {}, at: At = {}): Promise<Told> =>
      through(command({ name: `${article.command}-cards`, sub, options: given, ...setting(at) }), at),
    /** Orders a card in another channel, in which the payload says what the moderator may do. */
    postTo: (
      channel: string,
      given: Record<string, string | boolean>,
      { type = 0, permissions = all, ...at }: At & { type?: number; permissions?: string } = {},
    ): Promise<Told> => {
      const sent = command({
        name: `${article.command}-cards`,
        sub: 'post',
        options: { channel, ...given },
        ...setting(at),
      });
      const resolved = { channels: { [channel]: { id: channel, type, name: 'there', permissions } } };
      return through({ ...sent, data: { ...sent.data, resolved } } as APIInteraction, at);
    },
    /** Presses the button of a message that has this label. */
    press: (message: APIMessage, label: string, at: At = {}): Promise<Told> =>
      through(press({ ...setting(at), customId: idOf(message, label), message }), at),
    /** Presses a button with this custom id, whoever made it. */
    pressId: (customId: string, at: At = {}): Promise<Told> =>
      through(press({ ...setting(at), customId }), at),
    /** Chooses from the menu of a message. */
    choose: (message: APIMessage, value: string, at: At = {}): Promise<Told> => {
      const menu = /"custom_id":"(v1:card-open:[^"]+)"/u.exec(JSON.stringify(message))?.[1] ?? '';
      return through(choose({ ...setting(at), customId: menu, values: [value], message }), at);
    },
  };
}

export type Desk = ReturnType<typeof openDesk>;

interface Made {
  readonly standIn: StandIn;
  readonly channel: string;
  readonly desk: Desk;
}

/** A stand-in, a channel and a desk in it for each test; nothing sent to it may be unknown to Discord or against its rules. */
export function eachDesk(take: (made: Made) => void): void {
  let standIn: StandIn;
  beforeEach(async () => {
    standIn = await startStandIn();
    const channel = snowflake();
    take({ standIn, channel, desk: openDesk(standIn, channel) });
  });
  afterEach(async () => {
    await standIn.close();
    expect(standIn.unexpected).toEqual([]);
    expect(standIn.problems).toEqual([]);
  });
}

const told = (outcome: string, reply: APIMessage): Told => ({
  outcome,
  reply,
  words: wordsOf(markdownOf(reply)),
  labels: buttonsOf(reply as Payload).map(({ label = '' }) => label),
});

function idOf(message: APIMessage, label: string): string {
  const found = buttonsOf(message as Payload).find((button) => button.label === label)?.custom_id;
  if (found === undefined)
    throw new Error(`There is no button "${label}" in: ${wordsOf(markdownOf(message)).join(' | ')}`);
  return found;
}

/** The messages that are pinned in a channel, the latest first, as everybody sees them. */
export const pinnedIn = (standIn: StandIn, channel: string): APIMessage[] =>
  (standIn.pins.get(channel) ?? []).map(({ id }) => standIn.messages.get(id) as unknown as APIMessage);

/** The messages of a channel, private ones aside. */
export const publicIn = (standIn: StandIn, channel: string): APIMessage[] =>
  [...standIn.messages.values()].filter(
    (message) => message['channel_id'] === channel && (Number(message['flags']) & 64) === 0,
  ) as unknown as APIMessage[];

export const linkTo = (channel: string, message: string): string =>
  `https://discord.com/channels/${guildId}/${channel}/${message}`;

/** The invented article with one passage changed, as a later pack would have it. */
export const changed = (from: string, to: string, article: Article = faro): Article => {
  const text = JSON.stringify(article);
  if (!text.includes(from)) throw new Error(`“${from}” does not stand in the article`);
  return JSON.parse(text.replaceAll(from, to)) as Article;
};

/** The invented article without a fact. */
export const lacking = (fact: string, article: Article = faro): Article => ({
  ...article,
  facts: article.facts.filter(({ id }) => id !== fact),
});

/** The invented article with many more facts. */
export const many = (count: number): Article => ({
  ...faro,
  facts: Array.from({ length: count }, (_, at) => ({
    id: `fact-${at}`,
    headline: { en: `${at} metres`, es: `${at} metros` },
    label: { en: `height number ${at}`, es: `altura número ${at}` },
    passages: ['height'],
  })),
});

export { memberId, snowflake };
