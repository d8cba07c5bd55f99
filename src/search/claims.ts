// Cuts somebody's message into claims: a sentence each, in its writer's own words, without Discord's markup. Called by
// commands/check.ts.
import { sentences } from '../article/sentences.js';

/** In characters, all texts of a message together: no more is read. */
const maxRead = 10_000;
/** In characters: a longer sentence is several claims, since the search reads only the first 16 words of weight. */
const maxClaim = 150;
/** In characters: no piece of a long sentence is shorter, but the last. */
const minPiece = 40;

/**
 * @param texts A message's texts as Discord sends them; only their first 10,000 characters are read.
 * @returns Its claims in order, none twice: each one line of at most 150 characters, with a letter or digit in it and no
 *   mention, address or markup.
 */
export function claimsIn(texts: readonly string[]): string[] {
  const claims = new Map<string, string>();
  let left = maxRead;
  for (const text of texts) {
    const read = text.slice(0, left);
    left -= read.length;
    for (const claim of linesOf(read).flatMap(sentencesOf).flatMap(pieces).map(trimmed)) {
      const key = claim
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu)
        ?.join(' ');
      if (key !== undefined && !claims.has(key)) claims.set(key, claim);
    }
  }
  return [...claims.values()];
}

/** A clause of fewer words ("pure fiction, they have classes there") stays with its neighbour. */
const fewestWords = 3;

/**
 * @param claim One that `claimsIn` gave.
 * @returns Its clauses, where it has more than one of two words or more; else the claim alone.
 */
export function clausesOf(claim: string): string[] {
  const parts = claim
    .split(
      /,?\s(?=(?:and|but|because|which|who|that\s(?:was|were|is|are|has|had)|y|pero|porque|que)\s)|[,:]\s/iu,
    )
    .map(trimmed);
  if (!parts.every((part) => part.includes(' '))) return [claim];
  const isShort = (text: string): boolean => text.split(' ').length < fewestWords;
  const clauses: string[] = [];
  let [start, end] = [0, 0];
  for (const part of parts) {
    const at = claim.indexOf(part, end);
    end = at + part.length;
    const last = clauses.at(-1);
    // Cut from the claim anew, so that what stands between the two stays as it was written.
    if (last !== undefined && (isShort(last) || isShort(part)))
      clauses.splice(-1, 1, claim.slice(start, end));
    else {
      start = at;
      clauses.push(part);
    }
  }
  return clauses;
}

