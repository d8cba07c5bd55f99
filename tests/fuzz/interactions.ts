// Interactions that Discord could send, as raw JSON: every command, option, press, menu and place. Used by the surfaces
// here, which then change them for the worse.
import fc from 'fast-check';
import { commands } from '../../commands/index.js';
import { actions } from '../../src/reply/document.js';
import { lighthouse, routerOf } from '../reply/drawn.js';
import { memberId } from '../support/ids.js';
import {
  autocomplete,
  choose,
  command,
  messageCommand,
  messageFrom,
  modalSubmit,
  places,
  press,
  type Setting,
} from '../support/interaction.js';
import { hostileValue } from './json.js';
import { canary, hostileName, hostileText } from './texts.js';

const { article } = lighthouse;
const handle = routerOf(lighthouse);

const ids = [
  ...article.passages,
  ...article.questions,
  ...article.sections,
  ...article.facts,
  ...article.quotations,
].map(({ id }) => id);

export const setting: fc.Arbitrary<Setting> = fc.record(
  {
    place: fc.constantFrom(...places),
    locale: fc.constantFrom('en-US', 'es-419', 'es-ES', 'de', 'zz'),
    guildLocale: fc.constantFrom('en-US', 'es-ES', 'fr'),
    userId: fc.constantFrom(memberId, '1100000000000000999', '1'),
    memberPermissions: fc.constantFrom('0', String(1n << 51n), String(2n ** 64n - 1n), '8'),
    appPermissions: fc.constantFrom('0', String(2n ** 53n - 1n)),
  },
  { requiredKeys: [] },
);

const value = fc.oneof(
  { weight: 8, arbitrary: hostileText },
  { weight: 4, arbitrary: fc.constantFrom(...ids) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      'card',
      'plain',
      'link',
      'apa',
      'bibtex',
      'ris',
      'csl-json',
      'en',
      'es',
      'Spanish',
      'Inglés',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.oneof(fc.boolean(), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })),
  },
);

const optionNames = [
  'question',
  'what',
  'section',
  'style',
  'of',
  'to',
  'fact',
  'card',
  'channel',
  'note',
  'picture',
  'language',
  'private',
];

/** Options by name, each with whatever. */
export const options = fc.dictionary(
  fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...optionNames) },
    { weight: 1, arbitrary: fc.constantFrom('__proto__', 'constructor', canary) },
  ),
  value,
  { maxKeys: 6, noNullPrototype: true },
);

const subs = commands.map(({ family, name }) => ({
  name: family ? `${article.command}-${family}` : article.command,
  sub: name,
}));
const whichCommand = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...subs) },
  {
    weight: 1,
    arbitrary: fc.record({
      name: fc.constantFrom('faro', 'other', '__proto__'),
      sub: fc.constantFrom('constructor', 'ask ', canary, ''),
    }),
  },
);

/** The members and channels that were chosen, whose names are theirs to choose. */
const resolved = fc
  .record({
    id: fc.constantFrom('7', '77'),
    username: hostileName,
    nick: fc.option(hostileName),
    global_name: fc.option(hostileName),
  })
  .map(({ id, username, nick, global_name }) => ({
    users: { [id]: { id, username, global_name } },
    members: nick === null ? {} : { [id]: { nick, permissions: '0' } },
    channels: { [id]: { id, type: 0, name: username, permissions: String(1n << 51n) } },
  }));

/** A command or a suggestion, with options of any content. */
export const typedCommand: fc.Arbitrary<unknown> = fc
  .record({
    where: setting,
    which: whichCommand,
    given: options,
    focused: fc.option(fc.constantFrom(...optionNames), { freq: 2 }),
    chosen: resolved,
    to: fc.boolean(),
  })
  .map(({ where, which, given, focused, chosen, to }) => {
    const all = { ...given, ...(to && { to: Object.keys(chosen.users)[0] ?? '' }) };
    const raw =
      focused === null
        ? command({ ...where, ...which, options: all })
        : autocomplete({ ...where, ...which, options: all, focused });
    const { data } = raw as unknown as { data: object };
    return { ...raw, data: { ...data, resolved: chosen } };
  });

const customIdPart = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...ids) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '1',
      '2',
      '0',
      '-1',
      '1e3',
      '999999999',
      'list',
      'new',
      'en',
      'es',
      'p0',
      'p1',
      'withdrawn',
      memberId,
      '__proto__',
      'constructor',
      '',
    ),
  },
  { weight: 1, arbitrary: hostileText },
);

/** Our own custom ids with any parts, and what is none. */
export const anyCustomId: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc
      .tuple(
        fc.constantFrom('v1', 'v1', 'v1', 'v1', 'v1', 'v0', 'v2', '', '__proto__'),
        fc.constantFrom(...actions, ...actions, 'constructor', 'toString', ''),
        fc.constantFrom(memberId, memberId, '1', '0', '9'.repeat(21), '', '-1'),
        fc.constantFrom('en', 'es', 'fr', ''),
        fc.array(customIdPart, { maxLength: 5 }),
      )
      .map(([version, action, asker, language, args]) =>
        [version, action, asker, language, ...args].join(':').slice(0, 100),
      ),
  },
  { weight: 1, arbitrary: hostileText },
);

/** Messages of ours, real ones. */
const real = [
  { sub: 'ask', options: { question: 'How tall is the tower?' } },
  { sub: 'ask', options: { question: 'ticket price', private: true } },
  { sub: 'questions' },
  { sub: 'read', options: { section: 'wreck' } },
  { sub: 'cite' },
  { sub: 'about' },
].map((each) =>
  messageFrom(handle(command({ name: article.command, ...each })).response, { userId: memberId }),
);

const forged = hostileValue.map((components) => ({
  ...messageFrom({}, { userId: memberId }),
  components,
  flags: 64,
}));

/** A press on a message of ours, or on one that somebody made up. */
export const anyPress: fc.Arbitrary<unknown> = fc
  .record({
    where: setting,
    customId: anyCustomId,
    values: fc.option(fc.array(customIdPart, { maxLength: 3 })),
    message: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom<unknown>(...real) },
      { weight: 1, arbitrary: forged },
    ),
    isPrivate: fc.boolean(),
    nick: fc.option(hostileName),
  })
  .map(({ where, customId, values, message, isPrivate, nick }) => {
    const on = { ...(message as object), flags: isPrivate ? 64 : 0 } as unknown as ReturnType<
      typeof messageFrom
    >;
    const raw = (values === null
      ? press({ ...where, customId, message: on })
      : choose({ ...where, customId, values, message: on })) as unknown as { member?: object };
    return nick === null || raw.member === undefined ? raw : { ...raw, member: { ...raw.member, nick } };
  });

/** One of each kind that Discord sends. */
export const anyInteraction: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: typedCommand },
  { weight: 3, arbitrary: anyPress },
  {
    weight: 1,
    arbitrary: fc
      .tuple(setting, hostileText)
      .map(([where, content]) => messageCommand({ ...where, name: 'Check against the article', content })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(setting, anyCustomId, hostileText)
      .map(([where, customId, text]) => modalSubmit({ ...where, customId, fields: { text } })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>(
      { type: 1, id: '1', token: 'x', version: 1 },
      null,
      [],
      'x',
      7,
      {},
      { type: 2 },
    ),
  },
);
