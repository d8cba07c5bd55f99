// The pack's text with the locators of a newer copy: only the lines that name a place, an excerpt or a fingerprint change,
// and entries whose sentences moved past others move with them. Called by scripts/article-check.ts.
import type { ArticleCopy } from '../copy.js';
import { parsePack } from '../load.js';
import type { Article, Passage } from '../model.js';
import type { Drift } from './drift.js';
import { markOf, markText, type Mark } from './mark.js';
import { relocationsOf, type Relocation, type Relocations } from './relocate.js';
import { withOrder, withValues, type Value } from './rewrite.js';
import { isAt, type Place } from './sides.js';
import { staleFigures } from './stale.js';

export interface Patch extends Relocations {
  /** Sections that passages take over where their sentences now stand among others; by passage. */
  readonly sections: ReadonlyMap<string, string>;
  readonly paragraphs: readonly number[];
  /** Undefined where changes of unknown sentences would be taken for read. */
  readonly fingerprints: readonly string[] | undefined;
}

/**
 * @param drift What `driftOf` found in this copy.
 * @param accept Whether reworded sentences count as read again; otherwise they go on being told.
 */
export function patchOf(article: Article, copy: ArticleCopy, drift: Drift, accept: boolean): Patch {
  const relocations = relocationsOf(article, copy, drift);
  const moved = new Set(drift.moved.flatMap(({ passages }) => passages));
  return {
    ...relocations,
    sections: sectionsFor(
      ordered(article, relocations.locators).filter(({ passage }) => !relocations.gone.includes(passage)),
      moved,
    ),
    paragraphs: copy.paragraphs.map(({ sentences }) => sentences.length),
    fingerprints: fingerprintsFor(article, copy, drift, accept),
  };
}

/**
 * @param text The pack's YAML, which must be in order.
 * @param file Its name in messages.
 * @returns The new text, which is in order too.
 * @throws PackError when it would not be.
 */
export function patched(text: string, file: string, article: Article, patch: Patch): string {
  const index = (id: string): number => article.passages.findIndex((passage) => passage.id === id);
  const values: Value[] = patch.locators.flatMap(({ passage, to }) =>
    (['paragraph', 'sentence', 'excerpt'] as const)
      .filter((key) => to[key] !== passage.at[key])
      .map((key) => ({ path: ['passages', index(passage.id), 'at', key], value: to[key] })),
  );
  for (const [id, section] of patch.sections)
    values.push({ path: ['passages', index(id), 'section'], value: section });
  const { paragraphs, fingerprints } = article.source;
  if (patch.paragraphs.join() !== paragraphs.join())
    values.push({ path: ['source', 'paragraphs'], value: patch.paragraphs });
  if (patch.fingerprints && patch.fingerprints.join() !== fingerprints?.join())
    values.push({ path: ['source', 'fingerprints'], value: patch.fingerprints });

  const order = ordered(article, patch.locators);
  let out = withValues(text, values, 'paragraphs');
  const entries = order.map(({ passage }) => index(passage.id));
  const paragraphOf = new Map(order.map(({ passage, to }) => [index(passage.id), to.paragraph]));
  if (entries.some((entry, at) => entry !== at))
    out = withOrder(out, 'passages', entries, (entry) => paragraphOf.get(entry) ?? 0);
  const first = (id: string): number => order.findIndex(({ passage }) => sectionOf(passage, patch) === id);
  const sections = article.sections
    .map((_, at) => at)
    .sort((a, b) => first(article.sections[a]?.id ?? '') - first(article.sections[b]?.id ?? ''));
  if (sections.some((entry, at) => entry !== at)) out = withOrder(out, 'sections', sections);
  parsePack(out, file);
  return out;
}

const sectionOf = (passage: Passage, { sections }: Pick<Patch, 'sections'>): string =>
  sections.get(passage.id) ?? passage.section;

/** All passages with their places in the copy, in the order of the copy. */
function ordered(article: Article, locators: readonly Relocation[]): Relocation[] {
  const to = new Map(locators.map((each) => [each.passage, each.to]));
  return article.passages
    .map((passage) => ({ passage, to: to.get(passage) ?? passage.at }))
    .sort((a, b) => a.to.paragraph - b.to.paragraph || a.to.sentence - b.to.sentence);
}

/** A section is a heading over passages that follow one another: one that now stands apart takes that of its neighbour. */
function sectionsFor(order: readonly Relocation[], moved: ReadonlySet<string>): Map<string, string> {
  const found = new Map<string, string>();
  for (;;) {
    const runs: { section: string; entries: Relocation[] }[] = [];
    for (const entry of order) {
      const section = found.get(entry.passage.id) ?? entry.passage.section;
      const last = runs.at(-1);
      if (last?.section === section) last.entries.push(entry);
      else runs.push({ section, entries: [entry] });
    }
    const torn = runs.filter(({ section }) => runs.filter((run) => run.section === section).length > 1);
    const staying = ({ entries }: { entries: Relocation[] }): number =>
      entries.filter(({ passage }) => !moved.has(passage.id)).length;
    const [least] = torn.sort((a, b) => staying(a) - staying(b) || a.entries.length - b.entries.length);
    if (!least) return found;
    const [before, after] = [runs[runs.indexOf(least) - 1], runs[runs.indexOf(least) + 1]];
    const goesOn = before?.entries.at(-1)?.to.paragraph === least.entries[0]?.to.paragraph;
    const beside = goesOn ? before : (after ?? before);
    for (const { passage } of least.entries) found.set(passage.id, beside?.section ?? passage.section);
  }
}

/** Each sentence of the copy with its mark; what changed of one keeps its old mark until it has been read again. */
function fingerprintsFor(
  article: Article,
  copy: ArticleCopy,
  drift: Drift,
  accept: boolean,
): readonly string[] | undefined {
  const changed = [...drift.figures, ...drift.reworded, ...drift.attributions];
  if (drift.basis === 'excerpts' && !accept && changed.length > 0) return undefined;
  const marks = copy.paragraphs.map(({ sentences }) =>
    sentences.map((sentence) => markText(markOf(sentence))),
  );
  const stale = staleFigures(article, drift);
  for (const { to } of changed) {
    if (accept && !stale.some((each) => isAt(each.to, to))) continue;
    const pair = drift.pairs.find(({ now }) => isAt(now.at, to));
    const row = marks[to.paragraph - 1];
    const [old, now] = [pair?.old.mark, pair?.now.mark];
    if (!row || !old || !now) continue;
    // Of a sentence that was joined or divided, a figure that only went along is no change to tell.
    const marked = (changes: readonly { readonly to: Place }[]): Mark =>
      changes.some((each) => isAt(each.to, to)) ? old : now;
    row[to.sentence - 1] = markText({
      words: marked(drift.reworded).words,
      figures: marked(drift.figures).figures,
      attributions: marked(drift.attributions).attributions,
    });
  }
  return marks.map((row) => row.join(' '));
}
