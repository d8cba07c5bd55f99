// /… about: what the bot is, its source, what it will not do.
import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Command } from './command.js';
import { languageOption, replyLanguage, spanish } from './options.js';

export const about: Command = {
  name: 'about',
  listed: () => true,

  define: (article) => ({
    type: ApplicationCommandOptionType.Subcommand,
    name: 'about',
    name_localizations: spanish('acerca'),
    description: 'What this bot is, its source, and what it will not do',
    description_localizations: spanish('Qué es este bot, cuál es su fuente y qué no hace'),
    options: [languageOption(article)],
  }),

  run: ({ article, version }, request) => ({
    view: { kind: 'about', language: replyLanguage(article, request), version },
    isPrivate: false,
    place: 'new',
  }),
};
