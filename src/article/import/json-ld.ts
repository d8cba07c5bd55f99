// What a page tells search engines of its article (schema.org in JSON-LD). Called by html-facts.ts.
import * as z from 'zod';
import { addressOf } from './addresses.js';
import { distinct, fold, tidy, type Facts } from './blocks.js';
import { dayIn } from './days.js';
import { jointly, nameOf } from './names.js';

/** A page's data nests no deeper and lists no more. */
const maxDepth = 6;
const maxNodes = 2000;
const longest = 500;

const record = z.record(z.string(), z.unknown());
type Data = z.infer<typeof record>;

export interface Told {
  readonly facts: Partial<Facts>;
  /** False where the page says that readers have to pay. */
  readonly free: boolean;
}

/** @param scripts The contents of the page's JSON-LD scripts; what is no JSON is passed over. */
export function readJsonLd(scripts: readonly string[]): Told {
  const nodes = scripts
    .flatMap(parsed)
    .flatMap((value) => nodesIn(value, 0))
    .slice(0, maxNodes);
  const article =
    nodes.find((node) => isOfType(node, /(?:Article|BlogPosting|Report|Review)$/u)) ??
    nodes.find((node) => isOfType(node, /^(?:WebPage|ItemPage|MedicalWebPage|AboutPage)$/u));
  const questions = nodes
    .filter((node) => isOfType(node, /^Question$/u))
    .flatMap((node) => texts(node['name'] ?? node['text']))
    .filter((text) => text.endsWith('?'));
  if (!article) return { facts: { questions: distinct(questions) }, free: true };
  const about = [article['about'], article['mainEntity']].flatMap((value) => nodesIn(value, 0));
  const authors = distinct(names(article['author'], nodes).map(nameOf));
  return {
    facts: {
      title: texts(article['headline'])[0] ?? texts(article['name'])[0],
      author: jointly(authors.slice(0, 5)),
      publisher: names(article['publisher'], nodes)[0],
      url: [article['url'], article['mainEntityOfPage'], article['@id']]
        .flatMap((value) => texts(value instanceof Object && '@id' in value ? value['@id'] : value))
        .map((text) => addressOf(text))
        .find((url) => url !== undefined),
      published: dayIn(texts(article['datePublished'])[0]),
      updated: dayIn(texts(article['dateModified'])[0]),
      language: texts(article['inLanguage'])[0],
      aliases: distinct(
        [article, ...about].flatMap((node) => [
          ...texts(node['alternateName']),
          ...texts(node['alternativeHeadline']),
        ]),
      ).filter((name) => fold(name) !== fold(texts(article['headline'])[0] ?? '')),
      questions: distinct(questions),
    },
    free: !/^false$/iu.test(texts(article['isAccessibleForFree'])[0] ?? ''),
  };
}

function parsed(script: string): unknown[] {
  try {
    return [
      JSON.parse(
        script.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\]\]>|\]\]>)\s*$/gu, ''),
      ),
    ];
  } catch {
    return [];
  }
}

/** Each group of keys in a value, the outer before the inner. */
function nodesIn(value: unknown, depth: number): Data[] {
  if (depth > maxDepth) return [];
  if (Array.isArray(value)) return value.slice(0, maxNodes).flatMap((each) => nodesIn(each, depth + 1));
  const node = record.safeParse(value).data;
  if (!node) return [];
  return [
    node,
    ...['@graph', 'mainEntity', 'hasPart', 'itemListElement', 'item'].flatMap((key) =>
      nodesIn(node[key], depth + 1),
    ),
  ];
}

const isOfType = (node: Data, type: RegExp): boolean => texts(node['@type']).some((name) => type.test(name));

/** The texts in a value: itself, those of a list, or what stands under `@value`. */
function texts(value: unknown): string[] {
  if (typeof value === 'string')
    return value.length > longest ? [] : [tidy(plainly(value))].filter((text) => text !== '');
  if (typeof value === 'boolean') return [String(value)];
  if (Array.isArray(value)) return value.slice(0, 50).flatMap(texts);
  if (typeof value === 'object' && value !== null && '@value' in value) return texts(value['@value']);
  return [];
}

/** The names of people or publishers, also of those that stand elsewhere under their id. */
function names(value: unknown, nodes: readonly Data[]): string[] {
  if (Array.isArray(value)) return value.slice(0, 20).flatMap((each) => names(each, nodes));
  const node = record.safeParse(value).data;
  if (!node) return texts(value).filter((text) => !/^https?:/u.test(text));
  const own = texts(node['name']);
  if (own.length > 0) return own.slice(0, 1);
  const other = nodes.find(
    (each) => each !== node && each['@id'] === node['@id'] && each['name'] !== undefined,
  );
  return other && node['@id'] !== undefined ? texts(other['name']).slice(0, 1) : [];
}

/** Some programs write HTML into their data. */
const plainly = (text: string): string =>
  text
    .replace(/<[^<>]{0,200}>/gu, '')
    .replace(
      /&(amp|quot|#0?39|apos|lt|gt|nbsp);/gu,
      (_all, name: string) => signs[name.replace(/^#0/u, '#')] ?? ' ',
    );
const signs: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  '#39': "'",
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
};
