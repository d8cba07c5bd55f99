// /… ask: a question answered from the article, and the presses on passages: show one, its context, publish it.
import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Article, Passage, Question } from '../src/article/model.js';
import { languages, type Language } from '../src/article/schema.js';
import { cut } from '../src/reply/escape.js';
import { maxChoice, maxChoices, maxOffered, maxQuestion } from '../src/reply/limits.js';
import { answerView } from '../src/reply/view.js';
import { findPassage, stale, type Command, type Press, type PressedMessage, type Reply } from './command.js';
import {
  fold,
  forcedLanguage,
  isPrivate,
  languageOf,
  languageOption,
  privateOption,
  spanish,
  spoken,
} from './options.js';

/** What stands in a suggestion, both as its label and as its value. */
const choiceText = (question: Question, language: Language): string =>
  cut(question.text[language], maxChoice);

interface Chosen {
  readonly question: Question;
  readonly language: Language;
}

/** The suggestions of a pack as they are compared, which is long work for each question that is asked. */
const choices = new WeakMap<Article, ReadonlyMap<string, Chosen>>();

function choicesOf(article: Article): ReadonlyMap<string, Chosen> {
  const known = choices.get(article);
  if (known) return known;
  const made = new Map<string, Chosen>();
  for (const language of languages)
    for (const question of article.questions) {
      const text = fold(choiceText(question, language));
      if (!made.has(text)) made.set(text, { question, language });
    }
  choices.set(article, made);
  return made;
}

/** The top question that a suggestion, in whichever language, stands for. */
const chosenQuestion = (article: Article, typed: string): Chosen | undefined =>
  choicesOf(article).get(fold(typed));

/** Whether a suggestion begins so. */
function beginsOne(article: Article, typed: string): boolean {
  const wanted = fold(typed);
  return [...choicesOf(article).keys()].some((text) => text.startsWith(wanted));
}

export const ask: Command = {
  name: 'ask',
  listed(article, { options, focused }) {
    const typed = String(options['question'] ?? '').slice(0, maxQuestion);
    return focused === undefined ? chosenQuestion(article, typed) !== undefined : beginsOne(article, typed);
  },

  define: (article) => ({
    type: ApplicationCommandOptionType.Subcommand,
    name: 'ask',
    name_localizations: spanish('preguntar'),
    description: 'Ask what the article says; every statement comes with its source',
    description_localizations: spanish('Pregunta qué dice el artículo; cada afirmación viene con su fuente'),
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        name_localizations: spanish('pregunta'),
        description: 'Your question in your own words, or one of those suggested',
        description_localizations: spanish('Tu pregunta en tus palabras, o una de las sugeridas'),
        required: true,
        autocomplete: true,
        min_length: 1,
        max_length: maxQuestion,
      },
      languageOption(article),
      privateOption,
    ],
  }),

  run({ article, search }, request) {
    const typed = String(request.options['question'] ?? '').slice(0, maxQuestion);
    const forced = forcedLanguage(request);
    const chosen = chosenQuestion(article, typed);
    const language = forced ?? chosen?.language;
    const question = chosen ? chosen.question.text[language ?? chosen.language] : typed;
    const answer = search.ask(question, { language, locale: languageOf(request.person.locale) });
    return { view: answerView(article, typed, answer), isPrivate: isPrivate(request), place: 'new' };
  },

  complete({ article, search }, request) {
    const typed = String(request.options['question'] ?? '').slice(0, maxQuestion);
    const language = spoken(article, forcedLanguage(request) ?? languageOf(request.person.locale));
    const texts = search.suggest(typed, language, maxChoices).map(({ text }) => cut(text, maxChoice));
    return [...new Set(texts)]
      .filter((text) => text !== '')
      .slice(0, maxChoices)
      .map((text) => ({ name: text, value: text }));
  },

  presses: {
    show({ article }, press) {
      const passage = findPassage(article, press.values[0] ?? press.args[0]);
      if (!passage) return stale(press.language);
      return here(press, {
        kind: 'passage',
        language: press.language,
        shown: [passage],
        others: others(article, passage, [...press.message.shown, ...press.message.offered]),
        fromList: press.message.fromList,
      });
    },

    context({ article }, press) {
      const passage = findPassage(article, press.args[0]);
      if (!passage) return stale(press.language);
      const paragraph = article.passages.filter(({ at }) => at.paragraph === passage.at.paragraph);
      const at = paragraph.indexOf(passage);
      return here(press, {
        kind: 'context',
        language: press.language,
        before: paragraph[at - 1],
        passage,
        after: paragraph[at + 1],
        others: others(article, passage, [...press.message.shown, ...press.message.offered]),
        fromList: press.message.fromList,
      });
    },

    share({ article }, press) {
      const shown = [...new Set(press.args)].slice(0, 2).flatMap((id) => findPassage(article, id) ?? []);
      if (shown.length === 0 || !press.mine || !press.message.isPrivate) return stale(press.language);
      const view = {
        kind: 'answer' as const,
        language: press.language,
        shown,
        others: press.message.offered.flatMap((id) => findPassage(article, id) ?? []),
        sharedBy: press.person.name,
      };
      return { view, isPrivate: false, place: 'new' };
    },
  },
};

const here = (press: Press, view: Reply['view']): Reply => ({
  view,
  isPrivate: press.message.isPrivate,
  place: 'update',
});

/** What stays reachable beside a passage: the menu's other entries, or else passages of the same section. */
function others(article: Article, passage: Passage, offered: PressedMessage['offered']): Passage[] {
  const kept = [...new Set(offered)].flatMap((id) =>
    id === passage.id ? [] : (findPassage(article, id) ?? []),
  );
  if (kept.length > 0) return kept;
  return article.passages
    .filter((each) => each.section === passage.section && each !== passage)
    .slice(0, maxOffered);
}
