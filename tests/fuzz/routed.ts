// The surfaces behind every edge: raw interactions, custom ids, options and messages, put to the real router.
import fc from 'fast-check';
import { InteractionResponseType, type APIInteractionResponse } from 'discord-api-types/v10';
import { maxQuestion } from '../../src/reply/limits.js';
import { clean } from '../../src/reply/escape.js';
import { surface } from '../../scripts/fuzz/surface.js';
import { isEphemeral, lighthouse, routerOf } from '../reply/drawn.js';
import { command, messageCommand } from '../support/interaction.js';
import { messageFrom } from '../support/message.js';
import { anyInteraction, anyPress, setting, typedCommand } from './interactions.js';
import { hostileValue, mutated } from './json.js';
import { holdReply, must } from './replies.js';
import { hostileText } from './texts.js';

const logged: unknown[] = [];
const handle = routerOf(lighthouse, {
  log: { error: (...entry) => void logged.push(entry), debug: () => undefined },
});

/** Handles one interaction as it comes off the wire, and holds what comes out. */
function send(raw: unknown): {
  readonly words: string;
  readonly response: APIInteractionResponse | undefined;
  readonly outcome: string;
  readonly command: string;
} {
  logged.length = 0;
  const handled = handle(raw);
  must(
    logged.map((entry) => `the log has an error: ${JSON.stringify(entry)}`),
    raw,
  );
  if (({} as Record<string, unknown>)['polluted'] !== undefined)
    throw new Error('Object.prototype was changed');
  return { words: holdReply(handled, raw), response: handled.response, ...handled.outcome };
}

type Raw = Readonly<Record<string, unknown>>;

/** A custom id as the bot makes them; no other may reach a command. */
const ourId = /^v1:[a-z-]+:\d{1,20}:(?:en|es)(?::[a-z0-9-]{1,32})*$/u;

/** In characters: so much of a question is repeated, whatever the bot takes for its bound. */
const mostRepeated = 80;

/** Whether a text repeats another whole, or its beginning with an ellipsis, within the bound, and no half of a character. */
function repeats(said: string, text: string): boolean {
  if (said.length > mostRepeated || /\p{Cs}/u.test(said)) return false;
  return (
    said === text || (said.endsWith('…') && text.length > mostRepeated && text.startsWith(said.slice(0, -1)))
  );
}

export const interactions = surface({
  name: 'interaction JSON',
  share: 190,
  inputs: fc.oneof(
    { weight: 12, arbitrary: mutated(anyInteraction) },
    { weight: 1, arbitrary: hostileValue },
  ),
  hold: (raw) => void send(raw),
});

export const customIds = surface({
  name: 'custom ids',
  share: 180,
  inputs: anyPress,
  hold: (raw) => {
    const { response, command: reached } = send(raw);
    const { data, member, user } = raw as {
      data: { custom_id: string };
      member?: { user: { id: string } };
      user?: { id: string };
    };
    must(
      ourId.test(data.custom_id) || reached === 'unknown' ? [] : [`a forged id reached ${reached}`],
      data.custom_id,
    );
    const asker = data.custom_id.split(':')[2];
    const presser = (member?.user ?? user)?.id;
    const updates =
      response?.type === InteractionResponseType.UpdateMessage ||
      response?.type === InteractionResponseType.DeferredMessageUpdate;
    must(updates && asker !== presser ? ['somebody else’s press changed the message'] : [], response);
    if (response?.type === InteractionResponseType.ChannelMessageWithSource && asker !== presser)
      must(isEphemeral(response) ? [] : ['somebody else’s press was answered in public'], response);
  },
});

/** A name that would ping everybody is written otherwise, and not where the end of it is cut off; whether it is live is looked at in shown.ts. */
const asTyped = (text: string): string => text.replaceAll('＠', '@');

/** Questions of every length: most of the commands above ask for something else. */
const longQuestion: fc.Arbitrary<unknown> = fc
  .tuple(setting, fc.array(hostileText, { minLength: 1, maxLength: 12 }), fc.constantFrom('', ' '))
  .map(([where, parts, between]) =>
    command({
      ...where,
      name: lighthouse.article.command,
      sub: 'ask',
      options: { question: parts.join(between).slice(0, 6000) },
    }),
  );

export const typed = surface({
  name: 'options',
  share: 200,
  inputs: fc.oneof({ weight: 3, arbitrary: typedCommand }, { weight: 1, arbitrary: longQuestion }),
  hold: (raw) => {
    const { words, outcome } = send(raw);
    const { type, data } = raw as {
      type: number;
      data: { options: { name: string; options: { name: string; value: string | number | boolean }[] }[] };
    };
    const [sub] = data.options;
    const question = sub?.options.findLast(({ name }) => name === 'question')?.value;
    if (
      type !== 2 ||
      sub?.name !== 'ask' ||
      question === undefined ||
      !/^(?:answered|notCovered)$/u.test(outcome)
    )
      return;
    const echo = asTyped(clean(String(question).slice(0, maxQuestion)));
    const [first = ''] = words.split('\n');
    if (echo !== '')
      must(
        /^(?:Question|Pregunta): /u.test(first) && repeats(asTyped(first.replace(/^\w+: /u, '')), echo)
          ? []
          : [`reads “${first}”, typed was “${echo}”`],
        raw,
      );
  },
});

const embed = fc.record(
  {
    title: hostileText,
    description: hostileText,
    fields: fc.array(fc.record({ name: hostileText, value: hostileText }), { maxLength: 3 }),
  },
  { requiredKeys: [] },
);
const target = fc.record(
  {
    content: hostileText,
    embeds: fc.array(embed, { maxLength: 3 }),
    components: fc.oneof(
      hostileValue,
      fc.array(
        hostileText.map((content) => ({ type: 10, content })),
        { maxLength: 3 },
      ),
    ),
    message_snapshots: fc.array(fc.record({ message: fc.record({ content: hostileText }) }), {
      maxLength: 2,
    }),
    attachments: hostileValue,
    type: fc.constantFrom(0, 0, 0, 19, 20, 23, 7),
    author: fc.constantFrom({ id: '1' }, { id: '1', bot: true }, { id: '1100000000000000001', bot: true }),
    application_id: fc.constantFrom(null, '1', '1100000000000000001'),
  },
  { requiredKeys: ['content'] },
);

export const messages = surface({
  name: 'messages to check',
  share: 80,
  inputs: fc.tuple(setting, target).map(([where, given]) => {
    const message = {
      ...messageFrom({}),
      application_id: null,
      author: { id: '1' },
      ...given,
    } as unknown as ReturnType<typeof messageFrom>;
    return messageCommand({ ...where, name: 'Check against the article', message }) as unknown as Raw;
  }),
  hold: (raw) => {
    const { response, outcome } = send(raw);
    const answers = ['answered', 'notCovered', 'refused', 'malformed'];
    must(
      [
        ...(answers.includes(outcome) ? [] : [`outcome ${outcome}`]),
        ...(isEphemeral(response) ? [] : ['the reply is public']),
      ],
      response,
    );
  },
});
