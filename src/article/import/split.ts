// Takes what the page prints around its article out of its stretches, and cuts them where a box, a list or the questions
// begin and end. Called by arrange.ts.
import { distinct, isProse, isSolid, type Block, type Facts } from './blocks.js';
import type { Segment, Stretch } from './body.js';
import { dayIn } from './days.js';
import { isFurniture, markIn } from './furniture.js';
import { aliasesIn, authorIn, isLanguageLabel, namesIn } from './names.js';
import { isQuestion, readQuestions } from './questions.js';

/** So much of the text has to stand above the notes. In characters. */
const enoughAbove = 600;
/** What stands between a title and its author sums the article up, and is shorter than this. In characters. */
const longestSummary = 300;
/** A line right below the name of an offer is the offer, even where it is two sentences. In characters. */
const longestTeaser = 140;

export interface Split {
  readonly segments: Segment[];
  /** Short lines with the number of the block before which they stand. */
  readonly header: { readonly at: number; readonly text: string }[];
  readonly facts: Facts;
}

/** @param blocks What stands below the title. @param known What is known of the page already. */
export function split(blocks: readonly Block[], known: Facts): Split {
  const facts: Facts = { ...known };
  const segments: Segment[] = [{ isBox: false, isList: false, blocks: [] }];
  const header: Split['header'] = [];
  const whole = blocks.reduce((sum, { text }) => sum + (isProse(text) ? text.length : 0), 0);
  let above = 0;
  let ended: number | undefined;
  let boxLevel: number | undefined;
  /** What stands in an offer of other pages, whether anything of the page's was taken out of it. */
  let aside: { pieces: Stretch[]; broken: boolean } | undefined;
  const open = (kind: 'plain' | 'list' | 'box', level = 0): void => {
    boxLevel = kind === 'box' ? level : undefined;
    aside = undefined;
    segments.push({ isBox: kind === 'box', isList: kind === 'list', blocks: [] });
  };
  for (let at = 0; at < blocks.length; at += 1) {
    const each = blocks[at];
    if (!each) break;
    const { text, kind, level } = each;
    const loose = kind === 'heading' || kind === 'line';
    const mark = markIn(text);
    const aliases = aliasesIn(text);
    const next = blocks[at + 1]?.text;
    above += isProse(text) ? text.length : 0;
    if (ended !== undefined && !(kind === 'heading' && level <= ended && mark !== 'end')) continue;
    if (ended !== undefined) open('plain');
    const isEnd =
      mark === 'end' &&
      loose &&
      above >= enoughAbove &&
      (kind === 'heading' || 2 * above >= whole || areNotes(blocks, at + 1));
    ended = isEnd ? level : undefined;
    if (isEnd) continue;
    if (aliases) {
      // The names stand behind the label, or one a line below it.
      const below = aliases.length === 0 ? listBelow(blocks, at + 1) : [];
      facts.aliases = distinct([...facts.aliases, ...aliases, ...below.flatMap(namesIn)]);
      header.push({ at, text: [text, below.join(', ')].join(' ').trim() });
      at += below.length;
      open('plain');
    } else if (isLanguageLabel(text) && next !== undefined && !isProse(next)) {
      facts.aliases = distinct([...facts.aliases, ...namesIn(next)]);
      header.push({ at, text: `${text} ${next}` });
      at += 1;
      open('plain');
    } else if ((authorIn(text) !== undefined || text === facts.author) && !isProse(text)) {
      facts.author ??= authorIn(text);
      if (segments.length === 1 && above <= longestSummary && whole - above >= enoughAbove)
        segments[0] = { isBox: true, isList: false, blocks: [] };
      datesFrom(text, facts);
      open('plain');
    } else if (mark === 'questions') {
      const read = readQuestions(blocks, at + 1, facts);
      facts.questions = distinct([...facts.questions, ...read.questions]);
      if (read.next > at + 1) at = read.next - 1;
      open('plain');
    } else if (mark === 'date') {
      datesFrom(text, facts);
      open('plain');
    } else if (mark === 'history') open('plain');
    else if (mark === 'box' && loose && !inContents(segments.at(-1))) open('box', level);
    else if (mark === 'list' && loose) open('list');
    else if (mark === 'aside' && loose && boxLevel === undefined) aside = { pieces: [], broken: false };
    else if (aside && isFurniture(text)) aside.broken = true;
    else if (aside) {
      const piece = { at, broken: false as const, block: each };
      const { pieces, broken } = aside;
      const isTeaser = kind === 'line' && pieces.length === 0 && !broken && text.length < longestTeaser;
      if (isSolid(text) && each.linked < 0.5 && !isTeaser) {
        const above = pieces.at(-1);
        const isHeading =
          above &&
          (above.block.kind === 'heading' ||
            ((pieces.length > 1 || broken) && !isQuestion(above.block.text)));
        open('plain');
        segments.at(-1)?.blocks.push(...(isHeading ? [above] : []), piece);
      } else pieces.push(piece);
    } else if (isFurniture(text) || (mark !== undefined && !loose))
      segments.at(-1)?.blocks.push({ at, broken: true });
    else {
      if (kind === 'heading' && boxLevel !== undefined && boxLevel > 0 && level <= boxLevel) open('plain');
      const segment = segments.at(-1);
      segment?.blocks.push({ at, broken: false, block: each });
      const isShort = (kind === 'text' || kind === 'line') && !isProse(text) && text.length <= 200;
      if (isShort && segment && !segment.isBox && !segment.isList) header.push({ at, text });
    }
  }
  return { segments, header, facts };
}

/** A table of contents names the references too, which do not begin there. */
const inContents = (segment: Segment | undefined): boolean =>
  segment?.isList === true && !segment.blocks.some((piece) => !piece.broken && isProse(piece.block.text));

const longestList = 6;

/** The short lines below a label, up to the next label or whatever else is no name. */
function listBelow(blocks: readonly Block[], start: number): string[] {
  const lines = blocks.slice(start, start + longestList).map(({ text }) => text);
  const end = lines.findIndex(
    (text) =>
      isProse(text) ||
      /[:?]$/u.test(text) ||
      text.length > 100 ||
      isFurniture(text) ||
      markIn(text) !== undefined,
  );
  return end < 0 ? lines.slice(0, 1) : lines.slice(0, end);
}

const reference =
  /\^|\b(?:retrieved|archived|isbn|issn|doi|consultado|archivado)\b|https?:|\b(?:pp?|vol|ed)\. ?\d|\(\d{4}\)/iu;

/** So many lines show what follows. */
const lookAhead = 40;

/** Whether what follows are notes: a line that only says so may be a map's or a menu's. */
function areNotes(blocks: readonly Block[], start: number): boolean {
  const next = blocks
    .slice(start, start + lookAhead)
    .filter(({ text }) => isProse(text))
    .slice(0, 6);
  return next.filter(({ text }) => reference.test(text)).length >= next.length / 2;
}

/** Takes the day out of "Published: …" or "Last updated: …", where it is not known yet. */
export function datesFrom(line: string, facts: Facts): void {
  if (!/^(?:first|originally|publish|posted|publica)/iu.test(line)) {
    if (!/^(?:by|written|por|escrito)\b/iu.test(line)) facts.updated ??= dayIn(line);
    return;
  }
  const [published, updated] = line.split(/(?:last )?(?:updated|modified|actualizad[oa])/iu);
  facts.published ??= dayIn(published);
  facts.updated ??= dayIn(updated);
}
