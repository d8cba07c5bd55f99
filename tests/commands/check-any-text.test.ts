// "Check against the article" on whatever a message may hold: replies stay valid, within their bounds, and judge nothing.
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { languages } from '../../src/article/schema.js';
import type { CheckView } from '../../src/reply/check-view.js';
import { checking } from '../../src/reply/catalog/check.js';
import { toText } from '../../src/reply/text.js';
import { buttonsOf, markdownOf, packs } from '../reply/drawn.js';
import { drawn, light, read, run, viewOf } from './checked.js';

describe('whatever the message holds', () => {
  const words = ['true', 'false', 'correct', 'wrong', 'supported', 'contradict', 'verdict', 'score'];
  const palabras = ['verdader', 'fals', 'correct', 'incorrect', 'respald', 'contradi', 'veredicto', 'puntu'];

  it('the bot’s own words judge nothing', () => {
    for (const language of languages) {
      const texts = Object.values(checking[language]).map((text: unknown) =>
        typeof text === 'function' ? (text as (...args: unknown[]) => string)(2, 1) : String(text),
      );
      for (const word of [...words, ...palabras]) expect(texts.join('\n').toLowerCase()).not.toContain(word);
    }
  });

  it.each([
    '@everyone <@1> <@&2> the tower is 43 metres tall',
    '# the tower is 43 metres tall\n> the **lamp** was dark\n-# [x](https://evil.example) ||y||',
    '__proto__ constructor toString hasOwnProperty tower metres',
    '`'.repeat(4000),
    `the tower${'\uD800'.repeat(50)} is 43 metres tall`,
    `the tower ${'*_~`|[]<>@:/\\'.repeat(300)} is 43 metres tall`,
    Array.from(
      { length: 60 },
      (_, at) => `The tower is ${at} metres tall and (((("~*+-#=")))) the lamp was dark`,
    ).join('\n'),
    '\u202Ethe lamp was dark\u0000',
  ])('%#: the reply is valid, and no text of it is alive', (text) => {
    for (const language of languages) {
      const markdown = markdownOf(drawn(run(text, language).view));
      expect(markdown.replace(/\\\\/gu, '')).not.toMatch(/(?<!\\)[@<`|](?!\/)|evil\.example\)|@everyone/u);
    }
  });

  it('any text gives a valid reply, of any length, in Discord and in the terminal', () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(...light.article.passages.flatMap(({ text }) => [text.en, text.es])),
      fc.constantFrom('**', '```', '||', '<@1>', '\n', '. ', '[a](https://x.example)', '_', '~', '# '),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), fc.constantFrom(...languages), (parts, language) => {
        const { view } = run(parts.join(' '), language);
        drawn(view);
        expect(toText(view, { article: light.article })).not.toMatch(/[\p{Cf}\p{Cs}]|(?!\n)\p{Cc}/u);
      }),
      { numRuns: 60 },
    );
  });

  it.each(packs)('as many long passages of $name as there are fit one message', (pack) => {
    const context = { ...pack, version: '' };
    const longest = [...pack.article.passages]
      .sort((a, b) => b.text.es.length - a.text.es.length)
      .slice(0, 12);
    for (const language of languages) {
      const view: CheckView = {
        ...viewOf('The tower is 43 metres tall.', language),
        claims: longest.map((passage, at) => ({
          text: `${at} ${'*'.repeat(140)}`,
          language: 'es',
          shown: [passage],
          topic: undefined,
          foreign: false,
        })),
        message: '9'.repeat(20),
      };
      const payload = drawn(view, true, context);
      const count = read(payload).filter((text) => /^(?:Claim|Afirmación) \d/u.test(text)).length;
      expect(count).toBeGreaterThanOrEqual(5);
      expect(buttonsOf(payload)).toHaveLength(count);
      expect(read(payload)[2]).toContain('12');
      for (const { custom_id: id = '' } of buttonsOf(payload)) expect(id.length).toBeLessThanOrEqual(100);
    }
  });
});
