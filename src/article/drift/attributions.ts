// Finds the phrases that say whose claim a sentence is: "according to …", "the ministry stated that", "reportedly", and
// the like in Spanish. Called by mark.ts and changes.ts.

export interface Attribution {
  /** As printed. */
  readonly words: string;
  /** Where it stands in the text, as for `String.slice`. */
  readonly start: number;
  readonly end: number;
}

const english = [
  'says? said saying stated stating claimed claiming confirmed confirming denied denying reported revealed announced',
  'argued arguing acknowledged admitted warned warning described called noted noting maintained insisted suggested',
  'contended asserted declared explained testified told wrote estimated believed expressed criticized criticised',
  'condemned complained disputed questioned conceded predicted recalled remarked accused(?!(?:\\s)of) dismissed rejected',
].join(' ');
/** Also nouns: they report only before "that". */
const withThat =
  'states? claims? reports? notes? estimates? believes? thinks? confirms? denies warns? argues? maintains? alleged? added indicat(?:es?|ed|ing) shows? insists? suggests? acknowledges? admits?';
const spanish = [
  'dij(?:o|eron) dicen? (?:afirm|asegur|declar|señal|confirm|denunci|inform|report|revel|anunci|explic|calific|critic|indic|expres|manifest|estim|acus|coment|agreg|argument|aleg|precis|subray)(?:ó|aron)',
  'asegur(?:a|an) afirm(?:a|an) señal(?:a|an) sostien(?:e|en) sostuv(?:o|ieron) neg(?:ó|aron) niegan? advirti(?:ó|eron)',
  'advierten? reconoci(?:ó|eron) reconocen? admiti(?:ó|eron) admiten? describi(?:ó|eron) describen? añadi(?:ó|eron)',
  'insisti(?:ó|eron)',
].join(' ');
const either = (...lists: string[]): string => lists.join(' ').split(' ').join('|');

const letter = '[\\p{L}\\p{N}]';
const verbs = new RegExp(
  `(?<!${letter}|so-)(?:put it|(?:${either(english)})(?: that)?|(?:${either(withThat)}) that|(?:${either(spanish)})(?: que)?)(?!${letter})`,
  'gu',
);
const accordingTo = new RegExp(
  `(?<!${letter})(?:according to|in the (?:words|view|opinion) of|según|de acuerdo con|a juicio de|en palabras de) (?:[^\\s,;:—()"]+(?: |$)?){1,8}`,
  'giu',
);
const hedges = new RegExp(
  `(?<!${letter})(?:alleged(?! that)|allegedly|reportedly|purportedly|supposedly|presuntamente|supuestamente|al parecer)(?!${letter})`,
  'giu',
);
/** What a clause begins with or after; its speaker stands between this and the verb. */
const boundary =
  /[,;:—()"]|(?<!\p{L})(?:that|which|who|and|but|or|yet|after|when|while|as|because|although|though|if|whether|where|since|until|before|than|que|y|pero|cuando|aunque|porque|tras|mientras|como|donde)(?!\p{L})/giu;
const passive = /(?:^|\s)((?:was|were|is|are|be|been|being)(?: \p{L}+ly| also)?) $/u;
/** Only these report in the passive: "was described as". */
const reportedPassively = /^(?:said|claimed|reported|described|called|estimated|believed)/u;
/** A doubt or a report of what stands before it, which is no speaker: "crates believed to be lost". */
const participle = /^(?:said|reported|estimated|believed|confirmed)$/u;
/** Before a noun: "of confirmed cases", "the reported loss". */
const adjective = /(?<!\p{L})(?:of|the|an?|by|with|for|in|from|to|these|those|its|their) $/iu;

/**
 * @param text A sentence in its normal spelling (normal.ts).
 * @returns Its attribution phrases with their speakers, in order and apart from one another.
 */
export function attributionsIn(text: string): Attribution[] {
  const found = [
    ...Array.from(text.matchAll(accordingTo), ({ 0: words, index }) => ({
      start: index,
      end: index + words.length,
    })),
    ...Array.from(text.matchAll(hedges), ({ 0: words, index }) => ({
      start: index,
      end: index + words.length,
    })),
    ...Array.from(text.matchAll(verbs), ({ 0: words, index }) => clause(text, index, words)).flat(),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: { start: number; end: number }[] = [];
  for (const each of found) {
    const last = apart.at(-1);
    if (last && each.start < last.end) last.end = Math.max(last.end, each.end);
    else apart.push({ ...each });
  }
  return apart.map(({ start, end }) => {
    const words = text.slice(start, end).replace(/[\s.]+$/u, '');
    return { words, start, end: start + words.length };
  });
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The verb with its subject before it, or after it where it closes a quotation ("…," said the keeper). */
function clause(text: string, start: number, verb: string): Range[] {
  const end = start + verb.length;
  const before = text.slice(0, start);
  const helping = passive.exec(before)?.[1];
  if (helping !== undefined)
    return reportedPassively.test(verb)
      ? [{ start: start - helping.length - 1, end: end + speakerAfter(text.slice(end), /^ by /u) }]
      : [];
  if (/^\p{L}+ing\b/u.test(verb)) return [{ start, end }];
  if (adjective.test(before)) return [];
  if (participle.test(verb) && /^ to (?:be|have)(?!\p{L})/u.test(text.slice(end))) return [{ start, end }];
  const from = clauseStart(before);
  if (/(?:nobody|neither|nadie|no one)(?!\p{L})/iu.test(before.slice(from))) return [];
  if (before.slice(from).trim() !== '') return [{ start: from, end }];
  // "Ana Ruiz, the last keeper, said": the verb follows a comma, and so does what stands before it.
  const head = /^(.*),[^,;:—()"]*\p{L}[^,;:—()"]*, $/u.exec(before)?.[1];
  if (head !== undefined)
    return [
      { start: clauseStart(head), end: head.length },
      { start, end },
    ];
  return [{ start, end: end + (/" ?$/u.test(before) ? speakerAfter(text.slice(end), /^ /u) : 0) }];
}

/** Where the last clause of a text begins; at most ten words from its end. */
function clauseStart(text: string): number {
  let from = 0;
  for (const { 0: words, index } of text.matchAll(boundary)) from = index + words.length;
  const words = text.slice(from).split(' ');
  if (words.length > 11) from = text.length - words.slice(-11).join(' ').length;
  return from + (/^\s*/u.exec(text.slice(from))?.[0].length ?? 0);
}

function speakerAfter(rest: string, opening: RegExp): number {
  const open = opening.exec(rest)?.[0];
  if (open === undefined) return 0;
  const speaker =
    /^[^,;:—()".]*?(?=[,;:—()".]|$| (?:as|in|on|at|during)(?!\p{L}))/u.exec(rest.slice(open.length))?.[0] ??
    '';
  return open.length + speaker.split(' ').slice(0, 6).join(' ').length;
}
