// An author's printed name taken apart and put together as the styles want it. Called by cited.ts, styles/ and formats/.

export interface Person {
  readonly given: string;
  /** Lower-case words before the family name, as "de la"; empty where there are none. */
  readonly particle: string;
  readonly family: string;
  /** As "Jr."; empty where there is none. */
  readonly suffix: string;
}
/** A person, or an organisation or a single name that is never turned round. */
export type Author = Person | { readonly group: string };

const particles = new Set(
  `de del la las los el da das do dos di du des le della dello degli van von der den ter ten zu zum zur af av bin ibn
  bint`.split(/\s+/u),
);
const suffix = /^(?:[JS]r\.?|I{2,3}|IV)$/u;
/** Words that no one person's name has: "The Editors of…", "Lee & Roe". */
const groupWords = /(?:^|\s)(?:the|of|for|and|&|editors?|staff|team|equipo|redacción|editores)(?=\s|$)/iu;

/**
 * @param name As printed: one person, given names first, or turned round with a comma ("García Márquez, Gabriel").
 *   Particles go with the family name, and "y" joins two; which of two Spanish surnames without "y" is the first, no name
 *   shows, so the last word counts unless a comma says otherwise.
 */
export function parseAuthor(name: string): Author {
  const parts = name.split(',').map((part) => part.trim());
  const words = (parts[0] ?? '').split(' ');
  const group = { group: name };
  if (groupWords.test(name) || parts.length > 3 || parts.includes('')) return group;
  const behind = parts.length > 1 && suffix.test(parts.at(-1) ?? '') ? (parts.pop() ?? '') : '';
  if (parts.length === 3) return group;
  const [, given] = parts;
  if (given !== undefined) return { given, ...familyFrom(words), suffix: behind };
  const inline = words.length > 2 && suffix.test(words.at(-1) ?? '') ? (words.pop() ?? '') : '';
  let start = words.length - 1;
  if (words[start - 1] === 'y') start -= 2;
  while (start > 1 && particles.has((words[start - 1] ?? '').toLowerCase())) start -= 1;
  if (start < 1) return group;
  return {
    given: words.slice(0, start).join(' '),
    ...familyFrom(words.slice(start)),
    suffix: behind === '' ? inline : behind,
  };
}

function familyFrom(words: readonly string[]): Pick<Person, 'particle' | 'family'> {
  const at = words.findIndex((word) => !particles.has(word));
  const start = at < 0 ? words.length - 1 : at;
  return { particle: words.slice(0, start).join(' '), family: words.slice(start).join(' ') };
}

/**
 * The name in the running text, "de la Cruz". A particle stays with its family name in every style: the person's own use
 * decides (APA 7, 9.8; Chicago 17, 8.5), and a printed name does not show another.
 */
export const familyName = (author: Author): string =>
  'group' in author ? author.group : spaced(author.particle, author.family);

/** As printed on a title page: "Ana de la Cruz Jr.". */
export const naturalName = (author: Author): string =>
  'group' in author ? author.group : spaced(author.given, familyName(author), author.suffix);

/** As "Cruz, Ana, Jr.". */
export const turnedName = (author: Author): string =>
  'group' in author ? author.group : listed(familyName(author), author.given, author.suffix);

/** How initials are written: what follows each, what stands between two, and between those of a hyphenated name. */
export interface InitialsForm {
  readonly mark: string;
  readonly gap: string;
  readonly hyphen: string;
}

/** As "Cruz, A. M., Jr.". */
export const initialedName = (author: Author, form: InitialsForm): string =>
  'group' in author
    ? author.group
    : listed(familyName(author), initials(author.given, form).join(form.gap), author.suffix);

/** One for each given name; a lower-case one stays so, as its owner writes it (APA 7, 9.8). */
export const initials = (given: string, { mark, hyphen }: InitialsForm): string[] =>
  given
    .split(/[\s.]+/u)
    .map((word) =>
      word
        .split(/[-‐‑]/u)
        .flatMap((part) => /[\p{L}\p{N}]\p{M}*/u.exec(part)?.[0] ?? [])
        .map((letter) => `${letter}${mark}`)
        .join(hyphen),
    )
    .filter((each) => each !== '');

const spaced = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');
const listed = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ');
