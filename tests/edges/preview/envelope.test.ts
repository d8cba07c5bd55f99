// The envelope in which the page sends an interaction with what the bot has posted: what is taken, what is refused.
import { describe, expect, it } from 'vitest';
import { readEnvelope } from '../../../src/edges/preview/envelope.js';

const pin = {
  pinned_at: '2026-11-25T10:00:00.000000+00:00',
  message: { id: '7', components: [], more: [1] },
};

describe('what the page sends', () => {
  it('is a raw interaction alone, whatever it is', () => {
    for (const body of [null, 7, 'x', [], {}, { type: 1 }])
      expect(readEnvelope(body)).toEqual({ interaction: body, posted: [] });
  });

  it('or one with posted messages, which stay as they are', () => {
    const body = { interaction: { type: 1 }, posted: [pin, { ...pin, pinned_at: null }] };
    expect(readEnvelope(body)).toEqual(body);
  });

  it.each([
    ['no messages', { interaction: {} }],
    ['messages that are no list', { interaction: {}, posted: {} }],
    ['501 messages', { interaction: {}, posted: Array.from({ length: 501 }, () => pin) }],
    ['a pin alone', { interaction: {}, posted: [{ pinned_at: pin.pinned_at }] }],
    ['a pin at no time', { interaction: {}, posted: [{ ...pin, pinned_at: 'yesterday' }] }],
    ['a pin at a number', { interaction: {}, posted: [{ ...pin, pinned_at: 1 }] }],
    ['a message that may be pinned', { interaction: {}, posted: [{ message: pin.message }] }],
    ['a field beside', { interaction: {}, posted: [{ ...pin, x: 1 }] }],
    ['a message without an id', { interaction: {}, posted: [{ ...pin, message: {} }] }],
    ['an id with words', { interaction: {}, posted: [{ ...pin, message: { id: '7 or 8' } }] }],
    ['an endless id', { interaction: {}, posted: [{ ...pin, message: { id: '7'.repeat(21) } }] }],
    ['anything beside', { interaction: {}, posted: [], channel: {} }],
  ])('but not with %s', (_, body) => {
    expect(readEnvelope(body)).toBeUndefined();
  });

  it('without an own field "interaction" is no envelope', () => {
    const body = JSON.parse('{"__proto__":{"interaction":{}},"type":1}') as unknown;
    expect(readEnvelope(body)).toEqual({ interaction: body, posted: [] });
  });
});
