// Says in plain words how a copy differs from the pack, and which locators are proposed. Called by article-check.ts.
import type { Article } from '../../src/article/model.js';
import { hasDrift, type Drift } from '../../src/article/drift/drift.js';
import type { Span } from '../../src/article/drift/moves.js';
import type { Patch } from '../../src/article/drift/patch.js';
import { entriesOf, type Entry } from '../../src/article/drift/report.js';
import type { Stale } from '../../src/article/drift/stale.js';
import { inColumns } from './table.js';

/** In characters. */
const longest = 90;
const cut = (text: string): string =>
  text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text;

const known: Readonly<Record<Drift['basis'], string>> = {
  copy: 'Every word of the older copy is known.',
  fingerprints:
    'The pack knows every sentence by its fingerprint: each one that changed is told, with the words that its excerpts and summaries hold. Give the older copy (--from FILE) to see all old words.',
  excerpts:
    'The pack has no fingerprints and knows each sentence by its excerpts and figures alone: other changes cannot be seen. Give the older copy (--from FILE) to see them all.',
};

/** @returns The report for a person; empty where nothing differs. */
export function driftText(drift: Drift, against: string): string {
  if (!hasDrift(drift)) return '';
  const rows = entriesOf(drift).map((entry) => [
    entry.kind,
    place(entry.from),
    place(entry.to),
    told(entry, drift.basis === 'copy'),
  ]);
  const renumbered = drift.renumbered.map(({ from, to, passages }) => [
    place(from),
    place(to),
    count(passages.length, 'passage'),
  ]);
  return [
    `${against} differs from the article that the pack was written from (places are paragraph.sentence):\n${tallied(entriesOf(drift))}.\n\n`,
    inColumns([['change', 'was at', 'is at', 'what'], ...rows]),
    renumbered.length === 0
      ? ''
      : `\nOnly the numbers of these follow from it:\n\n${inColumns([['was at', 'is at', ''], ...renumbered])}`,
    `\n${count(drift.found, 'passage')} unchanged. ${known[drift.basis]}\n\n`,
  ].join('');
}

/** "2 figure, 1 gone": how many changes there are of each kind, in the order of the list. */
const tallied = (entries: readonly Entry[]): string =>
  [...new Set(entries.map(({ kind }) => kind))]
    .map((kind) => `${entries.filter((entry) => entry.kind === kind).length} ${kind}`)
    .join(', ');

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;

/** "2.3", "2.3–5" or, of a whole paragraph, "2". */
function place(span: Partial<Span> | null): string {
  if (span?.paragraph === undefined) return '-';
  if (span.sentence === undefined) return String(span.paragraph);
  const last = span.sentence + (span.count ?? 1) - 1;
  return `${span.paragraph}.${span.sentence}${last > span.sentence ? `–${last}` : ''}`;
}

/** @param allKnown Whether every old word is known, not only those of the excerpts. */
function told(entry: Entry, allKnown: boolean): string {
  const { kind, passages, sentence = '', was = [], now = [], by = [], words = [], quotations = [] } = entry;
  const ids = passages.length === 0 ? '' : ` [${passages.join(', ')}]`;
  const lost =
    quotations.length === 0 ? '' : ` (no longer word for word: quotation ${quotations.join(', ')})`;
  const exchange = `${listed(was, by)} → ${listed(now)}`;
  switch (kind) {
    case 'figure':
    case 'attribution':
      return `${exchange}${lost}${ids}`;
    case 'reworded': {
      const swaps = words.map(
        (swap) =>
          `${listed(swap.was === '' ? [] : [swap.was])} → ${listed(swap.now === '' ? [] : [swap.now])}`,
      );
      const what = swaps.length === 0 ? `now: “${cut(sentence)}”` : swaps.join('; ');
      const share = `${Math.round((entry.similarity ?? 0) * 100)} %`;
      const kept = entry.similarity === 1 ? 'outside its excerpts' : `${share} of its excerpts kept`;
      return `${allKnown && entry.from?.paragraph !== 0 ? `${share} alike` : kept}; ${what}${lost}${ids}`;
    }
    case 'new':
      return `“${cut(sentence)}”`;
    case 'gone':
    case 'moved':
      return ids.trim() === '' ? 'no passage stands on it' : ids.trim();
    case 'split':
      return 'part of its sentences';
    case 'merged':
      return 'together with another paragraph';
    case 'title':
    case 'author':
    case 'updated':
    case 'name':
    case 'question':
      return exchange;
  }
}

/** What went or came, quoted; words that the pack does not hold are named as such. */
function listed(words: readonly (string | null)[], by: readonly string[] = []): string {
  if (words.length === 0) return 'nothing';
  const unknown =
    by.length === 0
      ? 'words that the pack does not hold'
      : `whose claim the pack says it is: ${by.join(', ')}`;
  return [...new Set(words.map((each) => (each === null ? unknown : `“${cut(each)}”`)))].join(', ');
}

/** @returns The changes that `--write` makes in the pack; empty where there are none. */
export function patchText(article: Article, patch: Patch, pack: string): string {
  const { paragraphs, fingerprints } = article.source;
  const moves = new Map<string, string[]>();
  for (const { passage, to } of patch.locators) {
    const { id, at } = passage;
    const parts = (['paragraph', 'sentence', 'excerpt'] as const)
      .filter((key) => at[key] !== to[key])
      .map((key) =>
        key === 'excerpt' ? `excerpt “${at.excerpt}” → “${to.excerpt}”` : `${key} ${at[key]} → ${to[key]}`,
      );
    const move = parts.join(', ');
    moves.set(move, [...(moves.get(move) ?? []), id]);
  }
  const lines = [...moves].map(([move, ids]) => `  ${ids.join(', ')}: ${move}`);
  for (const [id, section] of patch.sections) lines.push(`  ${id}: section → ${section}`);
  if (patch.paragraphs.join() !== paragraphs.join())
    lines.push(`  source.paragraphs: ${paragraphs.join(', ')} → ${patch.paragraphs.join(', ')}`);
  if (patch.fingerprints && patch.fingerprints.join() !== fingerprints?.join())
    lines.push(
      fingerprints
        ? '  source.fingerprints: those of the new copy'
        : '  source.fingerprints: written for the first time',
    );
  return lines.length === 0 ? '' : `Proposed for ${pack} (--write makes it so):\n${lines.join('\n')}\n\n`;
}

/** @returns What only a person can do, a line each; empty where there is nothing. */
export function byHandText(drift: Drift, { gone, unquoted }: Patch, stale: readonly Stale[]): string {
  const ids = (passages: Patch['gone']): string => passages.map(({ id }) => id).join(', ');
  const read = new Set(
    [...drift.figures, ...drift.reworded, ...drift.attributions].flatMap((each) => each.passages),
  );
  const lines = [
    ...stale.map(
      ({ figure, ids: texts }) => `  the sentence no longer has “${figure}”; correct: ${texts.join(', ')}`,
    ),
    ...(gone.length === 0
      ? []
      : [`  their sentences are gone; take these passages out, also where they are named: ${ids(gone)}`]),
    ...(unquoted.length === 0 ? [] : [`  choose other excerpts for: ${ids(unquoted)}`]),
    ...(read.size === 0
      ? []
      : [`  read their sentences again, mend their texts, then --write --accept: ${[...read].join(', ')}`]),
    ...(drift.added.length === 0
      ? []
      : [`  write passages for the new sentences: ${drift.added.map(({ to }) => place(to)).join(', ')}`]),
  ];
  return lines.length === 0 ? '' : `By hand:\n${lines.join('\n')}\n\n`;
}
