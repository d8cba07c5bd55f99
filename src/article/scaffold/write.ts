// Writes the scaffold of a pack: all that its article gives, an empty text wherever a person has to write, and a list of
// what is to do. Called by scripts/pack-new.ts.
import type { ArticleCopy } from '../copy.js';
import { fingerprintsOf } from '../drift/mark.js';
import { yamlText } from '../scalar.js';
import type { Language } from '../schema.js';
import type { Parts, PassageStub } from './parts.js';
import { toDo } from './todo.js';

export interface Wishes {
  readonly command: string;
  readonly languages: readonly Language[];
  /** Where the JSON Schema is, as seen from the pack; undefined where there is none. */
  readonly schema: string | undefined;
  /** The pack's name in the to-do list. */
  readonly file: string;
}

/** Prettier's width: a longer row of keys stands a key a line. */
const width = 110;

/** @returns The pack's YAML; it is in order as soon as no text in it is empty. */
export function scaffoldText(copy: ArticleCopy, parts: Parts, wishes: Wishes): string {
  const { languages, command, schema } = wishes;
  const own = copy.language ?? languages[0];
  const each = (text: (language: Language) => string): string =>
    `{ ${languages.map((language) => `${language}: ${text(language)}`).join(', ')} }`;
  const empty = each(() => "''");
  const ownOnly = (text: string): string => each((language) => yamlText(language === own ? text : ''));
  const names = list([copy.title, ...copy.aliases]);
  const first = parts.passages.find(({ paragraph }) => paragraph > 0) ?? parts.passages[0];
  return [
    ...(schema === undefined ? [] : [`# yaml-language-server: $schema=${schema}`]),
    ...toDo(copy, parts, wishes),
    `command: ${yamlText(command)}`,
    `languages: [${languages.join(', ')}]`,
    '',
    'source:',
    `  title: ${yamlText(copy.title)}`,
    ...(copy.author === undefined ? [] : [`  author: ${yamlText(copy.author)}`]),
    `  publisher: ${yamlText(copy.publisher ?? '')}`,
    `  url: ${yamlText(copy.url?.startsWith('https:') ? copy.url : '')}`,
    ...(copy.published === undefined ? [] : [`  published: ${copy.published}`]),
    `  read: ${copy.read === '' ? "''" : copy.read}`,
    `  paragraphs: [${copy.paragraphs.map(({ sentences }) => sentences.length).join(', ')}]`,
    '  fingerprints:',
    ...fingerprintsOf(copy.paragraphs).map((row) => `    - '${row}'`),
    '  aliases:',
    ...languages.map((language) => `    ${language}: ${names}`),
    '',
    'subject:',
    ...languages.map((language) => `  ${language}: ${names}`),
    `overview: ${first?.id ?? "''"}`,
    '',
    'sections:',
    ...parts.sections.flatMap(({ id, heading }) => [
      `  - id: ${id}`,
      `    title: ${heading === undefined || heading.length > 90 ? empty : ownOnly(heading)}`,
    ]),
    '',
    'passages:',
    ...parts.passages.flatMap((stub, at) => passageLines(stub, parts.passages[at - 1], empty)),
    '',
    ...listOf(
      'questions',
      parts.questions.map(({ id, text, passage }) => [
        `  - id: ${id}`,
        '    origin: article',
        ...fitted('text', text.length > 100 ? empty : ownOnly(text)),
        `    passages: [${passage}]`,
      ]),
    ),
    '',
    ...listOf(
      'quotations',
      parts.quotations.map(({ id, words, passage, attributions }) => [
        `  - id: ${id}`,
        `    words: ${yamlText(words)}`,
        `    speaker: ${empty}${attributions.length === 0 ? '' : ` # the sentence has: ${shown(attributions)}`}`,
        `    passage: ${passage}`,
      ]),
    ),
    '',
    'facts: []',
    '',
    ...listOf(
      'events',
      parts.events.map(({ id, date, passage }) => [
        `  - id: ${id}`,
        `    date: '${date}'`,
        `    text: ${empty}`,
        `    passage: ${passage}`,
      ]),
    ),
    '',
    'unsaid: []',
    '',
  ].join('\n');
}

const list = (texts: readonly string[]): string => `[${[...new Set(texts)].map(yamlText).join(', ')}]`;

const listOf = (key: string, entries: readonly (readonly string[])[]): string[] =>
  entries.length === 0 ? [`${key}: []`] : [`${key}:`, ...entries.flat()];

function passageLines(stub: PassageStub, before: PassageStub | undefined, empty: string): string[] {
  const { id, section, paragraph, sentence, attributions } = stub;
  const locator = [
    `paragraph: ${paragraph}`,
    `sentence: ${sentence}`,
    ...(['excerpt', 'before', 'after'] as const).flatMap((key) => {
      const words = stub.excerpt[key];
      return words === undefined ? [] : [`${key}: ${yamlText(words)}`];
    }),
  ];
  return [
    ...(paragraph === before?.paragraph
      ? []
      : [`  # ${paragraph === 0 ? 'Header' : `Paragraph ${paragraph}`}`]),
    `  - id: ${id}`,
    `    section: ${section}`,
    ...fitted('at', `{ ${locator.join(', ')} }`, locator),
    `    title: ${empty}`,
    `    text: ${empty}`,
    ...(attributions.length === 0
      ? []
      : [`    # whose claim? by: ${empty} (the sentence has: ${shown(attributions)})`]),
  ];
}

/** Few words of each phrase; the rest is in the article. */
const shown = (attributions: readonly string[]): string =>
  attributions
    .map((words) => `“${words.split(' ').slice(0, 6).join(' ')}${words.split(' ').length > 6 ? ' …' : ''}”`)
    .join(', ');

/** A row of keys on one line where it fits, else a key a line. */
function fitted(key: string, value: string, keys?: readonly string[]): string[] {
  const line = `    ${key}: ${value}`;
  if (line.length <= width || keys === undefined) return [line];
  return [`    ${key}:`, ...keys.map((each) => `      ${each}`)];
}
