// Whatever the loader is given, it makes an article or complains with a PackError; nothing else ever comes out.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { packText, problemsIn } from './lighthouse.js';

const lines = packText.split('\n');

/** Every problem names a line of the text and says what to do. */
function holds(text: string): void {
  const last = Math.max(1, text.split('\n').length);
  for (const { line, message } of problemsIn(text)) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(last);
    expect(message).toMatch(/\S.*;|: /u);
  }
}

describe('the loader survives', () => {
  it('any text', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string()), holds), { numRuns: 200 });
  });

  it('any value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        holds(stringify(value));
      }),
      { numRuns: 150 },
    );
  });

  it('any value under the keys of a pack', () => {
    const keys = [
      'source',
      'passages',
      'sections',
      'questions',
      'languages',
      'unsaid',
      'subject',
      'synonyms',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.jsonValue({ maxDepth: 3 }), (key, value) => {
        holds(stringify({ command: 'faro', [key]: value }));
      }),
      { numRuns: 150 },
    );
  });

  it('a pack with a line lost, doubled, moved in or cut', () => {
    fc.assert(
      fc.property(fc.nat(lines.length - 1), fc.constantFrom('lose', 'double', 'indent', 'cut'), (at, how) => {
        const line = lines[at] ?? '';
        const changed = {
          lose: [],
          double: [line, line],
          indent: [`  ${line}`],
          cut: [line.slice(0, line.length / 2)],
        }[how];
        holds([...lines.slice(0, at), ...changed, ...lines.slice(at + 1)].join('\n'));
      }),
      { numRuns: 40 },
    );
  });
});
