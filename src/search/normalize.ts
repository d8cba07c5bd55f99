// Brings any text, a member's or the article's, to one plain form before it is cut into tokens.
// Called by analyse.ts, language.ts and grams.ts.

/** Only so many UTF-16 units of a question are read: cap before you work. */
export const maxQuestion = 1000;

/** Discord's mentions, custom emoji, timestamps and other markup between angle brackets; a code block's language. */
const markup = /<[@#:/a-z][^<>]{0,80}>|```[a-z]*\n/giu;
const address = /\bhttps?:\/\/\S+/giu;
const path = /(?:\.{0,2}\/[\w.-]+){2,}/gu;
const thousands = /(?<=\d)[.,\u00a0\u202f' ](?=\d{3}(?!\d))/gu;
const initialism = /\b(?:\p{L}\.\s?){2,}/gu;
/** Nothing is left to do for these, as most of a pack's words are. */
const plain = /^[a-z ]*$/u;
/** A name such as MS-13, also written with a space; "de 2" and "in 24" are none. */
const letterNumber =
  /(?<![\p{L}\p{N}])(?!(?:de|en|el|la|al|a|y|o|un|su|es|se|lo|of|in|on|at|to|by|is|as|or|no|an|i)\s)(\p{L}{1,2})[-\s](\d{1,2})(?![\p{L}\p{N}])/gu;

/** What was normalised last: a question is read several times on its way. */
const recent = new Map<string, string>();
const maxRecent = 16;

/**
 * Folds case, accents and compatibility forms, takes out invisible characters, unites thousands
 * (40,000 and 40.000 become 40000), initialisms (U.S. becomes us) and names such as MS-13 (ms13). Addresses, paths and
 * Discord's markup (mentions, custom emoji) are left out: they are no words of a question.
 * @param text Anything; only its first `maxQuestion` UTF-16 units are read.
 * @returns Lower-case text in which words are divided by something other than letters and digits.
 */
export function normalize(text: string): string {
  const read = text.slice(0, maxQuestion);
  if (plain.test(read)) return read;
  const known = recent.get(read);
  if (known !== undefined) return known;
  if (recent.size >= maxRecent) recent.clear();
  const made = fold(read);
  recent.set(read, made);
  return made;
}

function fold(text: string): string {
  return text
    .replace(address, ' ')
    .replace(markup, ' ')
    .replace(path, ' ')
    .replace(/½/gu, '.5')
    .normalize('NFKD')
    .replace(/\p{M}|\p{Cf}/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/gu, '')
    .replace(initialism, (dotted) => `${dotted.replace(/[.\s]/gu, '')} `)
    .replace(letterNumber, '$1$2')
    .replace(thousands, '');
}

/** The words and numbers of a normalised text, in order. */
export function tokens(normalized: string): string[] {
  return normalized.match(/\d+(?:\.\d+)?\p{L}*|\p{L}[\p{L}\p{N}]*/gu) ?? [];
}
