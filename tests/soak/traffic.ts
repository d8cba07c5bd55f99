// What members and moderators send during a soak, in a mix, and what comes of each. Called by run.ts.
import type { APIInteraction, APIMessage } from 'discord-api-types/v10';
import type { Article } from '../../src/article/model.js';
import { snowflake } from '../support/ids.js';
import { autocomplete, command, messageCommand, messageFrom, press } from '../support/interaction.js';
import { without } from '../support/stand-in/servers.js';

/** How many members take turns, so that none of them is held back for asking too often. */
const MEMBERS = 5000;
const CHANNELS = 20;
/** So many of the last buttons are remembered, to be pressed. */
const BUTTONS = 300;

const everything = String(without());
const memberOf = (at: number): string => String(1_100_000_000_000_100_000n + BigInt(at % MEMBERS));

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Pressable {
  readonly customId: string;
  readonly userId: string;
  readonly channelId: string;
  readonly message: APIMessage;
}

const claims = [
  'It opened in 2023 and can hold 40,000 people. I like pizza.',
  'There were no trials, and visits are not allowed.',
  'Está en el centro del país y la construyeron en siete meses.',
];
const unknown = ['recipe for banana bread', 'who won the cup', '¿cuánto cuesta un café?'];

export interface Traffic {
  /** The next interaction of the mix. */
  readonly next: () => APIInteraction;
  /** One command of one member, for floods. */
  readonly ask: (userId: string) => APIInteraction;
  /** Remembers the buttons of a reply, so that they are pressed later. */
  readonly remember: (interaction: APIInteraction, payload: unknown) => void;
  readonly channels: readonly string[];
}

export function createTraffic(article: Article, random: () => number): Traffic {
  const name = article.command;
  const channels = Array.from({ length: CHANNELS }, () => snowflake());
  const buttons: Pressable[] = [];
  let turn = 0;
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const question = (): string =>
    random() < 0.8 ? pick(Object.values(pick(article.questions).text)) : pick(unknown);
  const who = () => {
    turn += 1;
    return {
      userId: memberOf(turn),
      locale: random() < 0.5 ? 'en-US' : 'es-419',
      place: pick(['text', 'thread', 'voice', 'botDm', 'privateChannel'] as const),
    };
  };
  const moderator = () => ({
    userId: memberOf((turn += 1)),
    channelId: pick(channels),
    memberPermissions: everything,
    appPermissions: everything,
  });
  const fact = (): string => pick(article.facts).id;
  const ask = (): APIInteraction =>
    command({ name, sub: 'ask', options: { question: question() }, ...who() });
  const pressing = (): APIInteraction => {
    const button = buttons.length > 0 ? pick(buttons) : undefined;
    if (!button) return ask();
    const userId = random() < 0.8 ? button.userId : memberOf((turn += 1));
    return press({ ...button, userId, memberPermissions: everything, appPermissions: everything });
  };
  const cards = (sub: string, options = {}) =>
    command({ name: `${name}-cards`, sub, options, ...moderator() });

  const mix: readonly (readonly [share: number, make: () => APIInteraction])[] = [
    [36, ask],
    [
      14,
      () =>
        autocomplete({
          name,
          sub: 'ask',
          focused: 'question',
          options: { question: question().slice(0, 9) },
          ...who(),
        }),
    ],
    [7, () => command({ name, sub: 'quote', options: { what: question() }, ...who() })],
    [5, () => command({ name, sub: 'read', options: { section: pick(article.sections).id }, ...who() })],
    [5, () => command({ name, sub: 'cite', options: { style: pick(['apa', 'mla', 'bibtex']) }, ...who() })],
    [3, () => command({ name, sub: 'timeline', ...who() })],
    [3, () => command({ name, sub: 'questions', ...who() })],
    [3, () => command({ name, sub: 'about', ...who() })],
    [7, () => messageCommand({ name: 'Check against the article', content: pick(claims), ...who() })],
    [12, pressing],
    [2, () => cards('post', { fact: fact(), picture: random() < 0.3 })],
    [2, () => cards('list')],
    [0.5, () => cards('refresh')],
    [0.5, () => cards('unpin', { card: fact() })],
  ];
  const total = mix.reduce((sum, [share]) => sum + share, 0);

  return {
    channels,
    next() {
      let at = random() * total;
      for (const [share, make] of mix) {
        at -= share;
        if (at < 0) return make();
      }
      return ask();
    },
    ask: (userId) => command({ name, sub: 'ask', options: { question: question() }, userId }),
    remember(interaction, payload) {
      const ids = [...JSON.stringify(payload).matchAll(/"custom_id":"(v1:[^"]+)"/gu)].map(
        ([, id = '']) => id,
      );
      const [first] = ids;
      if (first === undefined) return;
      const channelId = interaction.channel?.id ?? snowflake();
      const message = messageFrom({ data: payload }, { interaction });
      buttons.push({ customId: pick(ids), userId: first.split(':')[2] ?? '', channelId, message });
      if (buttons.length > BUTTONS) buttons.shift();
    },
  };
}
