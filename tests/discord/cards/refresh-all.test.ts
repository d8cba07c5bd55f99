// Refreshing all cards of a channel: one by one, with a word on the way, counts, and a plain end where it must stop.
import { describe, expect, it } from 'vitest';
import type { StandIn } from '../../support/stand-in/index.js';
import { applicationId } from '../../support/ids.js';
import { flat, markdownOf, wordsOf, type Payload } from '../../reply/drawn.js';
import { changed, faro, many, openDesk, pinnedIn, type Desk, eachDesk } from './desk.js';

let standIn: StandIn;
let channel: string;
let desk: Desk;

eachDesk((made) => {
  ({ standIn, channel, desk } = made);
});

const taller = changed('43 metres', '44 metres');
const edits = () => standIn.requestsTo('PATCH', /^\/channels\/\d+\/messages\/\d+$/u);

describe('all cards of a channel', () => {
  const article = many(24);
  const after = {
    ...changed('metres', 'feet', article),
    facts: changed('metres', 'feet', article).facts.slice(2),
  };

  async function fill(): Promise<void> {
    const busy = openDesk(standIn, channel, { article });
    for (const { id } of article.facts) await busy.use('post', { fact: id });
  }

  it('are gone through one by one, with a word on the way and the counts at the end', async () => {
    await fill();
    standIn.requests.length = 0;
    const { words, outcome } = await openDesk(standIn, channel, { article: after }).use('refresh');
    expect(outcome).toBe('refreshedAll');
    expect(words).toEqual([
      'Refreshing the cards',
      '22 cards brought up to date.',
      '2 cards marked as withdrawn; the list of cards lets you unpin them.',
    ]);
    expect(edits()).toHaveLength(24);
    const answers = standIn
      .requestsTo('PATCH', /@original$/u)
      .map(({ body }) => wordsOf(markdownOf(body as Payload))[1]);
    expect(answers).toEqual([
      '10 of 24 cards so far.',
      '20 of 24 cards so far.',
      '22 cards brought up to date.',
    ]);
    const again = await openDesk(standIn, channel, { article: after }).use(
      'refresh',
      {},
      { locale: 'es-419' },
    );
    expect(again.words).toEqual(['Actualización de las fichas', '24 fichas sin nada que cambiar.']);
    expect(edits()).toHaveLength(24);
  }, 30_000);

  it('stop where a permission is taken away midway, and say how far it came and what is missing', async () => {
    await fill();
    const later = openDesk(standIn, channel, { article: after });
    const taken = standIn.next('request').then(async function wait(): Promise<void> {
      if (edits().length < 5) return standIn.next('request').then(wait);
      standIn.channels.set(channel, { may: { [applicationId]: 0n } });
    });
    const { words, outcome } = await later.use('refresh');
    await taken;
    expect(outcome).toBe('stopped:noAccess');
    expect(words[0]).toBe('Refreshing the cards');
    expect(words[1]).toMatch(/^[45] cards brought up to date\.$/u);
    expect(words[2]).toMatch(/^(?:19|20) cards not reached\.$/u);
    expect(words[3]).toContain('The bot cannot get into the channel.');
    expect(words[4]).toMatch(/^View Channel: grant it/u);
    standIn.channels.delete(channel);
    const rest = await later.use('refresh');
    expect(rest.outcome).toBe('refreshedAll');
    expect(rest.words.join(' ')).toMatch(/\d+ cards left alone, with nothing to change\./u);
  }, 30_000);

  it('stop after 14 minutes, and say how many are left', async () => {
    await fill();
    let minutes = 0;
    const slow = openDesk(standIn, channel, {
      article: after,
      now: () => Date.UTC(2026, 10, 30) + (minutes += 1) * 60_000,
    });
    const { words, outcome } = await slow.use('refresh');
    expect(outcome).toBe('stopped:late');
    expect(words.join('\n')).toMatch(/\d+ cards not reached\.\nIt stopped after 14 minutes/u);
    expect(edits().length).toBeLessThan(14);
  }, 30_000);

  it('a deleted one is counted and keeps none from being refreshed', async () => {
    await fill();
    standIn.fault({ kind: 'status', method: 'PATCH', path: /^\/channels/u, status: 404, code: 10008 });
    const { words } = await openDesk(standIn, channel, { article: after }).use('refresh');
    expect(words[1]).toBe('21 cards brought up to date.');
    expect(words).toContain('1 card gone: the message was deleted.');
  }, 30_000);

  it('go on where a word on the way does not arrive', async () => {
    await fill();
    standIn.fault({ kind: 'status', method: 'PATCH', path: /@original$/u, status: 404, code: 10008 });
    const { words, outcome } = await openDesk(standIn, channel, { article: after }).use('refresh');
    expect([outcome, words[1]]).toEqual(['refreshedAll', '22 cards brought up to date.']);
  }, 30_000);

  it('end where the bot itself fails: with an error in the log, and a sentence that holds none of it', async () => {
    await desk.use('post', { fact: 'metres', picture: false });
    await desk.use('post', { fact: 'sailors' });
    const pictures = {
      read: () => {
        throw new RangeError('broken');
      },
    };
    const later = openDesk(standIn, channel, {
      article: changed('31 sailors', '32 sailors', taller),
      pictures,
    });
    const { words, outcome } = await later.use('refresh');
    expect(outcome).toBe('failed');
    expect(words).toEqual([expect.stringMatching(/^Something went wrong in the bot\..* reference: \w{6}$/u)]);
    expect(later.log).toMatchObject([{ level: 'error', entry: { effect: 'refresh' } }]);
  });

  it('of one fact in several languages are refreshed together', async () => {
    await desk.use('post', { fact: 'metres', language: 'es' });
    const offered = await desk.use('post', { fact: 'metres', language: 'en' });
    await desk.press(offered.reply, 'Post anyway');
    await desk.use('post', { fact: 'steps' });
    const later = openDesk(standIn, channel, {
      article: changed('"excerpt":"The tower is 43', '"excerpt":"The tower was 43', faro),
    });
    expect((await later.use('refresh', { card: 'metres' })).words).toEqual([
      'Refreshing the cards',
      '2 cards brought up to date.',
    ]);
  });

  it('a press of “Refresh all” in the list does the same', async () => {
    await desk.use('post', { fact: 'metres' });
    await desk.use('post', { fact: 'sailors' });
    const later = openDesk(standIn, channel, { article: changed('31 sailors', '32 sailors', taller) });
    const listed = await later.use('list');
    expect(listed.words[1]).toBe('2 cards · 2 out of date');
    expect((await later.press(listed.reply, 'Refresh all')).words[1]).toBe('2 cards brought up to date.');
    const gallery = flat((pinnedIn(standIn, channel)[0] as Payload).components).find(
      ({ type }) => type === 12,
    );
    expect(JSON.stringify(gallery)).toContain('32 sailors');
  });
});
