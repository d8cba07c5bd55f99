// The claim cutter: what chats look like, in both languages, and its bounds for any text.
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { claimsIn, clausesOf } from '../../src/search/claims.js';

describe('a message is cut into claims', () => {
  it.each<[string, string, string[]]>([
    [
      'sentences',
      'It opened in 1871. Nobody may visit! Who says so?',
      ['It opened in 1871.', 'Nobody may visit!', 'Who says so?'],
    ],
    [
      'sentences in lower case',
      'no visits. no letters. the lamp was dark',
      ['no visits.', 'no letters.', 'the lamp was dark'],
    ],
    [
      'a question in the middle',
      'eso lo sabe todo el mundo. ¿tú estabas ahí?',
      ['eso lo sabe todo el mundo.', '¿tú estabas ahí?'],
    ],
    [
      'no space after the full stop',
      'The lamp was dark.Nobody knows why',
      ['The lamp was dark.', 'Nobody knows why'],
    ],
    ['lines', 'The lamp was dark\nNobody knows why', ['The lamp was dark', 'Nobody knows why']],
    [
      'list items',
      '- no visits\n* no letters\n+ no doctor\n• no school\n1. one house\n2) six families',
      ['no visits', 'no letters', 'no doctor', 'no school', 'one house', 'six families'],
    ],
    [
      'semicolons',
      'They lived alone; the mule came twice a week',
      ['They lived alone', 'the mule came twice a week'],
    ],
    [
      'a list of what there is not',
      'No visits, no letters and no doctor',
      ['No visits', 'no letters', 'and no doctor'],
    ],
    [
      'items within a line',
      'Wrong: 1) it opened in 1871 2) six families',
      ['Wrong', 'it opened in 1871', 'six families'],
    ],
    [
      'the same in Spanish',
      'Vivían sin visitas, sin cartas y sin médico',
      ['Vivían sin visitas', 'sin cartas', 'y sin médico'],
    ],
    [
      'abbreviations',
      'The U.S. officials paid Pres. Arce. It was Dr. Vidal’s idea, i.e. the engineer’s',
      ['The U.S. officials paid Pres. Arce.', 'It was Dr. Vidal’s idea, i.e. the engineer’s'],
    ],
    [
      'abbreviations in Spanish',
      'Lo pagó EE. UU. en 1988. El Sr. Roca, p. ej. en su carta, lo negó',
      ['Lo pagó EE. UU. en 1988.', 'El Sr. Roca, p. ej. en su carta, lo negó'],
    ],
    [
      'numbers',
      'It cost 2.5 million, i.e. 1,000,000 more. 43 metres, see no. 5 and art. 12!!!',
      ['It cost 2.5 million, i.e. 1,000,000 more.', '43 metres, see no. 5 and art. 12!'],
    ],
  ])('%s', (_, text, claims) => {
    expect(claimsIn([text])).toEqual(claims);
  });

  it.each<[string, string, string[]]>([
    ['code blocks', 'Look:\n```js\nlet lamp = 0;\n```\nthe lamp was dark', ['Look', 'the lamp was dark']],
    ['code marks', 'the `lamp` was ``dark``', ['the lamp was dark']],
    ['quote marks', '> the lamp was dark\n>>> nobody knows why', ['the lamp was dark', 'nobody knows why']],
    [
      'headings and small text',
      '# The lamp\n### was dark\n-# that night',
      ['The lamp', 'was dark', 'that night'],
    ],
    [
      'bold, italic, underline, strike, spoilers',
      '**The lamp** *was* __dark__ ~~that~~ ||night|| _long_',
      ['The lamp was dark that night long'],
    ],
    ['marks within a word', 'the l**am**p was ||da||rk', ['the lamp was dark']],
    [
      'masked links',
      'see [the lamp](https://atlas.example/lights_(old)) and [it](<https://atlas.example> "a title")',
      ['see the lamp and it'],
    ],
    [
      'addresses',
      'read https://atlas.example/a_b. Then <https://atlas.example> or www.atlas.example',
      ['read .', 'Then or'],
    ],
    [
      'mentions',
      '<@1> and <@!2> of <@&3> in <#4>, @everyone, the lamp was dark',
      ['and of in , , the lamp was dark'],
    ],
    [
      'emoji, commands, timestamps',
      'dark <:lamp:1> <a:lamp_2:2> </faro ask:3> <t:1700000000:R> <id:guide> night',
      ['dark night'],
    ],
    ['escapes', '\\*the lamp\\* was \\_dark\\_', ['the lamp was dark']],
    ['invisible characters', 'the la\u200Bmp\u202E was\u0000 dark', ['the lamp was dark']],
  ])('%s are taken away', (_, text, claims) => {
    expect(claimsIn([text])).toEqual(claims);
  });

  it.each([
    ['snake_case and 5*3 stay', 'snake_case and 5*3 stay'],
    ['~40 metres', '~40 metres'],
    ['-5 degrees', '-5 degrees'],
    ['The keepers’ “hard life”', 'The keepers’ “hard life”'],
    ['World War III cost 1000000', 'World War III cost 1000000'],
    ['noooooo jajajajaja hahaha it was dark!?!?!?', 'nooo jaja haha it was dark!?'],
    ['well..... it was dark……', 'well… it was dark…'],
  ])('%j is kept as %j', (text, claim) => {
    expect(claimsIn([text])).toEqual([claim]);
  });

  it('what holds no letter or digit is no claim, and none comes twice', () => {
    expect(claimsIn(['😂😂😂 !!! ...', '---', '', ' \n '])).toEqual([]);
    expect(claimsIn(['The lamp was dark.', '**the LAMP was dark**', 'The lamp was dark!'])).toEqual([
      'The lamp was dark.',
    ]);
  });

  it('a long sentence is cut after a clause, before a conjunction, at a space, or anywhere', () => {
    const clause = 'the lamp was dark that night says the harbour office';
    expect(claimsIn([`${clause}, ${clause}, ${clause}`])).toEqual([`${clause}, ${clause}`, clause]);
    const run =
      'so the keepers sat in one house all winter with five more families and nobody ever came to see them because the track was closed and the mule was dead too';
    expect(claimsIn([run])).toEqual([
      run.slice(0, run.lastIndexOf(' and the mule')),
      'and the mule was dead too',
    ]);
    expect(claimsIn(['lamp '.repeat(50)]).map(({ length }) => length)).toEqual([149, 99]);
    expect(claimsIn([`x${'😀'.repeat(100)}`]).join('')).toBe(`x${'😀'.repeat(74)}`);
  });
});

