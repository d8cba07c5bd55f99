// /…-cards post: posts the card of a fact and pins it; also the presses on a card and on the report about it.
import { ApplicationCommandOptionType, ChannelType } from 'discord-api-types/v10';
import type { Passage } from '../../src/article/model.js';
import { languageSchema } from '../../src/article/schema.js';
import { withdrawnVersion } from '../../src/reply/card-view.js';
import { cut } from '../../src/reply/escape.js';
import { maxNote } from '../../src/reply/limits.js';
import { findPassage, type Command, type Request } from '../command.js';
import type { CardOrder } from '../effect.js';
import { languageOption, replyLanguage, spanish } from '../options.js';
import { may } from '../venue.js';
import { chooseFact, completeFact, textOption } from './fact-option.js';
import { guarded, notice, ownLanguage, pressed, pressedOn } from './guard.js';

export const cardsPost: Command = {
  name: 'post',
  family: 'cards',
  offered: ({ facts }) => facts.length > 0,

  define: (article) => ({
    type: ApplicationCommandOptionType.Subcommand,
    name: 'post',
    name_localizations: spanish('publicar'),
    description: 'Post the card of a fact, and pin it',
    description_localizations: spanish('Publica la ficha de un dato y la fija'),
    options: [
      textOption({
        name: 'fact',
        name_localizations: spanish('dato'),
        description: 'Which fact',
        description_localizations: spanish('Qué dato'),
        required: true,
      }),
      {
        type: ApplicationCommandOptionType.Channel,
        name: 'channel',
        name_localizations: spanish('canal'),
        description: 'Where; this channel, unless you choose another',
        description_localizations: spanish('Dónde; en este canal, si no eliges otro'),
        // Those in which nothing can be pinned are there too, so that a refusal can say why.
        channel_types: [
          ChannelType.GuildText,
          ChannelType.GuildAnnouncement,
          ChannelType.AnnouncementThread,
          ChannelType.PublicThread,
          ChannelType.PrivateThread,
          ChannelType.GuildVoice,
          ChannelType.GuildStageVoice,
          ChannelType.GuildForum,
        ],
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'note',
        name_localizations: spanish('nota'),
        description: 'A note of your own, below the card',
        description_localizations: spanish('Una nota tuya, debajo de la ficha'),
        max_length: maxNote,
      },
      languageOption(article),
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'picture',
        name_localizations: spanish('imagen'),
        description: 'Whether the card has its picture; it has, unless you say no',
        description_localizations: spanish(
          'Si la ficha lleva imagen; la lleva, salvo que indiques lo contrario',
        ),
      },
    ],
  }),

  run(context, request) {
    const language = ownLanguage(context, request.person);
    return guarded(request.venue, language, (here) => {
      const fact = chooseFact(context.article, request, 'fact');
      if (!fact) return notice(language, 'noFact');
      const channel = channelOf(request, here);
      if (channel === undefined) return notice(language, 'noChannel');
      if (!channel.memberMayPin) return notice(language, 'memberMayNotPinThere');
      const card: CardOrder = {
        fact: fact.id,
        language: replyLanguage(context.article, request),
        note: cut(String(request.options['note'] ?? ''), maxNote) || undefined,
        picture: request.options['picture'] !== false,
      };
      return {
        effect: { kind: 'post', channel: channel.id, card, despite: undefined },
        language,
        place: 'new',
      };
    });
  },

  complete: (context, request) => (request.focused === 'fact' ? completeFact(context, request, 'fact') : []),

  presses: {
    sources({ article }, { args, language }) {
      const fact = article.facts.find(({ id }) => id === args[0]);
      if (fact && args[1] === withdrawnVersion) return notice(language, 'languageGone');
      const [first, second, ...others] = (fact?.passages ?? []).flatMap(
        (id): Passage | never[] => findPassage(article, id) ?? [],
      );
      if (!first) return notice(language, 'factGone');
      const shown = second ? [first, second] : [first];
      return { view: { kind: 'passage', language, shown, others }, isPrivate: true, place: 'new' };
    },

    'card-anyway': pressed((channel, fact, { article }, { args, message }) => {
      const language = languageSchema.safeParse(args[2]).data;
      const known = article.facts.some(({ id }) => id === fact);
      if (!known || !language || !article.languages.includes(language)) return undefined;
      const card: CardOrder = { fact, language, note: message.note, picture: args[3] === 'p1' };
      return { kind: 'post', channel, card, despite: message.id };
    }),

    'card-pin': pressedOn((channel, message) => ({ kind: 'pin', channel, message })),
  },
};

/** The channel that is meant, and whether the member may pin there; undefined where Discord does not tell. */
function channelOf(
  { options, channels }: Request,
  here: string,
): { readonly id: string; readonly memberMayPin: boolean } | undefined {
  const id = String(options['channel'] ?? here);
  if (id === here) return { id, memberMayPin: true };
  const chosen = channels.get(id);
  return chosen && { id, memberMayPin: may(chosen.memberMay ?? 0n, 'pinMessages') };
}
