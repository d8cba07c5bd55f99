// The list at the top of a new pack of what a person has to write. Called by write.ts.
import type { ArticleCopy } from '../copy.js';
import type { Parts } from './parts.js';
import type { Wishes } from './write.js';

/** @returns The list as YAML comments; only what this article leaves open is on it. */
export function toDo(copy: ArticleCopy, parts: Parts, { languages, file }: Wishes): string[] {
  const missing = [
    ...(copy.publisher === undefined ? ['publisher'] : []),
    ...(copy.url?.startsWith('https:') ? [] : ['url (https)']),
    ...(copy.read === '' ? ['read (the day on which you read the article, as 2026-11-23)'] : []),
    ...(copy.author === undefined ? ['author, where the article names one'] : []),
  ];
  const dated = parts.events.length;
  const steps = [
    ...(missing.length === 0 ? [] : [`source: ${missing.join(', ')}.`]),
    'source.aliases, subject: how members call the thing, in each language; leave only what fits.',
    parts.sections.length === 1
      ? 'sections: a title; a new section wherever the article turns to something else.'
      : 'sections: their titles in your words.',
    `passages (${parts.passages.length}): a title, and what the sentence says in your own words. A sentence that says three things gets three passages; take a header’s out if nobody needs it.`,
    ...(parts.passages.some(({ attributions }) => attributions.length > 0)
      ? ['by: whose claim it is, where the comment says so; take the comment out.']
      : []),
    ...(parts.doubtful.length === 0
      ? []
      : [
          `excerpts of ${parts.doubtful.join(', ')}: choose better ones, which lose no “not” and hold no ( ) ' ! % *.`,
        ]),
    ...parts.without.map(
      ([paragraph, sentence]) =>
        `paragraph ${paragraph}, sentence ${sentence} is too short to be found by 3 words: it has no passage.`,
    ),
    parts.questions.length === 0
      ? 'questions: what members will ask first, each with its passages (origin: ours).'
      : `questions (${parts.questions.length} of the article): the passages that answer each, the best first; then your own (origin: ours).`,
    ...(parts.quotations.length === 0
      ? []
      : [`quotations (${parts.quotations.length}): who speaks; take out those that nobody says.`]),
    ...(dated === 0 ? [] : [`events (${dated}): what happened; take out those that are none.`]),
    'facts: figures for cards. unsaid: what members ask and the article does not say. synonyms: other words for the same.',
    'overview: the passage that says what the subject is.',
    ...(languages.length > 1 ? ['Write each language anew; do not translate word by word.'] : []),
  ];
  return [
    `# A pack in the making. data/README.md shows how to write one; npm run article:check -- ${file} tells what is missing.`,
    '# To do:',
    ...steps.map((step, at) => `#  ${at + 1}. ${step}`),
    '# Then take this list out.',
  ];
}
