// Numbers in words and in digits become one token.
import { expect, it } from 'vitest';
import { normalize, tokens } from '../../src/search/normalize.js';
import { unifyNumbers } from '../../src/search/numbers.js';

const read = (text: string): string => unifyNumbers(tokens(normalize(text))).join(' ');

it.each([
  ['forty thousand', '40000'],
  ['cuarenta mil', '40000'],
  ['40k', '40000'],
  ['40,000', '40000'],
  ['40.000', '40000'],
  ['$6 million', '6000000'],
  ['6 millones de dólares', '6000000 de dolares'],
  ['two hundred and fifty', '250'],
  ['doscientas cincuenta', '250'],
  ['twenty-three and a half', '23 and a half'],
  ['23½', '23.5'],
  ['treinta y cinco', '35'],
  ['no one knows', 'no one knows'],
  ['uno de ellos', 'uno de ellos'],
  ['the U.S. and MS-13', 'the us and ms13'],
  ['1798', '1798'],
  ['ms 13', 'ms13'],
  ['de 2 a 4', 'de 2 a 4'],
  ['in 24 hours', 'in 24 hours'],
])('%s reads %s', (text, expected) => {
  expect(read(text)).toBe(expected);
});
