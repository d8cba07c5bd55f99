// What is read back from a message of ours: its id, what its menu offers, and the note that a card carries.
import { expect, it } from 'vitest';
import { componentsIn, noteIn, pressedSchema, readPressed } from '../../src/discord/pressed.js';
import { noteId } from '../../src/reply/discord.js';

const noteOf = (content: string): string | undefined =>
  noteIn(componentsIn([{ type: 17, components: [{ type: 10, id: noteId, content }] }]));

it('a note is read as its writer wrote it', () => {
  expect(noteOf('see \\*this\\*')).toBe('see *this*');
});

it.each(['', ' ', '\u200B', '\u202E\n', '\uD800'])(
  'a note %j, in which nothing can be seen, is none',
  (content) => {
    expect(noteOf(content)).toBeUndefined();
  },
);

it.each([
  ['1100000000000000001', '1100000000000000001'],
  ['12/pins', '0'],
  ['../12', '0'],
  [undefined, '0'],
])('a message with the id %j is known as %s', (id, known) => {
  expect(readPressed(pressedSchema.parse({ id })).id).toBe(known);
});

it('all that a menu of 25 offers is read, and nothing of a longer one', () => {
  const offeredBy = (count: number): readonly string[] => {
    const options = Array.from({ length: count }, (_, at) => ({ value: `passage-${at}` }));
    const components = [{ type: 1, components: [{ type: 3, custom_id: 'v1:show:1:en', options }] }];
    return readPressed(pressedSchema.parse({ id: '1', components })).offered;
  };
  expect(offeredBy(25)).toHaveLength(25);
  expect(offeredBy(26)).toEqual([]);
});

it('what a menu or a button names twice is read once: a menu with a value twice is refused', () => {
  const components = [
    {
      type: 1,
      components: [
        { type: 3, custom_id: 'v1:show:1:en', options: ['a', 'b', 'a'].map((value) => ({ value })) },
      ],
    },
    { type: 1, components: [{ type: 2, custom_id: 'v1:context:1:en:c:c' }] },
  ];
  expect(readPressed(pressedSchema.parse({ id: '1', components }))).toMatchObject({
    offered: ['a', 'b'],
    shown: ['c'],
  });
});
