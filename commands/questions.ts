// /… questions: the top questions as a menu; choosing one answers it in the same message.
import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { answerView } from '../src/reply/view.js';
import { stale, type Command } from './command.js';
import { languageOption, replyLanguage, spanish } from './options.js';

export const questions: Command = {
  name: 'questions',
  listed: () => true,

  define: (article) => ({
    type: ApplicationCommandOptionType.Subcommand,
    name: 'questions',
    name_localizations: spanish('preguntas'),
    description: 'Choose from questions that the article answers',
    description_localizations: spanish('Elige entre preguntas que el artículo responde'),
    options: [languageOption(article)],
  }),

  run: ({ article }, request) => ({
    view: { kind: 'questions', language: replyLanguage(article, request) },
    isPrivate: false,
    place: 'new',
  }),

  presses: {
    question({ article, search }, press) {
      const { language, message } = press;
      const question = article.questions.find(({ id }) => id === press.values[0])?.text[language];
      if (question === undefined) return stale(language);
      const view = answerView(article, question, search.ask(question, { language }));
      const fromList = press.args[1] === 'list';
      return {
        view: view.kind === 'answer' ? { ...view, fromList } : view,
        isPrivate: message.isPrivate,
        place: 'update',
      };
    },

    list: (_, press) => ({
      view: { kind: 'questions', language: press.language },
      isPrivate: press.message.isPrivate,
      place: 'update',
    }),
  },
};
