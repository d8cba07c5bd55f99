// The message that Discord would keep for a payload, with ids, defaults and author. Used by the stand-in and by tests
// that press a component of a reply without sending it.
import { ComponentType, InteractionType, type APIInteraction, type APIMessage } from 'discord-api-types/v10';
import { botUser, snowflake, timestamp } from './ids.js';
import { asList, asObject, type Json } from './json.js';
import { base } from './places.js';

interface Circumstances {
  /** The interaction that the message answers; without one it is a plain channel message. */
  readonly interaction?: APIInteraction;
  /** Short for a command of that member. */
  readonly userId?: string;
  readonly channelId?: string;
}

const media = (given: unknown): Json => ({ id: snowflake(), proxy_url: '', ...asObject(given) });

const gallery = (item: Json): Json => ({
  description: null,
  spoiler: false,
  ...item,
  media: media(item['media']),
});

/** Components as Discord returns them: numbered in order, defaults filled in, nulls as there. */
function stored(list: unknown, counter: { last: number }): Json[] {
  return asList(list).map((it) => {
    counter.last += 1;
    const base = { id: counter.last, ...it };
    const inner = 'components' in it ? { components: stored(it['components'], counter) } : {};
    switch (it['type']) {
      case ComponentType.Section:
        return { ...base, ...inner, accessory: stored([it['accessory']], counter)[0] };
      case ComponentType.Container:
        return { accent_color: null, spoiler: false, ...base, ...inner };
      case ComponentType.Separator:
        return { divider: true, spacing: 1, ...base };
      case ComponentType.StringSelect:
        return { min_values: 1, max_values: 1, ...base };
      case ComponentType.Thumbnail:
        return { description: null, spoiler: false, ...base, media: media(it['media']) };
      case ComponentType.MediaGallery:
        return { ...base, items: asList(it['items']).map(gallery) };
      default:
        return { ...base, ...inner };
    }
  });
}

const parts = (data: Json): Json => ({
  ...('content' in data ? { content: data['content'] ?? '' } : {}),
  ...('embeds' in data
    ? { embeds: asList(data['embeds']).map((embed) => ({ type: 'rich', ...embed })) }
    : {}),
  ...('components' in data ? { components: stored(data['components'], { last: 0 }) } : {}),
});

function metadata(interaction: APIInteraction): Json {
  const id = interaction.id;
  const base = {
    id,
    type: interaction.type,
    user: interaction.member?.user ?? interaction.user,
    authorizing_integration_owners: interaction.authorizing_integration_owners,
  };
  if (interaction.type === InteractionType.MessageComponent)
    return { ...base, interacted_message_id: interaction.message.id };
  if (interaction.type !== InteractionType.ModalSubmit) return base;
  return {
    ...base,
    triggering_interaction_metadata: { ...base, id: snowflake(), type: InteractionType.ApplicationCommand },
  };
}

/** The least of a command that a message can be an answer to. */
const commandBy = (userId: string | undefined): APIInteraction | undefined =>
  userId === undefined
    ? undefined
    : ({ ...base({ userId }), type: InteractionType.ApplicationCommand } as unknown as APIInteraction);

/**
 * The message that results from a payload.
 * @param callbackBody an interaction's callback of type 4, or any object with the message under `data`
 * @param circumstances what it answers and where it stands
 */
export function messageFrom(callbackBody: unknown, circumstances: Circumstances = {}): APIMessage {
  const data = asObject(asObject(callbackBody)['data']);
  const interaction = circumstances.interaction ?? commandBy(circumstances.userId);
  const channelId = circumstances.channelId ?? interaction?.channel?.id ?? snowflake();
  const message: Json = {
    id: snowflake(),
    channel_id: channelId,
    type: interaction?.type === InteractionType.ApplicationCommand ? 20 : interaction ? 19 : 0,
    author: botUser,
    application_id: botUser.id,
    ...(interaction ? { webhook_id: botUser.id, interaction_metadata: metadata(interaction) } : {}),
    content: '',
    embeds: [],
    components: [],
    attachments: [],
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    pinned: false,
    tts: false,
    timestamp: timestamp(),
    edited_timestamp: null,
    flags: Number(data['flags'] ?? 0),
    ...parts(data),
  };
  return message as unknown as APIMessage;
}

/** A message after an edit: what the edit names is replaced; flags stay, but for those to clear, and new ones join. */
export function mergeMessage(message: Json, data: Json, clear = 0): Json {
  const flags = (Number(message['flags'] ?? 0) & ~clear) | Number(data['flags'] ?? 0);
  return { ...message, ...parts(data), flags, edited_timestamp: timestamp() };
}