describe('clauses', () => {
  it.each<[string, string[]]>([
    ['The deal is for one year, says the fund', ['The deal is for one year', 'says the fund']],
    ['They sat there and the lamp was dark', ['They sat there', 'and the lamp was dark']],
    ['The deal is for one year, renewable', ['The deal is for one year, renewable']],
    ['They sat there, but the lamp was dark', ['They sat there', 'but the lamp was dark']],
    ['It was the law that was made that year', ['It was the law', 'that was made that year']],
    ['The lamp was dark', ['The lamp was dark']],
    [
      'pure fiction, they sat there and the lamp was dark',
      ['pure fiction, they sat there', 'and the lamp was dark'],
    ],
    [
      'pure fiction: they sat there but the lamp was dark',
      ['pure fiction: they sat there', 'but the lamp was dark'],
    ],
    ['so what and the lamp was dark', ['so what and the lamp was dark']],
    ['They sat there, the lamp was dark, so what', ['They sat there', 'the lamp was dark, so what']],
  ])('%j', (claim, clauses) => {
    expect(clausesOf(claim)).toEqual(clauses);
  });
});

/** Texts as hostile and as usual as they come. */
const nasty = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        '**',
        '__',
        '~~',
        '||',
        '`',
        '```',
        '> ',
        '- ',
        '1. ',
        '# ',
        '-# ',
        '\n',
        '. ',
        '! ',
        '; ',
        ', no ',
        ' y sin ',
        'A. ',
        'EE. UU. ',
        '...',
        '[a](https://x.example)',
        '[',
        '](',
        'https://x.example/a_b',
        '<@1>',
        '<@!1>',
        '<',
        '>',
        '<:a:1>',
        '<t:1:R>',
        '@everyone',
        '@here',
        '\\',
        'the lamp',
        'Nobody',
        'jajaja',
        '\u202E',
        '\uD800',
        '😀',
        'e\u0301\u0301\u0301',
        '3.5',
        ' ',
      ),
      fc.lorem({ maxCount: 40 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

const letters = (text: string): string[] => text.match(/[\p{L}\p{N}]/gu) ?? [];

describe('for any text', () => {
  const check = (holds: (text: string, claims: string[]) => void): void => {
    fc.assert(
      fc.property(nasty, (text) => {
        holds(text, claimsIn([text]));
      }),
      { numRuns: 1000 },
    );
  };

  it('claims are bounded lines with something in them', () => {
    check((text, claims) => {
      expect(claims.length).toBeLessThanOrEqual(text.length / 2 + 1);
      for (const claim of claims) {
        expect(claim.length).toBeLessThanOrEqual(150);
        expect(claim).toMatch(/[\p{L}\p{N}]/u);
        expect(claim).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\n\u2028\u2029]|^\s|\s$|\s\s/u);
      }
      expect(new Set(claims).size).toBe(claims.length);
    });
  });

  it('no mention, address or markup survives', () => {
    check((_, claims) => {
      for (const claim of claims)
        expect(claim).not.toMatch(
          /@everyone|@here|<(?:[@#][!&]?\d|a?:\w+:\d|t:\d)|https?:\/\/|\]\(https|\*\*|~~|\|\||`/iu,
        );
    });
  });

  it('their letters come from the text, in its order', () => {
    check((text, claims) => {
      const source = letters(text);
      let at = 0;
      for (const letter of letters(claims.join(''))) {
        at = source.indexOf(letter, at) + 1;
        expect(at).toBeGreaterThan(0);
      }
    });
  });

  // Where a long sentence was cut, the end of its piece may by itself be a sentence's; no letter is lost by it.
  it('what is cut again stays as it is, but for the cut’s own place', () => {
    check((_, claims) => {
      const again = claimsIn(claims);
      expect(letters(again.join(''))).toEqual(letters(claims.join('')));
      expect(claimsIn(again)).toEqual(again);
    });
  });
});

it.each([
  '`'.repeat(10_000),
  '[a]('.repeat(2500),
  '*|'.repeat(5000),
  'a*'.repeat(5000),
  'a. '.repeat(4000),
  'no, no '.repeat(1500),
  '<@'.repeat(5000),
  '> '.repeat(5000),
  'ja'.repeat(5000),
  '\\'.repeat(10_000),
])('a flood is cut whole: %#', (flood) => {
  expect(claimsIn([flood, flood]).every(({ length }) => length <= 150)).toBe(true);
});

it('no more than 10,000 characters are read', () => {
  expect(claimsIn(['.'.repeat(9_990), ' the lamp was dark'])).toEqual(['the lamp']);
});
