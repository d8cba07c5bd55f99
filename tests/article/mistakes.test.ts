// Every kind of mistake in a pack, with its line and what to do about it.
import { describe, expect, it } from 'vitest';
import { parsePack } from '../../src/article/load.js';
import { edited, lineOf, problemsIn } from './lighthouse.js';

/** The change, where the problem is told, and how. */
const mistakes: [name: string, from: string, to: string, at: string, message: string][] = [
  [
    'a key twice',
    'command: faro',
    'command: faro\ncommand: luz',
    'command: luz',
    'the key "command" is there twice; take one out',
  ],
  [
    'an unknown section',
    'id: height\n    section: place',
    'id: height\n    section: plaze',
    'section: plaze',
    'passages[4].section: there is no section "plaze"; did you mean "place"?; correct it',
  ],
  [
    'an unknown passage of a question',
    '[dark-lamp, unsettled, aurora]',
    '[dark-lamp, unsetled, aurora]',
    '[dark-lamp, unsetled',
    'questions[1].passages[1]: there is no passage "unsetled"; did you mean "unsettled"?; correct it',
  ],
  [
    'an unknown passage of a fact',
    '1912 }\n    passages: [aurora]',
    '1912 }\n    passages: [nowhere-at-all]',
    '[nowhere',
    'facts[1].passages[0]: there is no passage "nowhere-at-all"; correct it',
  ],
  [
    'an unknown passage of an event',
    'passage: automated',
    'passage: automatic',
    'passage: automatic',
    'events[2].passage: there is no passage "automatic"; did you mean "automated"?; correct it',
  ],
  [
    'an unknown passage of a quotation',
    'passage: loneliest-chair',
    'passage: loneliest',
    'passage: loneliest\n',
    'quotations[0].passage: there is no passage "loneliest"; correct it',
  ],
  [
    'an unknown nearest passage',
    '[aurora, unsettled]',
    '[aurorra]',
    '[aurorra]',
    'unsaid[5].nearest[0]: there is no passage "aurorra"; did you mean "aurora"?; correct it',
  ],
  [
    'an unknown overview',
    'overview: what-it-is',
    'overview: what-is-it',
    'overview:',
    'overview: there is no passage "what-is-it"; did you mean "what-it-is"?; correct it',
  ],
  [
    'an id twice',
    '- id: steps',
    '- id: metres',
    '- id: metres\n    headline: { en: 214',
    'facts[2].id: "metres" is there twice in facts; give one of them another id',
  ],
  [
    'an id that is none',
    '- id: steps',
    '- id: The Steps',
    '- id: The Steps',
    'facts[2].id: is no id; use lower-case letters, digits and single hyphens, as in "no-visits"',
  ],
  [
    'a missing language',
    '{ en: 43 metres, es: 43 metros }',
    '{ en: 43 metres }',
    'headline: { en: 43',
    'facts[0].headline: has no "es"; write it, or take "es" out of the pack’s languages',
  ],
  [
    'a language twice',
    '[en, es]',
    '[en, en]',
    'languages:',
    'languages[1]: "en" is there twice; take one out',
  ],
  [
    'another language',
    '[en, es]',
    '[en, fr]',
    'languages:',
    'languages[1]: must be "en" or "es"; correct it',
  ],
  [
    'an unknown paragraph',
    'paragraph: 4, sentence: 4',
    'paragraph: 5, sentence: 4',
    'at: { paragraph: 5',
    'passages[17].at.paragraph: there is no paragraph 5; source.paragraphs has 1 to 4, 0 is the header',
  ],
  [
    'an unknown sentence',
    'paragraph: 4, sentence: 4',
    'paragraph: 4, sentence: 5',
    'at: { paragraph: 4, sentence: 5',
    'passages[17].at.sentence: paragraph 4 has no sentence 5; it has 4',
  ],
  [
    'a passage out of order',
    'paragraph: 3, sentence: 3',
    'paragraph: 3, sentence: 1',
    '- id: unsettled',
    'passages[13]: "unsettled" stands after "dark-lamp" but comes before it in the article; move it up',
  ],
  [
    'a passage away from its section',
    'id: cliff\n    section: today',
    'id: cliff\n    section: wreck',
    'section: wreck\n    at: { paragraph: 4',
    'passages[16].section: the passages of "wreck" are not together; move this one to the others',
  ],
  [
    'a section without passages',
    'sections:\n',
    'sections:\n  - { id: ghost, title: { en: Ghosts, es: Fantasmas } }\n',
    '- { id: ghost',
    'sections[0]: section "ghost" has no passage; add one or take the section out',
  ],
  [
    'a title that is too long',
    '{ en: 43 metres tall, es',
    `{ en: ${'x'.repeat(91)}, es`,
    'title: { en: xxx',
    'passages[4].title.en: is longer than 90 characters; shorten it',
  ],
  [
    'an excerpt of two words',
    'excerpt: first lit in 1871',
    'excerpt: in 1871',
    'excerpt: in 1871',
    'passages[3].at.excerpt: is not 3 to 8 words long; choose other words of the sentence',
  ],
  [
    'an empty text',
    'es: Lo diseñó la ingeniera Elena Vidal.',
    "es: ' '",
    "es: ' '",
    'passages[2].text.es: is empty; write something or take it out',
  ],
  [
    'a missing key',
    '  publisher: Atlas of Lights\n',
    '',
    'source:',
    'source.publisher: is missing; write it',
  ],
  [
    'a number for a text',
    "date: '1871'",
    'date: 1871',
    'date: 1871',
    'events[0].date: must be a text (in quotation marks where it looks like a number); correct it',
  ],
  [
    'a text for a list',
    'nearest: []',
    'nearest: none',
    'nearest: none',
    'unsaid[2].nearest: must be a list; correct it',
  ],
  [
    'an impossible day',
    'read: 2026-11-23',
    'read: 2026-02-31',
    'read:',
    'source.read: is no day; write it as 2026-11-23',
  ],
  [
    'an impossible date',
    "'1988-05'",
    "'1988-13'",
    "date: '1988-13'",
    'events[2].date: is no date; write 1812, 2025-03 or 2025-03-15',
  ],
  [
    'an address without https',
    'https://atlas',
    'http://atlas',
    'url:',
    'source.url: is no https address; write it from https:// on',
  ],
  [
    'a command in capitals',
    'command: faro',
    'command: Faro',
    'command:',
    'command: is no command name; use 1 to 26 lower-case letters, digits, - or _',
  ],
];

