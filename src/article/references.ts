// Checks across a pack that no schema can make: references, duplicates, places, order, languages. Called by load.ts.
import type { Draft } from './draft.js';
import type { Finding } from './issues.js';
import { didYouMean } from './nearest.js';
import type { Language } from './schema.js';

/** @param value What the YAML held. @param draft The same, read leniently. @returns Every problem of this kind. */
export function checkReferences(value: unknown, draft: Draft): Finding[] {
  return [
    ...languagesMissing(value, draft.languages),
    ...duplicates(draft),
    ...unknownReferences(draft),
    ...locators(draft),
    ...fingerprints(draft),
    ...order(draft),
    ...emptySections(draft),
  ];
}

/** Keys under which a text stands in each language. */
const localizedKeys = new Set<PropertyKey>(
  'title text by words topic label headline speaker role subject aliases'.split(' '),
);
/** A pack is no deeper than this; what is, the schema tells. */
const maxDepth = 8;

/** A text that is there must be there in each language of the pack. */
function languagesMissing(
  node: unknown,
  languages: readonly Language[],
  path: Finding['path'] = [],
): Finding[] {
  if (typeof node !== 'object' || node === null || path.length > maxDepth) return [];
  if (Array.isArray(node))
    return node.flatMap((each, at) => languagesMissing(each, languages, [...path, at]));
  const entries = Object.entries(node);
  if (localizedKeys.has(path.at(-1) ?? ''))
    return languages
      .filter((language) => !Object.hasOwn(node, language))
      .map((language) => ({
        path,
        message: `has no "${language}"; write it, or take "${language}" out of the pack’s languages`,
      }));
  return entries.flatMap(([key, value]) => languagesMissing(value, languages, [...path, key]));
}

function duplicates(draft: Draft): Finding[] {
  const twice = (ids: readonly string[], list: string, key: readonly string[]): Finding[] => {
    const seen = new Set<string>();
    return ids.flatMap((id, at) =>
      id !== '' && seen.size === seen.add(id).size
        ? [
            {
              path: [list, at, ...key],
              message: `"${id}" is there twice in ${list}; give one of them another id`,
            },
          ]
        : [],
    );
  };
  const lists = ['sections', 'passages', 'questions', 'quotations', 'facts', 'events', 'unsaid'] as const;
  return [
    ...lists.flatMap((list) =>
      twice(
        draft[list].map(({ id }) => id),
        list,
        ['id'],
      ),
    ),
    ...draft.languages.flatMap((language, at) =>
      draft.languages.indexOf(language) < at
        ? [{ path: ['languages', at], message: `"${language}" is there twice; take one out` }]
        : [],
    ),
  ];
}

/** So many unknown references get a guess; one costs a look at every id. */
const maxGuesses = 200;

function unknownReferences(draft: Draft): Finding[] {
  let guesses = 0;
  const guess = (id: string, ids: ReadonlySet<string>): string => {
    guesses += 1;
    return guesses > maxGuesses ? '' : didYouMean(id, ids);
  };
  const known = {
    section: new Set(draft.sections.map(({ id }) => id)),
    passage: new Set(draft.passages.map(({ id }) => id)),
  };
  const check = (kind: keyof typeof known, id: string, path: Finding['path']): Finding[] =>
    id === '' || known[kind].has(id) || known[kind].size === 0
      ? []
      : [{ path, message: `there is no ${kind} "${id}"${guess(id, known[kind])}; correct it` }];
  const each = (ids: readonly string[], ...path: Finding['path']): Finding[] =>
    ids.flatMap((id, place) => check('passage', id, [...path, place]));
  return [
    ...check('passage', draft.overview, ['overview']),
    ...draft.passages.flatMap(({ section }, at) => check('section', section, ['passages', at, 'section'])),
    ...draft.questions.flatMap(({ passages }, at) => each(passages, 'questions', at, 'passages')),
    ...draft.quotations.flatMap(({ passage }, at) =>
      check('passage', passage, ['quotations', at, 'passage']),
    ),
    ...draft.facts.flatMap(({ passages }, at) => each(passages, 'facts', at, 'passages')),
    ...draft.events.flatMap(({ passage }, at) => check('passage', passage, ['events', at, 'passage'])),
    ...draft.unsaid.flatMap(({ nearest }, at) => each(nearest, 'unsaid', at, 'nearest')),
  ];
}

/** The header block has no sentences, so its numbers count its lines. */
const headerLines = 20;

function locators(draft: Draft): Finding[] {
  const counts = draft.source.paragraphs;
  if (counts.length === 0) return [];
  return draft.passages.flatMap(({ at: { paragraph, sentence } }, index): Finding[] => {
    const count = paragraph === 0 ? headerLines : (counts[paragraph - 1] ?? 0);
    if (paragraph > counts.length)
      return [
        {
          path: ['passages', index, 'at', 'paragraph'],
          message: `there is no paragraph ${paragraph}; source.paragraphs has 1 to ${counts.length}, 0 is the header`,
        },
      ];
    if (sentence > count)
      return [
        {
          path: ['passages', index, 'at', 'sentence'],
          message: `paragraph ${paragraph} has no sentence ${sentence}; it has ${count}`,
        },
      ];
    return [];
  });
}

/** Each sentence has its fingerprint, where there are any. */
function fingerprints({ source }: Draft): Finding[] {
  const rows = source.fingerprints.map((row) => row.split(' ').length);
  if (rows.length === 0 || source.fingerprints.includes('') || rows.join() === source.paragraphs.join())
    return [];
  return [
    {
      path: ['source', 'fingerprints'],
      message: `are for paragraphs of ${rows.join(', ')} sentences, not ${source.paragraphs.join(', ')}; take them out and let the program write them`,
    },
  ];
}

/** Passages stand in the article's order, those of a section together, the sections as they are listed. */
function order(draft: Draft): Finding[] {
  const found: Finding[] = [];
  const ended = new Set<string>();
  const place = (section: string): number => draft.sections.findIndex(({ id }) => id === section);
  draft.passages.forEach((passage, index) => {
    const before = draft.passages[index - 1];
    if (!before || passage.section === '' || before.section === '') return;
    if (before.section !== passage.section) ended.add(before.section);
    const path = ['passages', index, 'section'];
    if (ended.has(passage.section))
      found.push({
        path,
        message: `the passages of "${passage.section}" are not together; move this one to the others`,
      });
    else if (place(passage.section) >= 0 && place(passage.section) < place(before.section))
      found.push({
        path,
        message: `section "${passage.section}" is listed before "${before.section}"; list the sections in the order of their passages`,
      });
    const a = before.at;
    const b = passage.at;
    if (b.paragraph < a.paragraph || (b.paragraph === a.paragraph && b.sentence < a.sentence))
      found.push({
        path: ['passages', index],
        message: `"${passage.id}" stands after "${before.id}" but comes before it in the article; move it up`,
      });
  });
  return found;
}

function emptySections(draft: Draft): Finding[] {
  const used = new Set(draft.passages.map(({ section }) => section));
  if (used.size === 0) return [];
  return draft.sections.flatMap(({ id }, at) =>
    id === '' || used.has(id)
      ? []
      : [
          {
            path: ['sections', at],
            message: `section "${id}" has no passage; add one or take the section out`,
          },
        ],
  );
}
