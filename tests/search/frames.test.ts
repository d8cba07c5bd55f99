// What stands around a question neither finds nor silences anything.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../src/article/plain.js';
import { createSearch } from '../../src/search/answer.js';
import { afterLeadIn, withoutGreetings } from '../../src/search/frames.js';
import { createIndex } from '../../src/search/index.js';
import { article, search } from './real.js';

const first = (question: string): string | undefined => {
  const { outcome, passages } = search.ask(question);
  return outcome === 'answered' ? passages[0]?.id : undefined;
};

describe('greetings, apologies and thanks are taken off', () => {
  it.each([
    ['Buenas noches, disculpe la molestia, ¿me podría decir cuándo se inauguró el penal?', 'opening'],
    ['Buenos días a todos ¿cuántos presos caben?', 'capacity'],
    ['Saludos desde México. ¿Permiten visitas?', 'no-visits'],
    ['Good morning everyone! Are visits allowed?', 'no-visits'],
    ['Pardon my ignorance but how many prisoners does it hold?', 'capacity'],
    ['greetings from Germany, when did it open? Thanks in advance!', 'opening'],
    ['when did it open? have a nice day', 'opening'],
  ])('%s', (question, id) => {
    expect(first(question)).toBe(id);
  });

  it.each(['Good morning!', 'buenas noches', 'Sorry', 'mil gracias', 'help', '¡Ayuda!'])(
    '“%s” alone asks nothing',
    (text) => {
      expect(search.ask(text)).toMatchObject({ outcome: 'notCovered', reason: 'empty' });
    },
  );

  it('an unsaid topic stays unsaid', () => {
    expect(search.ask('Buenos días, ¿hay médicos adentro?')).toMatchObject({ topic: 'medical' });
    expect(search.ask('Good evening, who runs the prison? Thanks!')).toMatchObject({ topic: 'director' });
  });

  it('a text without a pack is asked by all of its words', () => {
    const text =
      'Greetings from Arren\n\nThe song Good Morning Arren was written in 1904 by a sailor of the harbour.';
    const song = createSearch(articleFromText(text, 'song.txt'));
    expect(song.ask('good morning').outcome).toBe('answered');
  });

  it('takes off no more than stands at either end, and never adds anything', () => {
    expect(withoutGreetings('is it a good night prison')).toBe('is it a good night prison');
    expect(withoutGreetings('they said thanks to Bukele')).toBe('they said thanks to Bukele');
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        expect(text).toContain(withoutGreetings(text));
      }),
    );
  });
});

describe('a sentence before the question is a lead-in', () => {
  it.each([
    ['I live in Spain, when did it open?', 'opening'],
    ['my doctor asked me this at the hospital: how many prisoners does it hold?', 'capacity'],
    ['I was at church and the priest brought it up. are visits allowed?', 'no-visits'],
    ['Soy mexicano, ¿cuántos presos caben?', 'capacity'],
    // Of somebody else, before a question that says what it is about.
    ['There is a hospital in the next town. When did CECOT open?', 'opening'],
    ['En la iglesia lo comentaron, ¿cuándo se inauguró el CECOT?', 'opening'],
    ['Estoy haciendo un trabajo para la universidad: ¿cuándo se inauguró?', 'opening'],
  ])('%s', (question, id) => {
    expect(first(question)).toBe(id);
  });

  it.each([
    {
      language: 'en',
      text: 'I read that a judge stopped the planes. What was his name?',
      why: 'it points back',
    },
    {
      language: 'en',
      text: 'There is a hospital inside, when did it open?',
      why: 'it may be what is asked about',
    },
    { language: 'en', text: 'How many people do my taxes pay for', why: 'nothing stands before it' },
    { language: 'es', text: 'Me dijeron que hubo un juez, ¿quién era él?', why: 'it points back' },
    { language: 'es', text: 'Hay un hospital adentro, ¿cuándo abrió?', why: 'it may be what is asked about' },
  ] as const)('$language, $text: none: $why', ({ language, text }) => {
    expect(afterLeadIn(text, createIndex(article, language))).toBeUndefined();
  });

  it('a lead-in that asks for what the article says is heard', () => {
    expect(first('I want to know who ordered it, is that clear?')).toBe('ordered-by');
  });
});
