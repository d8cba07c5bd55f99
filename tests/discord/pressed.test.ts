// What is read back from a message of ours: the note that a card carries.
import { expect, it } from 'vitest';
import { componentsIn, noteIn } from '../../src/discord/pressed.js';
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
