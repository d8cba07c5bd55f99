// Custom ids: what is written is read back, and nothing else is taken.
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { languages } from '../../src/article/schema.js';
import { customId, parseCustomId } from '../../src/discord/custom-id.js';
import { actions } from '../../src/reply/document.js';

const arg = fc.stringMatching(/^[a-z0-9-]{1,32}$/u);
const ids = fc.record({
  action: fc.constantFrom(...actions),
  asker: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map(String),
  language: fc.constantFrom(...languages),
  args: fc.array(arg, { maxLength: 2 }),
});

describe('custom ids', () => {
  it('come back as they went, within Discord’s 100 characters, two of the longest ids included', () => {
    fc.assert(
      fc.property(ids, (id) => {
        const text = customId(id);
        expect(text.length).toBeLessThanOrEqual(100);
        expect(parseCustomId(text)).toEqual(id);
      }),
    );
    const long = 'x'.repeat(32);
    const longest = customId({ action: 'share', asker: '9'.repeat(20), language: 'en', args: [long, long] });
    expect(longest.length).toBeLessThanOrEqual(100);
  });

  it('refuse what would not fit', () => {
    const args = ['x'.repeat(32), 'y'.repeat(32), 'z'.repeat(32)];
    expect(() => customId({ action: 'share', asker: '1', language: 'en', args })).toThrow(RangeError);
  });

  it('ASKED 33: another version, forged or broken ids are not taken', () => {
    for (const id of [
      '',
      'v1',
      'v0:show:1:en',
      'v2:show:1:en',
      'v1:delete:1:en',
      'v1:show:x:en',
      'v1:show:x1:en',
      'v1:show:1x:en',
      'v1:show:1:fr',
      'v1:show:1:en:A B',
      'v1:show:1:en:a b',
      'v1:show:1:en:',
      `v1:show:1:en:${'a'.repeat(90)}`,
      undefined,
      7,
      {},
    ])
      expect(parseCustomId(id)).toBeUndefined();
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (id) => {
        expect(parseCustomId(id)).toBeUndefined();
      }),
    );
  });
});
