// Escaping: whatever a member or a pack holds comes out as plain words on one line.
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { clean, cut, escape } from '../../src/reply/escape.js';
import { wordsOf } from './drawn.js';

/** Texts rich in what Discord reads as more than words. */
const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '@everyone',
        '@here',
        '<@123>',
        '<@!123>',
        '<@&123>',
        '<#123>',
        '</ask:123>',
        '<t:1700000000:R>',
        '<:x:123>',
        'https://evil.example/a_b',
        'http://x.y',
        'discord.gg/abc',
        '[a](https://evil.example)',
        '[a](',
        '-# ',
        '# ',
        '> ',
        '>>> ',
        '- ',
        '1. ',
        '**',
        '__',
        '~~',
        '||',
        '`',
        '```',
        '\\',
        '\u202E',
        '\u200B',
        '\n',
        '\r\n',
        '\u0000',
        '\u2028',
        '\uD800',
        '<https://evil.example>',
        '<id:guide>',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

/** Unescaped marks that Discord would act on. */
const live =
  /<(?:@[!&]?|#|t:|\/[^>]*:|a?:\w+:|id:)[\d\w:-]*>|(?<!\\)@(?:everyone|here)|https?:\/\/|(?<!\\)(?:\\\\)*[*_~`|[\]<>]|^(?:[-#>+]|\d+[.)]\s)|discord\.gg\//u;

describe('escape', () => {
  it('ASKED 15: lets no markdown, mention or address through, for any text', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(escape(text).replace(/\\\\/gu, 'x')).not.toMatch(live);
        expect(escape(text)).not.toMatch(/[\p{Cf}\p{Cc}\p{Cs}\n]/u);
      }),
      { numRuns: 500 },
    );
  });

  it('reads as it was: the marks are taken off again by markdown', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const shown = escape(text).replace(/\\(.)/gu, '$1').replace(/＠/gu, '@');
        expect(shown).toBe(clean(text).replace(/＠/gu, '@'));
      }),
    );
  });

  it.each([
    ['@everyone look', '＠everyone look'],
    ['<@123456789012345678>', '\\<\\@123456789012345678\\>'],
    ['see https://evil.example', 'see https\\://evil.example'],
    ['a\u202Eb\u200Bc\nd', 'abc d'],
    ['# big', '\\# big'],
    ['1. first', '1\\. first'],
    ['up to 23.5 hours, U.S. officials say: 40,000', 'up to 23.5 hours, U.S. officials say: 40,000'],
  ])('%j becomes %j', (text, escaped) => {
    expect(escape(text)).toBe(escaped);
  });

  it('ordinary statements come through untouched', () => {
    expect(wordsOf(escape('Only $6 million, “black hole”, 23½ hours – no more.'))).toEqual([
      'Only $6 million, “black hole”, 23½ hours – no more.',
    ]);
  });

  it.each(['`'.repeat(6000), '[a]('.repeat(1500), '.a/'.repeat(2000)])(
    'defuses a flood whole: %#',
    (flood) => {
      const escaped = escape(flood);
      expect(escaped.replaceAll('\\', '')).toBe(flood);
      expect(escaped.length).toBeLessThanOrEqual(2 * flood.length);
    },
  );

  it('a tower of accents is cut to two', () => {
    expect(escape(`e${'\u0301'.repeat(6000)}`)).toBe('e\u0301\u0301');
  });
});

describe('cut', () => {
  it('ASKED 9: never gives more than asked, cuts at a word, marks what is left out', () => {
    expect(cut('how many people can it hold', 16)).toBe('how many people…');
    expect(cut('a'.repeat(50), 10)).toBe(`${'a'.repeat(9)}…`);
    expect(cut('short', 10)).toBe('short');
    fc.assert(
      fc.property(nasty, fc.integer({ min: 3, max: 90 }), (text, max) => {
        const shown = cut(text, max);
        expect(shown.length).toBeLessThanOrEqual(max);
        expect(shown).not.toMatch(/\p{Cs}/u);
        if (!shown.endsWith('…')) expect(shown).toBe(clean(text));
        else expect(clean(text).startsWith(shown.slice(0, -1))).toBe(true);
      }),
    );
  });
});

it('of any text the first 10,000 characters are read, and no more', () => {
  expect(clean(`${'a'.repeat(10_000)}b`)).toBe('a'.repeat(10_000));
  expect(escape('`'.repeat(20_000))).toHaveLength(20_000);
});
