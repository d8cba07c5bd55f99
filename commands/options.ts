// The options that several commands share, what they mean, and the language of a reply. Called by the other files here.
import {
  ApplicationCommandOptionType,
  type APIApplicationCommandBooleanOption,
  type APIApplicationCommandStringOption,
} from 'discord-api-types/v10';
import type { Article } from '../src/article/model.js';
import { languages, type Language } from '../src/article/schema.js';
import { clean } from '../src/reply/escape.js';
import type { Request } from './command.js';

interface Spanish {
  'es-ES': string;
  'es-419': string;
}

/** The same Spanish text for both of Discord's Spanish locales. */
export const spanish = (text: string): Spanish => ({ 'es-ES': text, 'es-419': text });

const languageNames: Readonly<Record<Language, Readonly<Record<Language, string>>>> = {
  en: { en: 'English', es: 'Inglés' },
  es: { en: 'Spanish', es: 'Español' },
};

/** The option that forces the language of the reply. */
export const languageOption = (article: Article): APIApplicationCommandStringOption => ({
  type: ApplicationCommandOptionType.String,
  name: 'language',
  name_localizations: spanish('idioma'),
  description: 'The language of the reply',
  description_localizations: spanish('El idioma de la respuesta'),
  choices: article.languages.map((language) => ({
    name: languageNames[language].en,
    name_localizations: spanish(languageNames[language].es),
    value: language,
  })),
});

/** The option that keeps the reply to the member alone. */
export const privateOption: APIApplicationCommandBooleanOption = {
  type: ApplicationCommandOptionType.Boolean,
  name: 'private',
  name_localizations: spanish('privado'),
  description: 'Whether only you see the reply',
  description_localizations: spanish('Si solo tú ves la respuesta'),
};

/** Two texts that a member would take for the same. */
export const same = (one: string, other: string): boolean => fold(one) === fold(other);

/** Without accents and capitals, so that a text is found however it is typed (minisearch#153). */
export const fold = (text: string): string =>
  clean(text.slice(0, 1000)).normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('en');

/**
 * The language that the option `language` forces. A client may send a choice's label in place of its value
 * (discord-api-docs#7206), so labels in both languages count too.
 */
export function forcedLanguage({ options }: Request): Language | undefined {
  const typed = options['language'];
  if (typeof typed !== 'string') return undefined;
  return languages.find((language) =>
    [language, languageNames[language].en, languageNames[language].es].some((name) => same(name, typed)),
  );
}

export const isPrivate = ({ options }: Request): boolean =>
  options['private'] !== undefined && options['private'] !== false;

/** @param locale Discord's locale. @returns Spanish for every Spanish one, English for all others. */
export const languageOf = (locale: string): Language => (/^es\b/iu.test(locale) ? 'es' : 'en');

/** A language that the article is written in. */
export const spoken = (article: Article, language: Language): Language =>
  article.languages.includes(language) ? language : (article.languages[0] ?? 'en');

/**
 * The language of a reply to a command without a question: what the option forces; else in private the member's own,
 * in public the server's; in direct messages there is only the member's.
 */
export function replyLanguage(article: Article, request: Request): Language {
  const { person, serverLocale } = request;
  const locale = isPrivate(request) ? person.locale : (serverLocale ?? person.locale);
  return spoken(article, forcedLanguage(request) ?? languageOf(locale));
}
