// /… timeline: what the article dates, in order.
import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Command } from './command.js';
import { languageOption, replyLanguage, spanish } from './options.js';

export const timeline: Command = {
  name: 'timeline',
  listed: () => true,
  offered: ({ events }) => events.length > 0,

  define: (article) => ({
    type: ApplicationCommandOptionType.Subcommand,
    name: 'timeline',
    name_localizations: spanish('cronología'),
    description: 'What the article dates, in order, with a link to each place',
    description_localizations: spanish('Lo que el artículo sitúa en una fecha, en orden, con sus enlaces'),
    options: [languageOption(article)],
  }),

  run: ({ article }, request) => ({
    view: { kind: 'timeline', language: replyLanguage(article, request) },
    isPrivate: false,
    place: 'new',
  }),
};
