// /…-cards unpin: unpins one card of this bot, after a press that confirms it; its message stays.
import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Command } from '../command.js';
import { spanish } from '../options.js';
import { chooseCard, completeFact, textOption } from './fact-option.js';
import { guarded, notice, ownLanguage, pressedOn } from './guard.js';

export const cardsUnpin: Command = {
  name: 'unpin',
  family: 'cards',
  offered: ({ facts }) => facts.length > 0,

  define: () => ({
    type: ApplicationCommandOptionType.Subcommand,
    name: 'unpin',
    name_localizations: spanish('desfijar'),
    description: 'Unpin a card of this bot; its message stays',
    description_localizations: spanish('Desfija una ficha de este bot; su mensaje se queda'),
    options: [
      textOption({
        name: 'card',
        name_localizations: spanish('ficha'),
        description: 'Which card, or the link of its message',
        description_localizations: spanish('Qué ficha, o el enlace de su mensaje'),
        required: true,
      }),
    ],
  }),

  run(context, request) {
    const language = ownLanguage(context, request.person);
    return guarded(request.venue, language, (channel) => {
      const choice = chooseCard(context, request, 'card', channel);
      if (typeof choice === 'string') return notice(language, choice);
      return { effect: { kind: 'unpin', channel, choice, confirmed: false }, language, place: 'new' };
    });
  },

  complete: (context, request) => completeFact(context, request, 'card'),

  presses: {
    'card-unpin': pressedOn((channel, message) => ({
      kind: 'unpin',
      channel,
      choice: { by: 'message', message },
      confirmed: false,
    })),
    'card-unpin-yes': pressedOn((channel, message) => ({
      kind: 'unpin',
      channel,
      choice: { by: 'message', message },
      confirmed: true,
    })),
  },
};
