// Holds the stand-in's channels to their task: nonces, permissions and kinds of channel as Discord treats them.
import { ChannelType, REST, Routes } from 'discord.js';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { applicationId, guildId, memberId, snowflake } from './ids.js';
import { startStandIn, type StandIn } from './stand-in/index.js';
import { without, type Channel } from './stand-in/servers.js';

const body = { content: 'a card', allowed_mentions: { parse: [] } };
const botMay = (bits: bigint): Channel => ({ may: { [applicationId]: bits } });

let standIn: StandIn;
let rest: REST;
let channel: string;

beforeEach(async () => {
  standIn = await startStandIn();
  rest = new REST({ api: standIn.apiUrl, retries: 0 }).setToken(standIn.token);
  channel = snowflake();
});
afterEach(async () => {
  await standIn.close();
  expect(standIn.unexpected).toEqual([]);
  expect(standIn.problems).toEqual([]);
});

const post = async (more: object = {}, to = channel): Promise<string> => {
  const message = await rest.post(Routes.channelMessages(to), { body: { ...body, ...more } });
  return (message as { id: string }).id;
};

it('an enforced nonce makes one message of several, in its channel, also once that is deleted', async () => {
  const once = { nonce: 'n', enforce_nonce: true };
  const first = await post(once);
  expect(await post(once)).toBe(first);
  expect(await post(once, snowflake())).not.toBe(first);
  expect(await post({ nonce: 'n' })).not.toBe(first);
  standIn.messages.delete(first);
  expect(await post(once)).toBe(first);
  expect(standIn.messages.has(first)).toBe(false);
});

it.each<[string, Channel, number]>([
  ['without sight of it', botMay(0n), 50001],
  ['without Send Messages', botMay(without('sendMessages')), 50013],
  [
    'in a thread without Send Messages in Threads',
    { type: ChannelType.PublicThread, ...botMay(without('sendInThreads')) },
    50013,
  ],
  ['in an archived thread', { type: ChannelType.PublicThread, archived: true }, 50083],
  ['in a locked thread', { type: ChannelType.PublicThread, locked: true }, 160005],
  ['in a forum', { type: ChannelType.GuildForum }, 40058],
])('a post %s is refused', async (_, place, code) => {
  standIn.channels.set(channel, place);
  await expect(post()).rejects.toMatchObject({ code });
});

it.each<[string, Channel, number]>([
  ['without Pin Messages', botMay(without('pinMessages')), 50013],
  ['without Read Message History', botMay(without('readHistory')), 50013],
  ['in a voice channel', { type: ChannelType.GuildVoice }, 50019],
  ['in a locked thread', { type: ChannelType.PublicThread, locked: true }, 160005],
])('a pin %s is refused', async (_, place, code) => {
  const id = await post();
  standIn.channels.set(channel, place);
  await expect(rest.put(Routes.channelMessagesPin(channel, id))).rejects.toMatchObject({ code });
});

it('without Read Message History the pins look empty, and a message cannot be read', async () => {
  const id = await post();
  await rest.put(Routes.channelMessagesPin(channel, id));
  standIn.channels.set(channel, botMay(without('readHistory')));
  expect(await rest.get(Routes.channelMessagesPins(channel))).toEqual({ items: [], has_more: false });
  await expect(rest.get(Routes.channelMessage(channel, id))).rejects.toMatchObject({ code: 50013 });
});

it('a file needs Attach Files, and another’s message cannot be edited', async () => {
  standIn.channels.set(channel, botMay(without('attachFiles')));
  const files = [{ name: 'a.png', data: Buffer.from('x') }];
  await expect(rest.post(Routes.channelMessages(channel), { body, files })).rejects.toMatchObject({
    code: 50013,
  });
  standIn.messages.set('7', { id: '7', channel_id: channel, author: { id: memberId } });
  await expect(rest.patch(Routes.channelMessage(channel, '7'), { body })).rejects.toMatchObject({
    code: 50005,
  });
});

it('a channel tells its overwrites, a thread its parent, a server its roles, a member theirs', async () => {
  standIn.channels.set(channel, botMay(without('pinMessages')));
  expect(await rest.get(Routes.channel(channel))).toMatchObject({
    type: 0,
    permission_overwrites: [{ id: applicationId, deny: String(1n << 51n) }],
  });
  const thread = snowflake();
  standIn.channels.set(thread, { type: ChannelType.PublicThread, parentId: channel, locked: true });
  expect(await rest.get(Routes.channel(thread))).toMatchObject({
    parent_id: channel,
    thread_metadata: { locked: true, archived: false },
  });
  expect(await rest.get(Routes.guild(guildId))).toMatchObject({ roles: [{ id: guildId }] });
  expect(await rest.get(Routes.guildMember(guildId, memberId))).toMatchObject({ user: { id: memberId } });
});
