// Reading figures and dates out of a sentence, in both languages.
import { describe, expect, it } from 'vitest';
import { figuresIn } from '../../../src/article/drift/figures.js';

const valuesIn = (text: string): string[] => figuresIn(text).map(({ value }) => value);

describe('figures', () => {
  it.each([
    ['more than 9,000 visitors, 9.000 visitantes, 9 000 again', ['9000', '9000', '9000']],
    [
      '$2 million, US$2 million, 2 million dollars, 2 millones de dólares',
      ['$2000000', '$2000000', '$2000000', '$2000000'],
    ],
    ['23 and a half hours, 23½ hours, 23.5 hours, 23 horas y media', ['23.5', '23.5', '23.5', '23.5']],
    ['5%, 5 percent, 5 per cent, 5 por ciento', ['5%', '5%', '5%', '5%']],
    ['forty-two, two hundred and fifty, forty thousand, a hundred', ['42', '250', '40000', '100']],
    ['un millón quinientos mil, treinta y dos', ['1500000', '32']],
    ['a one-year lease, un año, two-thirds', ['1', '1', '2']],
    ['thousands of people, miles de personas', ['~thousands', '~thousands']],
    ['the 19th century, the 1990s, 40k, 1.5m', ['19th', '1990s', '40000', '1500000']],
    ['from 2019–21 and mid-2025', ['2019', '21', '2025']],
  ])('in “%s”', (text, expected) => {
    expect(valuesIn(text)).toEqual(expected);
  });

  it.each([
    'one of the oldest lights, which no one saw once',
    'the F-16, the MS-13, Covid-19 and the G20',
    'it may march on',
    'twenty-six nautical miles',
  ])('that are none, as in “%s”', (text) => {
    expect(valuesIn(text).filter((value) => value !== '26')).toEqual([]);
  });

  it('keep their words and place', () => {
    const text = 'It cost $2 million in May 1988.';
    expect(figuresIn(text)).toEqual([
      { words: '$2 million', value: '$2000000', start: 8, end: 18 },
      { words: 'May 1988', value: '1988-05', start: 22, end: 30 },
    ]);
  });
});

describe('dates', () => {
  it.each([
    ['On 14 March 1912, March 14, 1912, the 14th of March 1912, el 14 de marzo de 1912', '1912-03-14'],
    ['2025-03-15 and Mar. 15, 2025', '2025-03-15'],
    ['In March 2025, en marzo de 2025, en marzo del 2025', '2025-03'],
    ['on 3 Feb and el 3 de febrero', '--02-03'],
    ['since April, desde abril', '--04'],
  ])('in “%s”', (text, expected) => {
    const values = valuesIn(text);
    expect([values.length > 1, new Set(values)]).toEqual([true, new Set([expected])]);
  });
});
