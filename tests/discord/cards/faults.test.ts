// Discord fails while a card is posted, pinned or reported: what is tried again, what is not, and what the moderator is
// told.
import { describe, expect, it } from 'vitest';
import type { Fault } from '../../support/stand-in/faults.js';
import type { StandIn } from '../../support/stand-in/index.js';
import { markdownOf, type Payload } from '../../reply/drawn.js';
import { openDesk, pinnedIn, publicIn, type Desk, eachDesk } from './desk.js';

let standIn: StandIn;
let channel: string;
let desk: Desk;

eachDesk((made) => {
  ({ standIn, channel, desk } = made);
});

const posting = { method: 'POST', path: /^\/channels\/\d+\/messages$/u };
const pinning = { method: 'PUT', path: /\/pins\/\d+$/u };
const reading = { method: 'GET', path: /\/pins$/u };
const answering = { method: 'PATCH', path: /@original$/u };
const [limited, unavailable] = [
  'Discord asks the bot to slow down. Try again in a few minutes.',
  'Discord does not answer at the moment. Try again in a few minutes.',
];

describe('what passes is not noticed', () => {
  it.each<[string, Fault]>([
    ['a 503 at the post', { kind: 'status', status: 503, ...posting }],
    ['two 500s at the post', { kind: 'status', status: 500, times: 2, ...posting }],
    ['a cut connection at the post', { kind: 'reset', ...posting }],
    ['a hanging post', { kind: 'hang', ...posting }],
    ['a short rate limit at the post', { kind: 'rateLimit', retryAfter: 0.01, ...posting }],
    ['a 502 at the pin', { kind: 'status', status: 502, times: 2, ...pinning }],
    ['a lost answer to the pin', { kind: 'lost', ...pinning }],
    ['a 503 at the list of pins', { kind: 'status', status: 503, times: 2, ...reading }],
    ['a 500 at the report', { kind: 'status', status: 500, times: 2, ...answering }],
    ['a 503 at the bot’s own id', { kind: 'status', status: 503, method: 'GET', path: /@me$/u }],
  ])('%s', async (_, fault) => {
    standIn.fault(fault);
    const { words, outcome } = await desk.use('post', { fact: 'metres' });
    expect(outcome).toBe('pinned');
    expect(words[0]).toBe('The card is posted and pinned.');
    expect(publicIn(standIn, channel)).toHaveLength(1);
    expect(pinnedIn(standIn, channel)).toHaveLength(1);
    expect(desk.log).toEqual([]);
  });

  it('a lost answer to the post makes no second card: the nonce brings the first one back', async () => {
    standIn.fault({ kind: 'lost', times: 2, ...posting });
    expect((await desk.use('post', { fact: 'metres' })).outcome).toBe('pinned');
    const bodies = standIn.requestsTo('POST', posting.path).map(({ body }) => body as { nonce: string });
    expect(bodies).toHaveLength(3);
    expect(new Set(bodies.map(({ nonce }) => nonce)).size).toBe(1);
    expect(bodies[0]?.nonce).toMatch(/^.{1,25}$/u);
    expect(bodies[0]).toMatchObject({ enforce_nonce: true });
    expect(publicIn(standIn, channel)).toHaveLength(1);
  });

  it('the same at “Post anyway”', async () => {
    await desk.use('post', { fact: 'metres' });
    const offered = await desk.use('post', { fact: 'metres' });
    standIn.fault({ kind: 'lost', ...posting });
    expect((await desk.press(offered.reply, 'Post anyway')).outcome).toBe('pinned');
    expect(publicIn(standIn, channel)).toHaveLength(2);
  });
});

