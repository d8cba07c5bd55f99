// The interactions that the page builds are ones that Discord could send: held to its own specification.
import { describe, it } from 'vitest';
import type { Component } from '../../src/edges/preview/client/discord.js';
import * as build from '../../src/edges/preview/client/interaction.js';
import { expectValidInteraction } from '../support/spec.js';

const media = { url: 'https://atlas.example/lamp.png' };
const text: Component = { type: 10, content: 'text' };
const components: Component[] = [
  {
    type: 17,
    components: [
      text,
      { type: 14 },
      { type: 9, components: [text], accessory: { type: 11, media } },
      { type: 12, items: [{ media }] },
      { type: 1, components: [{ type: 3, custom_id: 'm', options: [{ value: 'b', label: 'B' }] }] },
      { type: 1, components: [{ type: 2, style: 2, custom_id: 'a', label: 'A' }] },
    ],
  },
];
const target = {
  id: build.snowflake(),
  at: Date.now(),
  data: { flags: 1 << 15, components },
};

describe.each(['member', 'moderator'] as const)('the interactions of a %s', (role) => {
  const setting: build.Setting = { language: 'es', role, name: 'Visitante' };
  const option = { name: 'question', type: 3, value: 'how tall' };

  it.each([
    ['a command', build.command(setting, ['faro', 'ask'], [option])],
    ['a command without subcommands', build.command(setting, ['faro'], [option])],
    ['autocomplete', build.autocomplete(setting, ['faro', 'ask'], [{ ...option, focused: true }])],
    ['a button', build.press(setting, target, { type: 2, custom_id: 'a' })],
    ['a menu', build.press(setting, target, { type: 3, custom_id: 'a', values: ['b'] })],
    ['a message command', build.messageCommand(setting, 'Check', target)],
    ['a form', build.formSubmit(setting, 'form', [['field', 'text']])],
  ])('%s is valid', (_, interaction) => {
    expectValidInteraction(interaction);
  });
});
