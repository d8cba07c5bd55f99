// /… quote: the article's words, or a speaker's whom it quotes, as a block for the discussion.
import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { answerView, quoteStyles, type QuoteStyle } from '../src/reply/view.js';
import type { Command, Request } from './command.js';
import { languageOption, replyLanguage, same, spanish } from './options.js';
import { choosePassage, completePassage, isListed, passageOption } from './passage-option.js';

const styleNames: Readonly<Record<QuoteStyle, readonly [en: string, es: string]>> = {
  card: ['Card', 'Tarjeta'],
  plain: ['Plain text to copy', 'Texto simple para copiar'],
  link: ['Link only', 'Solo el enlace'],
};

export const quote: Command = {
  name: 'quote',
  listed: (article, request) => isListed(article, request, 'what', true),

  define: (article) => ({
    type: ApplicationCommandOptionType.Subcommand,
    name: 'quote',
    name_localizations: spanish('citar'),
    description: 'Quote the article in the discussion, with its source',
    description_localizations: spanish('Cita el artículo en la conversación, con su fuente'),
    options: [
      passageOption({
        name: 'what',
        name_localizations: spanish('qué'),
        description: 'A quotation or passage: choose one, or describe it',
        description_localizations: spanish('Una cita o un pasaje: elige uno o descríbelo'),
        required: true,
      }),
      {
        type: ApplicationCommandOptionType.User,
        name: 'to',
        name_localizations: spanish('para'),
        description: 'Whom it is for; their name stands there and nobody is pinged',
        description_localizations: spanish(
          'Para quién es; aparece su nombre y nadie recibe una notificación',
        ),
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'style',
        name_localizations: spanish('estilo'),
        description: 'How it is handed over',
        description_localizations: spanish('Cómo se entrega'),
        choices: quoteStyles.map((style) => ({
          name: styleNames[style][0],
          name_localizations: spanish(styleNames[style][1]),
          value: style,
        })),
      },
      languageOption(article),
    ],
  }),

  run(context, request) {
    const { article } = context;
    const chosen = choosePassage(context, request, 'what', true);
    if ('outcome' in chosen) {
      const typed = String(request.options['what'] ?? '');
      return { view: answerView(article, typed, chosen), isPrivate: true, place: 'new' };
    }
    const view = {
      kind: 'quote' as const,
      language: replyLanguage(article, request),
      style: styleOf(request),
      ...chosen,
      to: request.members.get(String(request.options['to'] ?? '')),
    };
    return { view, isPrivate: false, place: 'new' };
  },

  complete: (context, request) => completePassage(context, request, 'what', true),
};

/** By its value, or by its label in either language, which a client may send in its place. */
function styleOf({ options }: Request): QuoteStyle {
  const typed = String(options['style'] ?? '');
  return (
    quoteStyles.find((style) => [style, ...styleNames[style]].some((name) => same(name, typed))) ?? 'card'
  );
}