describe('a mistake is told with its line and what to do', () => {
  it.each(mistakes)('%s', (_name, from, to, at, message) => {
    const text = edited(from, to);
    expect(problemsIn(text)).toContainEqual({ file: 'pack.yaml', line: lineOf(text, at), message });
  });
});

describe('mistakes', () => {
  it('in a key’s name suggest the nearest key of that place', () => {
    const text = edited('  publisher: Atlas', '  publischer: Atlas');
    expect(problemsIn(text).map(({ line, message }) => [line, message])).toEqual([
      [lineOf(text, 'source:'), 'source.publisher: is missing; write it'],
      [
        lineOf(text, 'publischer'),
        'source.publischer: is no key that a pack knows here; did you mean "publisher"?; correct it or take it out',
      ],
    ]);
  });

  it('in what is endless are told without its middle, and what to do stays', () => {
    const text = edited(
      'sections:\n',
      `sections:\n  - { id: ${'x'.repeat(5000)}, title: { en: A, es: B } }\n`,
    );
    const told = problemsIn(text).map(({ message }) => message);
    expect(told).toContain('sections[0].id: is longer than 32 characters; shorten it');
    const [long = ''] = told.filter((message) => message.includes('…'));
    expect(long).toMatch(/^sections\[0\]: section "x+…x+" has no passage; add one or take the section out$/u);
    expect(long.length).toBe(451);
  });

  it('in the order of the sections are told', () => {
    const wreck = '  - id: wreck\n    title: { en: The wreck of the Aurora, es: El naufragio del Aurora }\n';
    const text = edited(wreck, '').replace('sections:\n', `sections:\n${wreck}`);
    expect(problemsIn(text).map(({ message }) => message)).toEqual([
      'passages[11].section: section "wreck" is listed before "keepers"; list the sections in the order of their passages',
    ]);
  });

  it('are told all at once, in the order of their lines, those of form beside those of reference', () => {
    const text = edited('passage: automated', 'passage: automatic')
      .replace('command: faro', 'command: FARO')
      .replace('{ en: 43 metres, es: 43 metros }', '{ es: 43 metros }')
      .replace('sentence: 4, excerpt: No', 'sentence: 9, excerpt: No');
    const problems = problemsIn(text);
    expect(problems.map(({ message }) => message.split(':')[0])).toEqual([
      'command',
      'passages[17].at.sentence',
      'facts[0].headline',
      'events[2].passage',
    ]);
    expect(() => parsePack(text, 'pack.yaml')).toThrow(
      problems.map(({ line, message }) => `pack.yaml:${line}: ${message}`).join('\n'),
    );
  });

  it('of an entry do not make its id unknown to others', () => {
    const text = edited('excerpt: beside the tower', 'excerpt: tower');
    expect(problemsIn(text)).toHaveLength(1);
  });
});
