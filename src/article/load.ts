// Reads a pack file, checks it, and makes the frozen article that every other folder reads. Called by main.ts and the tools.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import type { Article, Localized, LocalizedList } from './model.js';
import { didYouMean } from './nearest.js';
import { PackError, type Problem } from './problem.js';
import { checkReferences } from './references.js';
import { languages, packSchema, type Language, type Pack } from './schema.js';

/** A pack is larger than this only by mistake. In bytes. */
const maxSize = 2 * 1024 * 1024;

/**
 * @param path The pack's file.
 * @returns The article, deeply frozen; a language that the pack does not have gets the texts of its first.
 * @throws PackError with every problem, each with file and line.
 */
export function loadPack(path: string): Article {
  let text: string;
  try {
    const bytes = readFileSync(path);
    if (bytes.length > maxSize) throw new Error('it is larger than 2 MiB');
    text = bytes.toString('utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown reason';
    throw new PackError([
      { file: path, line: 1, message: `the pack cannot be read (${reason}); check PACK_FILE` },
    ]);
  }
  return parsePack(text, basename(path));
}

/**
 * @param text A pack in YAML.
 * @param file Its name in messages.
 * @throws PackError
 */
export function parsePack(text: string, file: string): Article {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, schema: 'core' });
  const lineAt = (offset: number): number => Math.max(1, lines.linePos(offset).line);
  if (document.errors.length > 0)
    throw new PackError(
      document.errors.map((error) => ({
        file,
        line: lineAt(error.pos[0]),
        message: `this is no YAML: ${error.message.split('\n')[0]?.replace(/ at line .*$/u, '') ?? ''}`,
      })),
    );
  const found = packSchema.safeParse(plainValue(document, file));
  const problem = (path: readonly PropertyKey[], message: string): Problem => ({
    file,
    line: lineAt(offsetOf(document, path)),
    message: `${pathText(path)}: ${message}`,
  });
  if (!found.success)
    throw new PackError(
      found.error.issues.flatMap((issue) => issueTexts(issue).map((message) => problem(issue.path, message))),
    );
  const wrong = checkReferences(found.data);
  if (wrong.length > 0) throw new PackError(wrong.map(({ path, message }) => problem(path, message)));
  return freeze(articleFrom(found.data));
}

function plainValue(document: Document.Parsed, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 50 });
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown reason';
    throw new PackError([{ file, line: 1, message: `this YAML cannot be resolved: ${reason}` }]);
  }
}

/** Where the node at a path, or the nearest one above it, begins. */
function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range[0] ?? 0;
}

const pathText = (path: readonly PropertyKey[]): string =>
  path.length === 0
    ? 'the pack'
    : path
        .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
        .join('')
        .replace(/^\./u, '');

function issueTexts(issue: z.core.$ZodIssue): string[] {
  if (issue.code !== 'unrecognized_keys') return [issue.message.replace(/^Invalid input: /u, '')];
  return issue.keys.map(
    (key) => `"${key}" is no key of this place${didYouMean(key, allKeys)}; correct it or take it out`,
  );
}

/** Every key that a pack may have anywhere. */
const allKeys: ReadonlySet<string> = new Set(
  'command languages source title author publisher url published read paragraphs aliases subject words overview synonyms sections passages id section at paragraph sentence excerpt before after text by questions origin quotations speaker role passage facts headline label events date unsaid topic nearest'.split(
    ' ',
  ),
);

function articleFrom(pack: Pack): Article {
  const first = pack.languages[0] ?? languages[0];
  const pick = <T>(
    value: Partial<Record<Language, T | undefined>> | undefined,
    otherwise: T,
  ): Record<Language, T> => {
    const fallback = value?.[first] ?? otherwise;
    return { en: value?.en ?? fallback, es: value?.es ?? fallback };
  };
  const text = (value: Partial<Record<Language, string | undefined>>): Localized => pick(value, '');
  const list = (value: Partial<Record<Language, string[] | undefined>> | undefined): LocalizedList =>
    pick(value, []);
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

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}
