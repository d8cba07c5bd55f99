// Discord's limits as its reference has them, written once more by hand: a constant that is changed by mistake is seen even
// where no reply of ours comes near it.
import { expect, it } from 'vitest';
import * as limits from '../../src/reply/limits.js';

it('the constants are the limits of Discord’s reference, and our own that the docs state', () => {
  const { commandName, ...numbers } = limits;
  expect(numbers).toEqual({
    maxText: 4000,
    maxContent: 2000,
    maxAlt: 1024,
    maxComponents: 40,
    maxOptions: 25,
    maxOption: 100,
    maxPlaceholder: 150,
    maxCustomId: 100,
    maxButtonLabel: 80,
    maxButtons: 5,
    maxButtonRows: 2,
    maxChoices: 25,
    maxChoice: 100,
    maxDescription: 100,
    maxCommandOptions: 25,
    maxCommand: 8000,
    maxEcho: 80,
    maxQuestion: 1000,
    maxName: 40,
    maxNote: 300,
    maxOffered: 5,
    maxTopic: 200,
  });
  for (const name of ['cecot', 'cotejar-artículo', 'पूछो', "d'", 'x'.repeat(32)])
    expect(name).toMatch(commandName);
  for (const name of ['', 'two words', 'x'.repeat(33), 'a.b', '@x']) expect(name).not.toMatch(commandName);
});