const codeBlock = /```[\s\S]*?```/gu;
/** Control, format and broken characters, but for line breaks. */
const invisible = /(?![\n\r\u0085])[\p{Cc}\p{Cf}\p{Cs}]/gu;
const lineBreak = /[\n\r\u0085\u2028\u2029]+/u;
/** Users, roles, channels, commands, custom emoji and timestamps (Discord reference, "Message Formatting"). */
const mention =
  /<(?:@[!&]?\d{1,20}|#\d{1,20}|\/[^<>:]{1,100}:\d{1,20}|id:\w{1,20}|a?:\w{1,40}:\d{1,20}|t:-?\d{1,20}(?::\w)?)>/giu;
const everyone = /@(?:everyone|here)/giu;
const maskedLink =
  /\[([^[\]]{1,400})\]\(\s?<?https?:\/\/[^\s()<>]{0,400}(?:\([^\s()<>]{0,200}\)[^\s()<>]{0,200})?>?(?:\s"[^"]{0,200}")?\)/giu;
const address = /<?(?:https?:\/\/|\bwww\.|discord\.gg\/)\S*/giu;
const marks = /[*_~`|]+/gu;
/** Marks of quotes, headings, small text and lists, and what else says nothing at the start of a line. */
const opening = /^(?:(?:[-*+•‣·–—]|#{1,3}|-#|\(?\d{1,2}[.)])\s+|[^\p{L}\p{N}"“«‘'([¿¡$€£~-]|[-~](?!\d))+/u;
const closing = /[\s,;:#–—-]+$/u;

const trimmed = (text: string): string => text.replace(opening, '').replace(closing, '');

/** The lines of a text as they read once Discord has drawn them. */
const linesOf = (text: string): string[] =>
  text
    .replace(codeBlock, '\n')
    .replace(invisible, '')
    .split(lineBreak)
    .map((line) => trimmed(shortened(plain(line))));

const plain = (line: string): string =>
  line
    .replace(/\\(?=[^\p{L}\p{N}\s])/gu, '')
    .replace(mention, ' ')
    .replace(maskedLink, ' $1 ')
    .replace(address, (url) => ` ${/[.!?]$/u.exec(url)?.[0] ?? ''}`)
    .replace(everyone, ' ')
    .replace(marks, mark);

/** Markup goes; what stands in `snake_case`, `5*3`, `~40` and `a|b` is none. */
function mark(run: string, at: number, line: string): string {
  const before = line.slice(Math.max(0, at - 2), at);
  const after = line.slice(at + run.length, at + run.length + 2);
  const inWord = /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after);
  if (run === '~' || (inWord && (run === '_' || run === '*'))) return run;
  return run === '|' ? ' ' : '';
}

/** Repeats in short: "!!!!", "noooooo", "jajajaja"; "III" and 1000000 are none. */
const shortened = (line: string): string =>
  line
    .replace(/(\p{M}{2})\p{M}+/gu, '$1')
    .replace(/(\p{L})\1{3,}/giu, '$1$1$1')
    .replace(/(\p{L}{2})\1{2,}/giu, '$1$1')
    .replace(/([!?¡¿])\1+/gu, '$1')
    .replace(/[!?]{3,}/gu, (run) => run.slice(0, 2))
    .replace(/\.{3,}|…+/gu, '…')
    .replace(/\s+/gu, ' ');

/** Where a sentence ends in a chat: before lower case and numbers too, and before the next item of "no visits, no calls". */
const ends =
  /(?<=[.!?]["”’»)]?)\s(?=[\p{Ll}\p{N}¿¡$€])|(?<=;)\s|\s(?=\(?\d{1,2}\)\s)|(?<=,)\s(?=(?:[Nn]o|NO|[Ss]in|SIN|zero|cero)\s)|\s(?=(?:y|Y|and|AND)\s(?:no|NO|sin|SIN|zero|cero)\s)/u;
/** After these the same sentence goes on in lower case, or with a number. */
const goesOn = /(?:^|[\s(])(?:(?:\p{L}\.)+|(?:vs|cf|etc|ej|ee|uu|dept|govt)\.)$/iu;
const goesOnWithNumber = /(?:^|[\s(])(?:nos?|art|arts|approx|aprox|ca|pp|págs?|núms?|vol|cap|sec)\.$/iu;

function sentencesOf(line: string): string[] {
  const parts: string[] = [];
  for (const part of line.replace(/(?<=\p{Ll}{2})\.(?=\p{Lu}\p{Ll})/gu, '. ').split(ends)) {
    const last = parts.at(-1);
    const tail = last?.slice(-20) ?? '';
    if (goesOn.test(tail) || (goesOnWithNumber.test(tail) && /^\p{N}/u.test(part)))
      parts[parts.length - 1] = `${last ?? ''} ${part}`;
    else parts.push(part);
  }
  return parts.flatMap(sentences);
}

/** Where a sentence that is too long is cut, the best kind first. */
const seams = [/[,:)](?= )/gu, / (?=(?:and|but|because|while|y|pero|porque|mientras) )/giu, / /gu];

/** A sentence as it is, or one too long in pieces: cut after a clause, else before a conjunction, at a space, anywhere. */
function pieces(sentence: string): string[] {
  const out: string[] = [];
  let rest = sentence;
  while (rest.length > maxClaim) {
    const room = rest.slice(0, maxClaim + 1);
    const found = seams
      .map((seam) => [...room.matchAll(seam)].at(-1))
      .find((last) => last !== undefined && last.index >= minPiece);
    const halved = /[\uDC00-\uDFFF]/u.test(rest.charAt(maxClaim));
    const end = found ? found.index + found[0].length : halved ? maxClaim - 1 : maxClaim;
    out.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return [...out, rest];
}
