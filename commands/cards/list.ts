// /…-cards list: the bot's own cards among the channel's pins, to be looked at one by one.
import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Command } from '../command.js';
import { spanish } from '../options.js';
import { guarded, ownLanguage, pressed, pressedOn } from './guard.js';

export const cardsList: Command = {
  name: 'list',
  family: 'cards',
  offered: ({ facts }) => facts.length > 0,

  define: () => ({
    type: ApplicationCommandOptionType.Subcommand,
    name: 'list',
    name_localizations: spanish('lista'),
    description: 'The cards among this channel’s pins, and whether they are up to date',
    description_localizations: spanish('Las fichas fijadas en este canal y si están al día'),
  }),

  run(context, { person, venue }) {
    const language = ownLanguage(context, person);
    return guarded(venue, language, (channel) => ({
      effect: { kind: 'list', channel, page: 1 },
      language,
      place: 'new',
    }));
  },

  presses: {
    'card-list': pressed((channel, typed) => {
      const page = Number(typed);
      return Number.isInteger(page) && page > 0 ? { kind: 'list', channel, page } : undefined;
    }),
    'card-open': pressedOn((channel, message) => ({ kind: 'open', channel, message })),
  },
};
