// The definitions as Discord gets them, and what stops the start.
import { describe, expect, it } from 'vitest';
import type { Command } from '../../commands/command.js';
import { about } from '../../commands/about.js';
import { commands, commandTable, definitions } from '../../commands/index.js';
import { actions } from '../../src/reply/document.js';
import { expectValidCommands } from '../support/spec.js';
import { read } from '../../commands/read.js';
import { lighthouse, packs } from '../reply/drawn.js';

interface Part {
  readonly name: string;
  readonly max_length?: number;
  readonly options?: readonly Part[];
}

describe('definitions', () => {
  it.each(packs)(
    'ASKED 26: those of $name keep Discord’s rules on names, descriptions and choices',
    ({ article }) => {
      const list = definitions(article);
      expectValidCommands(list);
      expect(list.map(({ type }) => type)).toEqual(article.facts.length > 0 ? [1, 1, 3] : [1, 3]);
      expect(list[0]).toMatchObject({
        name: article.command,
        integration_types: [0, 1],
        contexts: [0, 1, 2],
      });
    },
  );

  it('what is typed is bounded where Discord lets it be: a question at 1000 characters, a note at 300', () => {
    const [family, cards] = definitions(lighthouse.article) as unknown as Record<'options', Part[]>[];
    const bound = (top: typeof family, sub: string, option: string): unknown =>
      top?.options.find(({ name }) => name === sub)?.options?.find(({ name }) => name === option)?.max_length;
    expect(bound(family, 'ask', 'question')).toBe(1000);
    expect(bound(cards, 'post', 'note')).toBe(300);
  });

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
      if ('description' in part) expect(Object.keys(descriptions ?? {})).toEqual(['es-ES', 'es-419']);
      options.forEach(visit);
    };
    definitions(lighthouse.article).forEach(visit);
  });

  it('the moderators’ command is for servers, and for members who may pin messages', () => {
    expect(definitions(lighthouse.article)[1]).toMatchObject({
      name: 'faro-cards',
      default_member_permissions: String(1n << 51n),
      integration_types: [0],
      contexts: [0],
    });
    const bare = { ...lighthouse.article, facts: [], events: [] };
    const [members, ...others] = definitions(bare) as { name: string; options?: { name: string }[] }[];
    const names = [...(members?.options ?? []), ...others].map(({ name }) => name);
    expect(names).not.toContain('faro-cards');
    expect(names).not.toContain('timeline');
  });

  it('the command of the message menu is named in both languages', () => {
    expect(definitions(lighthouse.article).at(-1)).toMatchObject({
      type: 3,
      name: 'Check against the article',
      name_localizations: { 'es-ES': 'Cotejar con el artículo', 'es-419': 'Cotejar con el artículo' },
      integration_types: [0, 1],
      contexts: [0, 1, 2],
    });
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
    const twice = { ...read, name: 'again', presses: {} } as Command;
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
