// Who is in the page's channel, and where it is: ids that stay the same. Read by what builds and draws messages.

export const applicationId = '1000000000000000001';
export const guildId = '1000000000000000002';
export const channelId = '1000000000000000003';

/** `sample` is a member whom the page has invented. */
export type Author = 'bot' | 'visitor' | 'sample';

export const ids: Readonly<Record<Author, string>> = {
  bot: applicationId,
  visitor: '1000000000000000004',
  sample: '1000000000000000005',
};

/** Names as the channel shows them. */
export type Names = Readonly<Record<Author, string>>;

/** The name of whoever has an id; undefined for somebody who is not here. */
export const nameOfId = (id: string, names: Names): string | undefined =>
  (Object.keys(ids) as Author[]).filter((author) => ids[author] === id).map((author) => names[author])[0];

/** The message of this channel that an address of Discord leads to. @returns Its id. */
export const messageIn = (url: string): string | undefined =>
  new RegExp(`^https://discord\\.com/channels/${guildId}/${channelId}/(\\d{1,20})$`, 'u').exec(url)?.[1];

/** The id of a message's element, which can be linked to. */
export const anchorOf = (message: string): string => `message-${message}`;