describe('what does not pass is told, and said how certain it is', () => {
  it('no post arrives', async () => {
    standIn.fault({ kind: 'status', status: 503, times: 3, ...posting });
    const { words } = await desk.use('post', { fact: 'metres' });
    expect(words).toEqual([
      'It is not known whether the card was posted: look in the channel before you try again.',
      unavailable,
    ]);
    expect(standIn.requestsTo('POST', posting.path)).toHaveLength(3);
    expect((await desk.use('post', { fact: 'metres' })).outcome).toBe('pinned');
  });

  it('every answer to the post is lost: ordered again, it is the one card', async () => {
    standIn.fault({ kind: 'lost', times: 3, ...posting });
    expect((await desk.use('post', { fact: 'metres' })).outcome).toBe('unavailable');
    expect(pinnedIn(standIn, channel)).toEqual([]);
    expect((await desk.use('post', { fact: 'metres' })).outcome).toBe('pinned');
    expect(publicIn(standIn, channel)).toHaveLength(1);
  });

  it('the post hangs for ever', async () => {
    desk = openDesk(standIn, channel, { patience: { attempt: 300, waiting: 20_000, pauses: [1] } });
    standIn.fault({ kind: 'hang', times: 2, ...posting });
    expect((await desk.use('post', { fact: 'metres' }, { locale: 'es-419' })).words).toEqual([
      'No se sabe si la ficha se publicó: revisa el canal antes de volver a intentarlo.',
      'Discord no responde en este momento. Vuelve a intentarlo en unos minutos.',
    ]);
    // discord.js by itself would wait for half a minute.
  }, 10_000);

  it('no pin arrives: the card stays and can be pinned', async () => {
    standIn.fault({ kind: 'status', status: 500, times: 3, ...pinning });
    const { words, labels, reply } = await desk.use('post', { fact: 'metres' });
    expect(words.slice(0, 2)).toEqual([
      'The card is posted, but it is not pinned. It stays in the channel.',
      unavailable,
    ]);
    expect(labels).toEqual(['Pin it', 'Open the card']);
    expect((await desk.press(reply, 'Pin it')).words[0]).toBe('The card is pinned.');
  });

  it('every answer to the pin is lost: the message itself says that it is pinned', async () => {
    standIn.fault({ kind: 'lost', times: 3, ...pinning });
    expect((await desk.use('post', { fact: 'metres' })).words[0]).toBe('The card is posted and pinned.');
  });

  it('neither the pin nor the message answers: nothing is claimed', async () => {
    standIn.fault({ kind: 'lost', times: 3, ...pinning });
    standIn.fault({ kind: 'status', status: 500, times: 3, method: 'GET', path: /\/messages\/\d+$/u });
    const { words, labels, outcome } = await desk.use('post', { fact: 'metres' });
    expect(outcome).toBe('unknown');
    expect(words.slice(0, 3)).toEqual([
      'The card is posted. It is not known whether it is pinned: look at the channel’s pins.',
      unavailable,
      '43 metres',
    ]);
    expect(labels).toEqual(['Pin it', 'Open the card']);
  });

  it('a long rate limit is not waited for', async () => {
    standIn.fault({ kind: 'rateLimit', retryAfter: 3600, ...posting });
    expect((await desk.use('post', { fact: 'metres' })).words).toEqual(['Nothing was posted.', limited]);
    expect(standIn.requestsTo('POST', posting.path)).toHaveLength(1);
    standIn.fault({ kind: 'rateLimit', retryAfter: 3600, global: true, ...reading });
    expect((await openDesk(standIn, channel).use('list', {}, { locale: 'es-419' })).words).toEqual([
      'Discord le pide al bot que vaya más despacio. Vuelve a intentarlo en unos minutos.',
    ]);
  });

  it('a short rate limit that comes again and again is waited for within bounds', async () => {
    desk = openDesk(standIn, channel, { patience: { attempt: 400, waiting: 50, pauses: [] } });
    standIn.fault({ kind: 'rateLimit', retryAfter: 0.01, times: 1000, ...reading });
    expect((await desk.use('list')).words).toEqual([unavailable]);
  });

  it('a rate limit that names no time is not stormed: Discord shuts out an address after 10,000 of them', async () => {
    desk = openDesk(standIn, channel, { patience: { attempt: 400, waiting: 50, pauses: [] } });
    standIn.fault({ kind: 'status', status: 429, times: 1000, ...reading });
    expect((await desk.use('list')).words).toEqual([unavailable]);
    expect(standIn.requestsTo('GET', reading.path).length).toBeLessThan(3);
  });

  it('the pins are full and cannot be counted: it is told without their number', async () => {
    const full: Fault = { kind: 'status', status: 400, code: 30003, ...pinning };
    standIn.fault(full);
    const { reply } = await desk.use('post', { fact: 'metres' });
    standIn.fault(full);
    standIn.fault({ kind: 'status', status: 503, times: 3, ...reading });
    const again = await desk.press(reply, 'Pin it');
    expect(again.outcome).toBe('notPinned:pinsFull');
    expect(again.words[1]).toMatch(/^The channel has as many pins as Discord allows\./u);
  });

  it('the pins cannot be read: nothing is posted', async () => {
    standIn.fault({ kind: 'status', status: 503, times: 3, ...reading });
    expect((await desk.use('post', { fact: 'metres' })).words).toEqual(['Nothing was posted.', unavailable]);
    expect(publicIn(standIn, channel)).toEqual([]);
  });

  it('after a refused token, the next command works with the same one', async () => {
    standIn.fault({ kind: 'status', status: 401, code: 0, ...reading });
    expect((await desk.use('list')).words).toEqual([
      'Discord no longer accepts the bot’s token. Tell whoever runs the bot.',
    ]);
    expect((await desk.use('list')).outcome).toBe('noCards');
  });
});

