// A message as Discord keeps it and sends it back: components numbered in order, what a payload leaves out filled in.
// Called by entry.ts and interaction.ts, and by the server (../channel.ts) for what the bot posts.

/** A component as a payload has it. */
interface Component {
  readonly type: number;
  readonly components?: readonly Component[];
  readonly accessory?: Component;
  readonly items?: readonly Media[];
  readonly file?: { readonly url: string };
}

interface Media {
  readonly media: { readonly url: string };
}

interface Attachment {
  readonly filename?: string | null | undefined;
  readonly description?: string | null | undefined;
}

/** What a payload says. */
export interface Payload {
  readonly flags?: number;
  readonly content?: string;
  readonly embeds?: readonly unknown[];
  readonly components?: readonly object[];
  readonly attachments?: readonly Attachment[];
}

interface StoredFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
}

export interface StoredMessage {
  readonly id: string;
  readonly channel: string;
  /** A user in Discord's own JSON. */
  readonly author: object;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly data: Payload | undefined;
  /** In the order of the data's `attachments`. */
  readonly files: readonly StoredFile[];
  readonly pinned: boolean;
  /** What only the answer to an interaction has beside. */
  readonly answer?: object | undefined;
}

/** A moment as Discord writes it. @param at Milliseconds since 1970. */
export const stamp = (at: number): string => new Date(at).toISOString().replace(/Z$/u, '000+00:00');

/** A user with every field that Discord sends. */
export const user = (id: string, name: string, bot: boolean): object => ({
  id,
  username: name.toLowerCase(),
  global_name: name,
  avatar: null,
  discriminator: '0',
  public_flags: 0,
  flags: 0,
  avatar_decoration_data: null,
  collectibles: null,
  primary_guild: null,
  ...(bot ? { bot } : {}),
});

const resolved = (url: string): object => ({ id: '1', url, proxy_url: url });

/** What Discord adds to a component, by its type. */
const defaults: Readonly<Record<number, object>> = {
  3: { min_values: 1, max_values: 1, disabled: false },
  5: { min_values: 1, max_values: 1, disabled: false },
  14: { divider: true, spacing: 1 },
  17: { accent_color: null, spoiler: false },
};

const picture = (item: Media): object => ({
  description: null,
  spoiler: false,
  ...item,
  media: resolved(item.media.url),
});

function storedComponents(list: readonly Component[], files: readonly StoredFile[]): object[] {
  let last = 0;
  const stored = (it: Component): object => {
    last += 1;
    const one = { id: last, ...defaults[it.type], ...it };
    const inner = it.components ? { components: it.components.map(stored) } : {};
    const { accessory, items, file } = it;
    if (accessory) return { ...one, ...inner, accessory: stored(accessory) };
    if (items) return { ...one, items: items.map(picture) };
    if (file) {
      const { name, size } = files.find((each) => file.url === `attachment://${each.name}`) ?? {
        name: '',
        size: 0,
      };
      return { spoiler: false, ...one, file: resolved(file.url), name, size };
    }
    return it.type === 11 ? { ...one, ...picture(it as Component & Media) } : { ...one, ...inner };
  };
  return list.map(stored);
}

/** @returns The message in Discord's own JSON. */
export function storedMessage(message: StoredMessage): object {
  const { id, channel, author, at, data, files, pinned, answer } = message;
  return {
    id,
    channel_id: channel,
    type: answer ? 20 : 0,
    author,
    content: data?.content ?? '',
    embeds: data?.embeds ?? [],
    components: storedComponents((data?.components ?? []) as readonly Component[], files),
    attachments: (data?.attachments ?? []).map(({ filename, description }, index) => ({
      id: String(BigInt(id) + BigInt(index) + 1n),
      filename: filename ?? '',
      size: files[index]?.size ?? 0,
      url: `attachment://${filename ?? ''}`,
      proxy_url: `attachment://${filename ?? ''}`,
      ...(description ? { description } : {}),
    })),
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    pinned,
    tts: false,
    timestamp: stamp(at),
    edited_timestamp: null,
    flags: data?.flags ?? 0,
    ...answer,
  };
}
