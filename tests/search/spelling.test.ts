// Repair of words that the article does not know.
import { describe, expect, it } from 'vitest';
import { distance } from '../../src/article/distance.js';
import { soundOf } from '../../src/search/sound.js';
import { createSpeller } from '../../src/search/spelling.js';
import { asked } from './real.js';

it('distance counts a swap of neighbours as one edit and gives up above its limit', () => {
  expect(distance('lighthouse', 'lighthouse', 2)).toBe(0);
  expect(distance('lamp', 'lmap', 2)).toBe(1);
  expect(distance('keeper', 'kepr', 2)).toBe(2);
  expect(distance('lamp', 'harbour', 2)).toBe(3);
});

describe('repair', () => {
  const speller = createSpeller(
    new Map([
      ['keeper', 3],
      ['lantern', 2],
      ['storm', 1],
      ['foghorn', 1],
    ]),
    new Set(['about']),
    soundOf('en'),
    true,
  );

  it.each([
    ['keepr', ['keeper']],
    ['kepeer', ['keeper']],
    ['storrm', ['storm']],
    ['antern', ['lantern']],
    ['beeper', ['keeper']],
    ['oghor', []],
    ['eeper', []],
    ['antenn', []],
    ['abuot', ['about']],
    ['stormlantern', ['storm', 'lantern']],
    ['zebra', []],
    ['stm', []],
    ['1875', []],
    ['norm', []],
  ] as const)('%s', (word, expected) => {
    expect(speller.repair(word)).toEqual(expected);
  });
});

describe('by ear', () => {
  const speller = createSpeller(
    new Map([
      ['llave', 3],
      ['vigilar', 2],
      ['caza', 1],
      ['casa', 4],
      ['queso', 1],
      ['guerra', 1],
    ]),
    new Set(['hacer']),
    soundOf('es'),
    true,
  );

  it.each([
    ['yabe', 'llave'],
    ['bijilar', 'vigilar'],
    ['aser', 'hacer'],
    ['keso', 'queso'],
    ['cassa', undefined],
    ['kasa', 'casa'],
    ['gerra', undefined],
  ])('%s', (word, expected) => {
    expect(speller.heard(word)).toBe(expected);
  });

  it('another first letter is looked for beside a text alone, since a pack’s words are few', () => {
    const words = new Map([['battle', 1]]);
    const repair = (anyFirst: boolean) =>
      createSpeller(words, new Set(), soundOf('en'), anyFirst).repair('cattle');
    expect([repair(true), repair(false)]).toEqual([['battle'], []]);
  });

  it.each(['thing ting', 'shop sop', 'photo poto', 'when wen', 'chair cair'])('not %s', (pair) => {
    const [one = '', other = ''] = pair.split(' ');
    expect(soundOf('en')(one)).not.toBe(soundOf('en')(other));
  });

  it.each(['abhor abor', 'khaki kaki', 'rhyme ryme', 'adhere adere'])('but %s', (pair) => {
    const [one = '', other = ''] = pair.split(' ');
    expect(soundOf('en')(one)).toBe(soundOf('en')(other));
  });

  it('an English h that is silent after a consonant may stand anywhere', () => {
    const english = createSpeller(new Map([['gandhi', 1]]), new Set(), soundOf('en'), true);
    expect(english.heard('ghandi')).toBe('gandhi');
    expect(english.heard('gandi')).toBe('gandhi');
    expect(english.heard('shandi')).toBeUndefined();
  });

  it('English words that sound the same are not taken for each other', () => {
    expect(
      createSpeller(new Map([['visit', 1]]), new Set(), soundOf('en'), true).heard('bisit'),
    ).toBeUndefined();
  });
});

it.each([
  ['rehabilitaton porgrams', 'no-rehabilitation'],
  ['blakc hole humna rights', 'black-hole'],
  ['alein enemys act', 'act-authority'],
  ['wen did it opend', 'opening'],
  ['lites on all nite', 'lights'],
  ['tienen antesedentes penalez', 'no-record-us'],
  ['kuantos caben', 'capacity'],
  ['puede benir de bicita la ermana', 'no-visits'],
  ['ay lus siempre en la karcel', 'lights'],
  ['x q la construyeron', 'purpose'],
  ['dejan yamar x telefono', 'no-communication'],
])('“%s” finds %s', (question, first) => {
  expect(asked(question).ids[0]).toBe(first);
});
