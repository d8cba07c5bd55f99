// Presses on a report about another channel than the one of the press: what the member may do there is asked of Discord at
// each of them, and nothing is done where that cannot be told.
import { beforeEach, describe, expect, it } from 'vitest';
import type { StandIn } from '../../support/stand-in/index.js';
import { memberId } from '../../support/ids.js';
import { without } from '../../support/stand-in/servers.js';
import { eachDesk, pinnedIn, publicIn, snowflake, type Desk } from './desk.js';

let standIn: StandIn;
let desk: Desk;
let there: string;
/** The custom ids of every press that leads there. */
let ids: readonly string[];

eachDesk((made) => {
  ({ standIn, desk } = made);
});
beforeEach(async () => {
  there = snowflake();
  await desk.postTo(there, { fact: 'metres' });
  const [card] = pinnedIn(standIn, there);
  const at = `${memberId}:en:${there}`;
  ids = [
    ...['open', 'refresh', 'unpin', 'unpin-yes', 'pin'].map(
      (what) => `v1:card-${what}:${at}:${card?.id ?? ''}`,
    ),
    `v1:card-list:${at}:1`,
    `v1:card-refresh-all:${at}`,
    `v1:card-anyway:${at}:metres:en:p1`,
  ];
  standIn.requests.length = 0;
});

/** What changed anything in a channel. */
const changes = () =>
  standIn.requests.filter(({ method, path }) => method !== 'GET' && path.startsWith('/channels'));

/** Makes each press; every one of them is refused with the same sentence. */
async function allRefused(sentence: string): Promise<void> {
  for (const id of ids) {
    const { words } = await desk.pressId(id);
    expect([id, words.at(-1)]).toEqual([id, sentence]);
  }
  expect(changes()).toEqual([]);
  expect(publicIn(standIn, there)).toHaveLength(1);
}

const unverified = 'The bot could not find out what you may do in that channel. Use the command there.';

describe('RELIABILITY, pin authority: a press about another channel', () => {
  it('is carried out where the member may pin there', async () => {
    for (const id of ids.filter((each) => /-(?:open|list|refresh)/u.test(each)))
      expect((await desk.pressId(id)).outcome).toMatch(/^(?:opened|listed|current)$/u);
  });

  it('by a member who may not pin there is refused', async () => {
    standIn.channels.set(there, { may: { [memberId]: without('pinMessages') } });
    await allRefused(
      'You do not have Pin Messages in that channel; somebody who manages the server’s roles can grant it.',
    );
  });

  it.each<[string, number, number, RegExp]>([
    ['the member', 404, 10007, /\/members\/\d+$/u],
    ['the server', 403, 40001, /^\/guilds\/\d+$/u],
  ])('is refused where Discord does not tell about %s', async (_, status, code, path) => {
    standIn.fault({ kind: 'status', method: 'GET', path, status, code, times: 99 });
    await allRefused(unverified);
  });

  it('is refused where the channel is another server’s, whatever the member may do in this one', async () => {
    standIn.channels.set(there, { server: '1100000000000000555' });
    await allRefused(unverified);
  });
});

it('an order for another channel goes on where Discord tells the bot nothing: what the member may do came with it', async () => {
  standIn.fault({
    kind: 'status',
    method: 'GET',
    path: /^\/guilds\/\d+$/u,
    status: 403,
    code: 40001,
    times: 9,
  });
  expect((await desk.postTo(there, { fact: 'steps' })).outcome).toBe('pinned');
});
