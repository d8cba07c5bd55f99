// A top question as it stands in the list is answered once; what members type themselves is not kept.
import { expect, it } from 'vitest';
import { article, search } from './real.js';

const [question] = article.questions;
const text = question?.text.en ?? '';

it('GIVEN a top question letter by letter WHEN it is asked again THEN the first answer is given again', () => {
  expect(search.ask(text)).toBe(search.ask(text));
});

it('GIVEN a top question WHEN it is asked in another way THEN it gets an answer of its own', () => {
  expect(search.ask(text, { language: 'es' })).toMatchObject({ language: 'es' });
  expect(search.ask(text, { language: 'en' })).toMatchObject({ language: 'en' });
  expect(search.ask(text, { statement: true })).not.toBe(search.ask(text));
});

it('GIVEN a member’s own words WHEN they are asked again THEN the answer is equal and was not kept', () => {
  const own = `tell me: ${text}`;
  expect(search.ask(own)).toEqual(search.ask(own));
  expect(search.ask(own)).not.toBe(search.ask(own));
});
