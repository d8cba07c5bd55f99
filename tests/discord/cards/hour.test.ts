// A moderator's hour: fifty cards in one channel, a changed pack, a permission taken away midway, full pins, a restart, two
// presses at once; whatever happens, the channel and what is told agree.
import type { APIMessage } from 'discord-api-types/v10';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startStandIn, type StandIn } from '../../support/stand-in/index.js';
import { without } from '../../support/stand-in/servers.js';
import { applicationId } from '../../support/ids.js';
import { markdownOf, wordsOf } from '../../reply/drawn.js';
import { changed, many, openDesk, otherModerator, pinnedIn, publicIn, snowflake } from './desk.js';

let standIn: StandIn;
beforeEach(async () => {
  standIn = await startStandIn();
});
afterEach(async () => {
  await standIn.close();
  expect(standIn.unexpected).toEqual([]);
  expect(standIn.problems).toEqual([]);
});

const article = many(52);
/** A later pack: every fact says something else, and the first one is gone. */
const later = {
  ...changed('metres', 'feet', article),
  facts: changed('metres', 'feet', article).facts.slice(1),
};
const headingOf = (message: APIMessage): string => wordsOf(markdownOf(message))[0] ?? '';

it('is survived', async () => {
  const channel = snowflake();
  const ana = openDesk(standIn, channel, { article });
  const beto = openDesk(standIn, channel, { article });

  // Fifty cards, with faults strewn in.
  for (const [at, { id }] of article.facts.slice(0, 50).entries()) {
    if (at % 10 === 3) standIn.fault({ kind: 'lost', method: 'POST', path: /^\/channels\/\d+\/messages$/u });
    if (at % 10 === 6) standIn.fault({ kind: 'status', status: 503, method: 'PUT', path: /\/pins\//u });
    expect((await ana.use('post', { fact: id })).outcome).toBe('pinned');
  }
  expect(pinnedIn(standIn, channel)).toHaveLength(50);
  expect(publicIn(standIn, channel)).toHaveLength(50);
  expect((await beto.use('list')).words[1]).toBe('50 cards · Page 1 of 2');

  // Two moderators order the same card at once.
  await Promise.all([
    ana.use('post', { fact: 'fact-50' }),
    beto.use('post', { fact: 'fact-50' }, { userId: otherModerator }),
  ]);
  expect(pinnedIn(standIn, channel)).toHaveLength(51);

  // The bot is restarted with a later pack; a permission is taken away while both refresh at once.
  const [anaLater, betoLater] = [1, 2].map(() => openDesk(standIn, channel, { article: later }));
  if (!anaLater || !betoLater) throw new Error('There are two desks');
  const listed = await anaLater.use('list');
  expect(listed.words[1]).toBe('51 cards · 51 out of date · Page 1 of 3');
  const path = /^\/channels\/\d+\/messages\/\d+$/u;
  const count = (): number => standIn.requestsTo('PATCH', path).length;
  const taken = (async () => {
    while (count() < 15) await standIn.next('request');
    standIn.channels.set(channel, { may: { [applicationId]: 0n } });
  })();
  const stopped = await Promise.all([anaLater.press(listed.reply, 'Refresh all'), betoLater.use('refresh')]);
  await taken;
  for (const { outcome, words } of stopped) {
    expect(outcome).toBe('stopped:noAccess');
    expect(words.join('\n')).toMatch(/\d+ cards not reached\.\nThe bot cannot get into the channel\./u);
  }
  standIn.channels.delete(channel);
  expect((await betoLater.use('refresh')).outcome).toBe('refreshedAll');
  const headings = pinnedIn(standIn, channel).map(headingOf);
  expect(headings.filter((heading) => heading.endsWith(' feet'))).toHaveLength(50);
  expect(headings.filter((heading) => heading === 'This card is withdrawn')).toHaveLength(1);
  expect((await anaLater.use('list')).words[1]).toBe('51 cards · 1 withdrawn · Page 1 of 3');

  // The withdrawn card is unpinned by two presses at once.
  const withdrawn = pinnedIn(standIn, channel).find((card) => headingOf(card) === 'This card is withdrawn');
  const asked = await anaLater.use('unpin', { card: withdrawn?.id ?? '' });
  await Promise.all([
    anaLater.press(asked.reply, 'Yes, unpin it'),
    betoLater.press(asked.reply, 'Yes, unpin it', { userId: otherModerator }),
  ]);
  expect(pinnedIn(standIn, channel)).toHaveLength(50);

  // Others fill the pins up; a card is posted all the same, and pinned once there is room.
  const others = Array.from({ length: 200 }, () => ({
    id: snowflake(),
    at: '2026-01-01T00:00:00.000000+00:00',
  }));
  for (const { id } of others)
    standIn.messages.set(id, { id, channel_id: channel, author: { id: '5' }, components: [], pinned: true });
  standIn.pins.set(channel, [...(standIn.pins.get(channel) ?? []), ...others]);
  standIn.channels.set(channel, { may: { [applicationId]: without('attachFiles') } });
  const at = { appPermissions: String(without('attachFiles')) };
  const full = await anaLater.use('post', { fact: 'fact-51' }, at);
  expect(full.outcome).toBe('notPinned:pinsFull');
  const pins = standIn.pins.get(channel) ?? [];
  standIn.pins.set(channel, pins.slice(0, -1));
  expect((await anaLater.press(full.reply, 'Pin it', at)).words[0]).toBe('The card is pinned.');
  expect(pinnedIn(standIn, channel)).toHaveLength(250);
  expect(standIn.requestsTo('DELETE', path)).toEqual([]);
  expect([...ana.log, ...beto.log]).toEqual([]);
}, 120_000);
