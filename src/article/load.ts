// Reads a pack file, checks it, and makes the frozen article that every other folder reads. Called by main.ts and the tools.
import { draftOf } from './draft.js';
import { readText } from './file.js';
import { freeze } from './freeze.js';
import { findingsOf, problemsOf } from './issues.js';
import { readKept } from './kept.js';
import { readYaml } from './lines.js';
import type { Article, Localized, LocalizedList } from './model.js';
import { PackError } from './problem.js';
import { checkReferences } from './references.js';
import { languages, packSchema, type Language, type Pack } from './schema.js';

/**
 * @param path The pack's file, at most 2 MiB.
 * @param kept The file of what a build has kept of it (kept.ts); it need not be there, nor be of this pack.
 * @returns The article, deeply frozen; a language that the pack does not have gets the texts of its first.
 * @throws PackError with every problem, each with file and line.
 */
export function loadPack(path: string, kept?: string): Article {
  const text = readText(path);
  return (kept === undefined ? undefined : readKept(text, kept)) ?? parsePack(text, path);
}

/**
 * @param text A pack in YAML.
 * @param file Its name in messages.
 * @returns As `loadPack`.
 * @throws PackError with every problem, in the order of their lines.
 */
export function parsePack(text: string, file: string): Article {
  const { value, lineOf } = readYaml(text, file);
  const found = packSchema.safeParse(value, { reportInput: true });
  const findings = [
    ...(found.success ? [] : found.error.issues.flatMap(findingsOf)),
    ...checkReferences(value, draftOf(value)),
  ];
  if (found.success && findings.length === 0) return freeze(articleFrom(found.data));
  throw new PackError(problemsOf(file, lineOf, findings));
}

type PerLanguage<T> = Partial<Record<Language, T | undefined>>;

function articleFrom(pack: Pack): Article {
  const [first = languages[0]] = pack.languages;
  const pick = <T>(value: PerLanguage<T> | undefined, otherwise: T): Record<Language, T> => {
    const of = (language: Language): T =>
      value?.[pack.languages.includes(language) ? language : first] ?? otherwise;
    return { en: of('en'), es: of('es') };
  };
  const text = (value: PerLanguage<string>): Localized => pick(value, '');
  const list = (value: PerLanguage<string[]> | undefined): LocalizedList => pick<string[]>(value, []);
  return {
    command: pack.command,
    languages: pack.languages,
    source: {
      ...pack.source,
      author: pack.source.author,
      published: pack.source.published,
      aliases: list(pack.source.aliases),
    },
    subject: list(pack.subject),
    overview: pack.overview,
    synonyms: pick<string[][]>(pack.synonyms, []),
    sections: pack.sections.map((section) => ({ ...section, title: text(section.title) })),
    passages: pack.passages.map((passage) => ({
      ...passage,
      title: text(passage.title),
      text: text(passage.text),
      by: passage.by && text(passage.by),
      words: list(passage.words),
      kind: 'summary' as const,
    })),
    questions: pack.questions.map((question) => ({ ...question, text: text(question.text) })),
    quotations: pack.quotations.map((quotation) => ({
      ...quotation,
      speaker: text(quotation.speaker),
      role: quotation.role && text(quotation.role),
    })),
    facts: pack.facts.map((fact) => ({ ...fact, headline: text(fact.headline), label: text(fact.label) })),
    events: pack.events.map((event) => ({ ...event, text: text(event.text) })),
    unsaid: pack.unsaid.map((topic) => ({ ...topic, topic: text(topic.topic), words: list(topic.words) })),
  };
}