describe('the log', () => {
  it('says what failed with the moderator’s reference, and no secret, text or id', async () => {
    standIn.fault({ kind: 'status', status: 400, code: 99_999, ...reading });
    const { words } = await desk.use('post', { fact: 'metres', note: 'my secret note' });
    const reference = /reference: (\w+)$/u.exec(words[1] ?? '')?.[1];
    expect(reference).toMatch(/^[0-9A-Z]{6}$/u);
    expect(desk.log).toMatchObject([
      { level: 'warn', entry: { effect: 'post', reference, problem: 'refused' } },
    ]);
    expect(JSON.stringify(desk.log)).not.toMatch(/secret note|token-\d/u);
  });

  it('a report that cannot be delivered is one line, and the card stays', async () => {
    standIn.fault({ kind: 'status', status: 404, code: 10015, ...answering });
    expect((await desk.use('post', { fact: 'metres' })).outcome).toBe('pinned');
    expect(desk.log).toMatchObject([{ level: 'warn', entry: { effect: 'post', outcome: 'pinned' } }]);
    expect(pinnedIn(standIn, channel)).toHaveLength(1);
  });

  it('an answer to the post that is no card is an error there, and is not taken for a post', async () => {
    standIn.fault({ kind: 'status', status: 200, code: 0, ...posting });
    const { words, outcome } = await desk.use('post', { fact: 'metres' });
    expect(outcome).toBe('failed');
    expect(words).toEqual([expect.stringMatching(/^Something went wrong in the bot\./u)]);
    expect(desk.log).toMatchObject([{ level: 'error', entry: { effect: 'post' } }]);
  });

  it('a fault of our own is an error there, and the moderator gets a plain sentence', async () => {
    standIn.channels.set(channel, {});
    const broken = openDesk(standIn, channel, {
      pictures: {
        read: () => {
          throw new RangeError('broken');
        },
      },
    });
    const { words, outcome, reply } = await broken.use('post', { fact: 'metres' });
    expect(outcome).toBe('failed');
    expect(words).toEqual([
      expect.stringMatching(/^Something went wrong in the bot\..* reference: [0-9A-Z]{6}$/u),
    ]);
    expect(broken.log).toMatchObject([{ level: 'error', entry: { effect: 'post' } }]);
    expect(markdownOf(reply as Payload)).not.toContain('broken');
  });
});
