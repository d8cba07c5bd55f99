// /… cite: the article's citation in the style that a paper wants, or of one passage with its paragraph.
import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { citationStyles, styleName, type CitationStyle } from '../src/citation/cite.js';
import { answerView } from '../src/reply/view.js';
import { findPassage, stale, type Command } from './command.js';
import { languageOption, replyLanguage, same, spanish } from './options.js';
import { choosePassage, completePassage, isListed, passageOption } from './passage-option.js';

const defaultStyle: CitationStyle = 'apa';

export const cite: Command = {
  name: 'cite',
  listed: (article, request) => isListed(article, request, 'of', false),

  define: (article) => ({
    type: ApplicationCommandOptionType.Subcommand,
    name: 'cite',
    name_localizations: spanish('referencia'),
    description: 'Cite the article in a paper: APA, MLA, Chicago, BibTeX and more',
    description_localizations: spanish('Cita el artículo en un trabajo: APA, MLA, Chicago, BibTeX y más'),
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'style',
        name_localizations: spanish('estilo'),
        description: 'The citation style; APA unless you choose another',
        description_localizations: spanish('El estilo de la referencia; APA si no eliges otro'),
        choices: citationStyles.map((style) => ({ name: styleName(style), value: style })),
      },
      passageOption({
        name: 'of',
        name_localizations: spanish('de'),
        description: 'One passage instead of the whole article',
        description_localizations: spanish('Un pasaje en vez del artículo completo'),
        required: false,
      }),
      languageOption(article),
    ],
  }),

  run(context, request) {
    const { article } = context;
    const language = replyLanguage(article, request);
    const style = styleNamed(String(request.options['style'] ?? '')) ?? defaultStyle;
    const of = String(request.options['of'] ?? '');
    if (of.trim() === '')
      return { view: { kind: 'cite', language, style, passage: undefined }, isPrivate: false, place: 'new' };
    const chosen = choosePassage(context, request, 'of', false);
    if ('outcome' in chosen) return { view: answerView(article, of, chosen), isPrivate: true, place: 'new' };
    const { passage } = chosen;
    return { view: { kind: 'cite', language, style, passage }, isPrivate: false, place: 'new' };
  },

  complete: (context, request) => completePassage(context, request, 'of', false),

  presses: {
    cite({ article }, { language, args, values, message }) {
      const style = citationStyles.find((each) => each === values[0]);
      const passage = args[0] === undefined ? undefined : findPassage(article, args[0]);
      if (!style || (args[0] !== undefined && !passage)) return stale(language);
      return {
        view: { kind: 'cite', language, style, passage },
        isPrivate: message.isPrivate,
        place: 'update',
      };
    },
  },
};

/** By its value, or by its name, which a client may send in its place. */
const styleNamed = (typed: string): CitationStyle | undefined =>
  citationStyles.find((style) => style === typed || same(styleName(style), typed));
