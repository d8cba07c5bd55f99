// /…-cards refresh: renders cards anew whose data has changed since; one, those of a fact, or all of the channel.
import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Command } from '../command.js';
import { spanish } from '../options.js';
import { chooseCard, completeFact, textOption } from './fact-option.js';
import { guarded, notice, ownLanguage, pressed, pressedOn } from './guard.js';

export const cardsRefresh: Command = {
  name: 'refresh',
  family: 'cards',
  offered: ({ facts }) => facts.length > 0,

  define: () => ({
    type: ApplicationCommandOptionType.Subcommand,
    name: 'refresh',
    name_localizations: spanish('actualizar'),
    description: 'Bring pinned cards up to date',
    description_localizations: spanish('Pone al día las fichas fijadas'),
    options: [
      textOption({
        name: 'card',
        name_localizations: spanish('ficha'),
        description: 'Which card, or the link of its message; all of this channel without it',
        description_localizations: spanish(
          'Qué ficha, o el enlace de su mensaje; si falta, todas las del canal',
        ),
      }),
    ],
  }),

  run(context, request) {
    const language = ownLanguage(context, request.person);
    return guarded(request.venue, language, (channel) => {
      const choice =
        request.options['card'] === undefined ? undefined : chooseCard(context, request, 'card', channel);
      if (typeof choice === 'string') return notice(language, choice);
      return { effect: { kind: 'refresh', channel, choice }, language, place: 'new' };
    });
  },

  complete: (context, request) => completeFact(context, request, 'card'),

  presses: {
    'card-refresh': pressedOn((channel, message) => ({
      kind: 'refresh',
      channel,
      choice: { by: 'message', message },
    })),
    'card-refresh-all': pressed((channel) => ({ kind: 'refresh', channel, choice: undefined })),
  },
};
