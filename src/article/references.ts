// Checks of a pack that no schema can make: references, order, languages. Called by load.ts.
import { didYouMean } from './nearest.js';
import type { Language, Pack } from './schema.js';

/** Where a problem stands in the document, as keys and indexes, and what it is. */
export interface Finding {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** @returns Every problem of a pack whose form is right; none where it can be used. */
export function checkReferences(pack: Pack): Finding[] {
  return [
    ...languagesMissing(pack, pack.languages),
    ...duplicates(pack),
    ...unknownReferences(pack),
    ...locators(pack),
    ...sectionsInOrder(pack),
  ];
}

/** A text that is there in one language must be there in each language of the pack. */
function languagesMissing(
  node: unknown,
  languages: readonly Language[],
  path: (string | number)[] = [],
): Finding[] {
  if (typeof node !== 'object' || node === null) return [];
  if (Array.isArray(node))
    return node.flatMap((each, at) => languagesMissing(each, languages, [...path, at]));
  const keys = Object.keys(node);
  const localized =
    keys.length === 0 ? isLocalizedPlace(path) : keys.every((key) => key === 'en' || key === 'es');
  if (localized)
    return languages
      .filter((language) => !keys.includes(language))
      .map((language) => ({
        path,
        message: `has no "${language}"; write it, since the pack’s languages have it`,
      }));
  return Object.entries(node).flatMap(([key, value]) => languagesMissing(value, languages, [...path, key]));
}

const isLocalizedPlace = (path: readonly (string | number)[]): boolean =>
  ['title', 'text', 'by', 'words', 'topic', 'label', 'headline', 'speaker', 'role'].includes(
    String(path.at(-1)),
  );

function duplicates(pack: Pack): Finding[] {
  const lists = ['sections', 'passages', 'questions', 'quotations', 'facts', 'events', 'unsaid'] as const;
  return lists.flatMap((list) => {
    const seen = new Set<string>();
    return pack[list].flatMap(({ id }, at) => {
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      return [
        { path: [list, at, 'id'], message: `"${id}" is there twice in ${list}; give one of them another id` },
      ];
    });
  });
}

function unknownReferences(pack: Pack): Finding[] {
  const sections = new Set(pack.sections.map(({ id }) => id));
  const passages = new Set(pack.passages.map(({ id }) => id));
  const check = (kind: string, known: Set<string>, id: string, path: (string | number)[]): Finding[] =>
    known.has(id) ? [] : [{ path, message: `there is no ${kind} "${id}"${didYouMean(id, known)}` }];
  const each = (list: 'questions' | 'facts'): Finding[] =>
    pack[list].flatMap((entry, at) =>
      entry.passages.flatMap((id, place) => check('passage', passages, id, [list, at, 'passages', place])),
    );
  const one = (list: 'quotations' | 'events'): Finding[] =>
    pack[list].flatMap((entry, at) => check('passage', passages, entry.passage, [list, at, 'passage']));
  return [
    ...check('passage', passages, pack.overview, ['overview']),
    ...pack.passages.flatMap(({ section }, at) =>
      check('section', sections, section, ['passages', at, 'section']),
    ),
    ...each('questions'),
    ...each('facts'),
    ...one('quotations'),
    ...one('events'),
    ...pack.unsaid.flatMap((topic, at) =>
      topic.nearest.flatMap((id, place) => check('passage', passages, id, ['unsaid', at, 'nearest', place])),
    ),
  ];
}

/** The header block has no sentences, so its numbers count its lines. */
const headerLines = 20;

function locators(pack: Pack): Finding[] {
  const counts = pack.source.paragraphs;
  return pack.passages.flatMap(({ at }, index) => {
    const path = ['passages', index, 'at'];
    const count = at.paragraph === 0 ? headerLines : counts[at.paragraph - 1];
    if (count === undefined)
      return [
        {
          path: [...path, 'paragraph'],
          message: `there is no paragraph ${at.paragraph}; the article has 0 (the header) to ${counts.length}`,
        },
      ];
    if (at.sentence > count)
      return [
        {
          path: [...path, 'sentence'],
          message: `paragraph ${at.paragraph} has no sentence ${at.sentence}; it has ${count}`,
        },
      ];
    return [];
  });
}

/** Passages stand in the article's order, those of a section together, and no section is empty. */
function sectionsInOrder(pack: Pack): Finding[] {
  const found: Finding[] = [];
  const ended = new Set<string>();
  pack.passages.forEach((passage, at) => {
    const before = pack.passages[at - 1];
    if (!before) return;
    if (before.section !== passage.section) ended.add(before.section);
    if (ended.has(passage.section))
      found.push({
        path: ['passages', at, 'section'],
        message: `the passages of section "${passage.section}" are not together; move this one to the others`,
      });
    const order = (each: typeof passage): number => each.at.paragraph * 1000 + each.at.sentence;
    if (order(passage) < order(before))
      found.push({
        path: ['passages', at],
        message: `"${passage.id}" stands after "${before.id}" but comes before it in the article; move it up`,
      });
  });
  pack.sections.forEach(({ id }, at) => {
    if (!pack.passages.some((passage) => passage.section === id))
      found.push({
        path: ['sections', at],
        message: `section "${id}" has no passage; add one or take it out`,
      });
  });
  return found;
}
