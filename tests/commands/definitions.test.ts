// The definitions as Discord gets them, and what stops the start.
import { describe, expect, it } from 'vitest';
import type { Command } from '../../commands/command.js';
import { about } from '../../commands/about.js';
import { commands, commandTable, definitions } from '../../commands/index.js';
import { actions } from '../../src/reply/document.js';
import { expectValidCommands } from '../support/spec.js';
import { lighthouse, packs } from '../reply/drawn.js';

describe('definitions', () => {
  it.each(packs)(
    'ASKED 26: those of $name keep Discord’s rules on names, descriptions and choices',
    ({ article }) => {
      const list = definitions(article);
      expectValidCommands(list);
      expect(list).toHaveLength(1);
      expect(list[0]).toMatchObject({
        name: article.command,
        integration_types: [0, 1],
        contexts: [0, 1, 2],
      });
    },
  );

  it('every name and description is there in both Spanish locales', () => {
    const visit = (part: object): void => {
      const {
        name_localizations: names,
        description_localizations: descriptions,
        options = [],
      } = part as {
        name_localizations?: object;
        description_localizations?: object;
        options?: object[];
      };
      if ('type' in part && 'required' in part) expect(Object.keys(names ?? {})).toEqual(['es-ES', 'es-419']);
      expect(Object.keys(descriptions ?? {})).toEqual(['es-ES', 'es-419']);
      options.forEach(visit);
    };
    definitions(lighthouse.article).forEach(visit);
  });

  it('two commands of one name, or for one action, stop the start', () => {
    expect(() => definitions(lighthouse.article, [...commands, about])).toThrow(
      'commands/: two commands are named "about"',
    );
    const twin = { ...about, name: 'twin', presses: commands[0]?.presses ?? {} };
    expect(() => commandTable([...commands, twin])).toThrow(
      'commands/: two commands handle the action "show"',
    );
  });

  it('a name or description against the rules stops the start and is named', () => {
    const broken = (change: object) => () =>
      definitions(lighthouse.article, [
        { ...about, define: (article) => ({ ...about.define(article), ...change }) },
      ]);
    expect(broken({ name: 'Big Name' })).toThrow('/faro Big Name: "Big Name" is no name that Discord takes');
    expect(broken({ description: '' })).toThrow(
      '/faro about: the description "" is not 1 to 100 characters long',
    );
  });

  it('sections too many and too long for one command stop the start', () => {
    const title = { en: 'x'.repeat(100), es: 'x'.repeat(100) };
    const sections = Array.from({ length: 25 }, (_, at) => ({ id: `${'s'.repeat(28)}${at}`, title }));
    const twice = { ...commands[1], name: 'again', presses: {} } as Command;
    const thrice = { ...twice, name: 'more' };
    const article = { ...lighthouse.article, sections };
    expect(() => definitions(article, [...commands, twice, thrice])).toThrow(
      'characters, Discord takes 8000',
    );
  });

  it('every action that a reply can carry has its handler', () => {
    expect([...commandTable().byAction.keys()].sort()).toEqual([...actions].sort());
  });
});
