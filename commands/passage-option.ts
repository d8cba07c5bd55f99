// The option by which a member chooses a quotation or a passage: its suggestions, and what any text in it stands for.
// Called by quote.ts and cite.ts.
import { ApplicationCommandOptionType, type APIApplicationCommandStringOption } from 'discord-api-types/v10';
import type { Article, Passage, Quotation } from '../src/article/model.js';
import { languages, type Language } from '../src/article/schema.js';
import { clean, cut } from '../src/reply/escape.js';
import { maxChoice, maxChoices, maxQuestion } from '../src/reply/limits.js';
import type { NotCovered } from '../src/search/model.js';
import { findPassage, type Choice, type Context, type Request } from './command.js';
import { fold, forcedLanguage, languageOf, spoken } from './options.js';

/** What can be chosen: a passage, with the words that the article quotes there, if those are meant. */
export interface Chosen {
  readonly passage: Passage;
  readonly quotation: Quotation | undefined;
}

interface Entry extends Chosen {
  readonly value: string;
  readonly labels: Readonly<Record<Language, string>>;
  /** The labels without accents and capitals, so that one is found however it is typed. */
  readonly folded: Readonly<Record<Language, string>>;
}

type Text = Pick<APIApplicationCommandStringOption, 'name' | 'name_localizations' | 'description'> &
  Pick<APIApplicationCommandStringOption, 'description_localizations' | 'required'>;

export const passageOption = (text: Text): APIApplicationCommandStringOption => ({
  type: ApplicationCommandOptionType.String,
  ...text,
  autocomplete: true,
  min_length: 1,
  max_length: maxQuestion,
});

/** Kept for each article: a member's every keystroke asks for them. */
const known = new WeakMap<Article, readonly Entry[]>();

/** Quotations first, then passages, in the article's order. */
function entriesOf(article: Article, withQuotations: boolean): readonly Entry[] {
  const all = known.get(article) ?? allEntries(article);
  known.set(article, all);
  return withQuotations ? all : all.filter(({ quotation }) => !quotation);
}

function allEntries(article: Article): Entry[] {
  const quotations = article.quotations.flatMap((quotation): Entry[] => {
    const passage = findPassage(article, quotation.passage);
    if (!passage) return [];
    const labels = {
      en: quotationLabel(quotation, passage, 'en'),
      es: quotationLabel(quotation, passage, 'es'),
    };
    return [{ value: `quotation:${quotation.id}`, labels, folded: folded(labels), passage, quotation }];
  });
  const passages = article.passages.map((passage) => {
    const labels = { en: cut(passage.title.en, maxChoice), es: cut(passage.title.es, maxChoice) };
    return { value: `passage:${passage.id}`, labels, folded: folded(labels), passage, quotation: undefined };
  });
  return [...quotations, ...passages];
}

/** The words whole, where they fit with their speaker; they are never cut. */
function quotationLabel({ words, speaker }: Quotation, { title }: Passage, language: Language): string {
  const whole = clean(`“${words}” · ${speaker[language]}`);
  return whole.length <= maxChoice ? whole : cut(`${speaker[language]}: ${title[language]}`, maxChoice);
}

const textIn = ({ options }: Request, name: string): string =>
  String(options[name] ?? '').slice(0, maxQuestion);

/**
 * Suggestions: all entries in order before anything is typed; then those that hold the typed text, then those that
 * the search finds for it.
 * @param name The option's name.
 */
export function completePassage(
  { article, search }: Context,
  request: Request,
  name: string,
  withQuotations: boolean,
): Choice[] {
  const typed = textIn(request, name);
  const language = spoken(article, forcedLanguage(request) ?? languageOf(request.person.locale));
  const entries = entriesOf(article, withQuotations);
  const wanted = fold(typed);
  const holding = entries.filter((entry) => entry.folded[language].includes(wanted));
  const found = wanted === '' ? [] : search.ask(typed, { locale: language }).passages;
  const ranked = found.flatMap(({ id }) => entries.filter(({ passage }) => passage.id === id));
  return [...new Set([...holding, ...ranked])]
    .filter(({ labels }) => labels[language] !== '')
    .filter(
      (entry, at, all) => all.findIndex((other) => other.labels[language] === entry.labels[language]) === at,
    )
    .slice(0, maxChoices)
    .map(({ value, labels }) => ({ name: labels[language], value }));
}

