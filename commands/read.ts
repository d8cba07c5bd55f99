// /… read: the passages of one section, in the article's order, in pages.
import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Article, Section } from '../src/article/model.js';
import { languages, type Language } from '../src/article/schema.js';
import { cut } from '../src/reply/escape.js';
import { maxChoice, maxCommandOptions } from '../src/reply/limits.js';
import type { SectionView } from '../src/reply/view.js';
import { stale, type Command, type Press, type Reply } from './command.js';
import { isPrivate, languageOption, privateOption, replyLanguage, same, spanish } from './options.js';

export const read: Command = {
  name: 'read',
  listed: () => true,

  define: (article) => ({
    type: ApplicationCommandOptionType.Subcommand,
    name: 'read',
    name_localizations: spanish('leer'),
    description: 'Read a section of what the article says, with a link to each place',
    description_localizations: spanish(
      'Lee una sección de lo que dice el artículo, con un enlace a cada lugar',
    ),
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'section',
        name_localizations: spanish('sección'),
        description: 'Which section',
        description_localizations: spanish('Qué sección'),
        required: true,
        choices: article.sections.slice(0, maxCommandOptions).map(({ id, title }) => ({
          name: cut(title.en, maxChoice),
          name_localizations: spanish(cut(title.es, maxChoice)),
          value: id,
        })),
      },
      languageOption(article),
      privateOption,
    ],
  }),

  run({ article }, request) {
    const language = replyLanguage(article, request);
    const section = sectionNamed(article, String(request.options['section'] ?? ''));
    if (!section)
      return { view: { kind: 'notice', language, notice: 'noSection' }, isPrivate: true, place: 'new' };
    return { view: pageOf(article, section, language, 1), isPrivate: isPrivate(request), place: 'new' };
  },

  presses: {
    page: ({ article }, press) => turn(article, press, press.args[0], Number(press.args[1])),
    section: ({ article }, press) => turn(article, press, press.values[0], 1),
  },
};

/** By its id, or by its title in either language, which a client may send in its place. */
const sectionNamed = (article: Article, typed: string): Section | undefined =>
  article.sections.find(({ id }) => id === typed) ??
  article.sections.find(({ title }) =>
    languages.some(
      (language) => same(title[language], typed) || same(cut(title[language], maxChoice), typed),
    ),
  );

const pageOf = (article: Article, section: Section, language: Language, page: number): SectionView => ({
  kind: 'section',
  language,
  section,
  passages: article.passages.filter((passage) => passage.section === section.id),
  page,
});

function turn(article: Article, press: Press, id: string | undefined, page: number): Reply {
  const section = article.sections.find((each) => each.id === id);
  if (!section || !Number.isInteger(page) || page < 1) return stale(press.language);
  return {
    view: pageOf(article, section, press.language, page),
    isPrivate: press.message.isPrivate,
    place: 'update',
  };
}
