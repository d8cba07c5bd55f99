// Changing single values of a YAML text and the order of its entries, and nothing else.
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { withOrder, withValues } from '../../../src/article/drift/rewrite.js';

const text = `# a comment
source:
  paragraphs: [ 4, 5 ] # counted
  aliases: {}
list:
  # ── one ──
  - id: a   # first
    at: { paragraph: 1, excerpt: "two words" }

  - id: b
    at:
      paragraph: 2
      excerpt: plain words # why

  # ── two ──
  - id: c
    at: { paragraph: 3, excerpt: 'other words' }
# the end
`;

describe('values', () => {
  it('change where they stand, in the style in which they stand', () => {
    expect(
      withValues(text, [
        { path: ['source', 'paragraphs'], value: [4, 6, 1] },
        { path: ['list', 0, 'at', 'excerpt'], value: 'a “b": c' },
        { path: ['list', 1, 'at', 'excerpt'], value: 'new words' },
        { path: ['list', 2, 'at', 'paragraph'], value: 12 },
      ]),
    ).toBe(
      text
        .replace('[ 4, 5 ]', '[ 4, 6, 1 ]')
        .replace('"two words"', '"a “b\\": c"')
        .replace('plain words', 'new words')
        .replace('paragraph: 3', 'paragraph: 12'),
    );
  });

  it.each(['1912', 'true', "it's", 'a: b', 'a #b', '[a]', '- a', 'x, y', ' a'])(
    'are quoted where need be: %s',
    (value) => {
      for (const index of [0, 1, 2]) {
        const written = withValues(text, [{ path: ['list', index, 'at', 'excerpt'], value }]);
        const read = parse(written) as { list: { at: { excerpt: string } }[] };
        expect(read.list[index]?.at.excerpt).toBe(value);
      }
    },
  );

  it('that are new come behind a sibling', () => {
    expect(
      withValues(text, [{ path: ['source', 'fingerprints'], value: ['aa bb', 'cc'] }], 'paragraphs'),
    ).toBe(text.replace('# counted\n', '# counted\n  fingerprints:\n    - "aa bb"\n    - "cc"\n'));
  });
});

describe('the order of entries', () => {
  it('changes with all of their lines, comments between them stay', () => {
    expect(withOrder(text, 'list', [1, 0, 2], (entry) => (entry < 2 ? 1 : 2))).toBe(`# a comment
source:
  paragraphs: [ 4, 5 ] # counted
  aliases: {}
list:
  # ── one ──

  - id: b
    at:
      paragraph: 2
      excerpt: plain words # why
  - id: a   # first
    at: { paragraph: 1, excerpt: "two words" }

  # ── two ──
  - id: c
    at: { paragraph: 3, excerpt: 'other words' }
# the end
`);
  });

  it('that stays leaves the text as it is', () => {
    expect(withOrder(text, 'list', [0, 1, 2])).toBe(text);
  });
});