const folded = ({ en, es }: Entry['labels']): Entry['folded'] => ({ en: fold(en), es: fold(es) });

/** The suggestion whose value or label a text is. */
function pickedOf(entries: readonly Entry[], typed: string): Entry | undefined {
  const wanted = fold(typed);
  return (
    entries.find(({ value }) => value === typed.trim()) ??
    entries.find((entry) => languages.some((language) => entry.folded[language] === wanted))
  );
}

/** Whether the option holds nothing, or a suggestion; or, while one types, the beginning of one. */
export function isListed(article: Article, request: Request, name: string, withQuotations: boolean): boolean {
  const typed = textIn(request, name);
  const entries = entriesOf(article, withQuotations);
  const wanted = fold(typed);
  if (wanted === '') return true;
  if (request.focused === undefined) return pickedOf(entries, typed) !== undefined;
  return entries.some(({ folded }) => languages.some((language) => folded[language].startsWith(wanted)));
}

/** For comparing names: "U.S. officials" and "the US officials" are one. */
const bare = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}\s]/gu, '')
    .replace(/^(?:the|an?|el|la|los|las|una?)\s/u, '');

/** The first entry of whoever is named by a text: by the whole name or a person's last one, else by its beginning. */
function voicedBy(entries: readonly Entry[], typed: string): Entry | undefined {
  const wanted = bare(typed);
  if (wanted.length < 3) return undefined;
  const find = (isNamed: (name: string) => boolean): Entry | undefined =>
    entries.find(({ passage, quotation }) => {
      const names = quotation ? quotation.speaker : passage.by;
      return names !== undefined && languages.some((language) => isNamed(names[language]));
    });
  const lastOf = (name: string): string => /^\p{Lu}[^,]*\s(\p{Lu}\p{L}+)(?:,|$)/u.exec(name)?.[1] ?? '';
  return (
    find((name) => bare(name) === wanted || bare(lastOf(name)) === wanted) ??
    find((name) => bare(name).startsWith(`${wanted} `))
  );
}

/**
 * What a text stands for: the value or the label of a suggestion, in either language (discord-api-docs#7206); words of
 * a quotation; the name of a speaker; else the best match of the search, with the words that are quoted there.
 * @param name The option's name.
 * @returns What the search says where it finds nothing.
 */
export function choosePassage(
  { article, search }: Context,
  request: Request,
  name: string,
  withQuotations: boolean,
): Chosen | NotCovered {
  const typed = textIn(request, name);
  const wanted = fold(typed);
  const entries = entriesOf(article, withQuotations);
  const picked = pickedOf(entries, typed);
  if (picked) return picked;
  const spokenWords =
    wanted.split(' ').length > 2
      ? entries.find(({ quotation }) => quotation && fold(quotation.words).includes(wanted))
      : undefined;
  const named = spokenWords ?? voicedBy(entries, typed);
  if (named) return named;
  const forced = forcedLanguage(request);
  const free = search.ask(typed, { locale: languageOf(request.person.locale) });
  // The words may be in the other language than the reply; what is said about finding nothing is in the reply's.
  const answer = free.outcome === 'notCovered' && forced ? search.ask(typed, { language: forced }) : free;
  if (answer.outcome === 'notCovered') return answer;
  const [best] = answer.passages;
  const found = entries.find(({ passage }) => passage.id === best?.id);
  if (!found) throw new Error('The search answered with a passage that the article does not have');
  return found;
}
