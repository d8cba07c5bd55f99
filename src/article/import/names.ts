// Who wrote an article and by what other names its subject goes, as lines of a page tell it. Called by arrange.ts, form.ts
// and the readers of this folder.
import { distinct, fold } from './blocks.js';

/** In characters. */
const longestName = 60;
const longestAlias = 120;
const particles = new Set(
  'de del la las los y e da do dos van von der den di du el al bin ibn ben of the jr sr'.split(' '),
);

/** Whether a line is a person's name and nothing else: two to five words with capitals. */
export function isName(text: string): boolean {
  const words = text.split(' ');
  if (text.length > longestName || words.length < 2 || words.length > 6 || /[\d:;!?“”"«»@/|()]/u.test(text))
    return false;
  // Two lower-case words never run into one another in a name, as in "RocaFish"; "McKay" and "DiSanto" are names.
  if (words.some((word) => /\p{L}{3}\p{Ll}\p{Lu}/u.test(word))) return false;
  const capitals = words.filter((word) => /^\p{Lu}[\p{L}'’-]*\.?,?$/u.test(word));
  return (
    capitals.length >= 2 &&
    words.every(
      (word, at) =>
        capitals.includes(word) || (at > 0 && particles.has(word.toLowerCase().replace(/\.$/u, ''))),
    )
  );
}

const byline =
  /^(?:written by|story by|words by|article by|(?:posted|published) on .{6,40} by|author:|authors:|by:?|escrito por|por:?|autora?:|texto:|texto de|redacción:)\s+(.+)$/iu;

/** @returns The name in "Written by …" or "Por …", where the line is one. */
export function authorIn(text: string): string | undefined {
  const found = text.length > longestAlias ? undefined : byline.exec(text)?.[1];
  if (found === undefined) return undefined;
  const [first = ''] = found.split(
    /\s*(?:[|•·]|,\s(?!(?:and|y)\s)(?=\p{Ll})| — | – |\s\d+ (?:[Cc]omments?|min)\b)\s*/u,
  );
  return peopleIn(nameOf(first));
}

/** @returns Those whose names a text is, and nothing else: "Ana Ruiz", "Ana Ruiz and Juan Paz". */
export function peopleIn(text: string): string | undefined {
  const names = text.split(severally);
  return names.every(isName) ? jointly(names) : undefined;
}

const severally = /,\s(?:(?:and|y|&)\s)?|\s(?:and|y|&)\s/u;

/** @returns Several people as one text that no citation takes for one person's family and given name. */
export const jointly = (names: readonly string[]): string | undefined =>
  names.length < 2 ? names[0] : `${names.slice(0, -1).join(', ')} & ${names.at(-1) ?? ''}`;

/** @returns A name as a page's data has it, without "By" and an address. */
export const nameOf = (text: string): string =>
  text
    .replace(/^(?:written by|story by|by|escrito por|por)[\s:]+/iu, '')
    .replace(/\[\[|\]\]/gu, '')
    .replace(/\s*\([^)]{0,60}\)\s*$/u, '')
    .replace(/[\s,;|—–-]+$/u, '')
    .trim();

const work =
  /^(?:is|was|has|writes|covers|works|reports|teaches|served|es|fue|escribe|cubre|trabaja|enseña)\b.{0,200}\b(?:editor|writer|author|reporter|journalist|correspondent|historian|professor|lecturer|researcher|scholar|contributor|columnist|freelance|staff|writes?|editora?|escritora?|autora?|reporter[ao]|periodista|corresponsal|historiadora?|profesora?|investigadora?|redactora?|colaboradora?)\b/iu;

/** Enough of one who is known to be the author. */
const beat = /^(?:covers|writes|reports|cubre|escribe)\b/iu;

/** @returns The name of whom a last paragraph introduces ("Ana Ruiz is an editor …"), or undefined. */
export function introduced(text: string, author: string | undefined): string | undefined {
  if (text.length > 600) return undefined;
  const authors = author === undefined ? [] : [author, ...author.split(severally)];
  const known = authors.find((name) => text.startsWith(`${name} `));
  const name =
    known ?? /^((?:\p{Lu}[\p{L}'’.-]* (?:(?:de|del|la|van|von) )?){2,4})(?=\p{Ll})/u.exec(text)?.[1]?.trim();
  if (name === undefined || !isName(name)) return undefined;
  const rest = text.slice(name.length).trim();
  return work.test(rest) || (known !== undefined && beat.test(rest)) ? name : undefined;
}

const aliasLabel =
  /^(?:also (?:known as|called|spelled|written)|a\.?k\.?a\.?|other names?|alternate (?:names?|titles?)|alternative (?:names?|titles?)|bynames?|nicknames?|formerly|tambi[eé]n (?:conocid[oa]|llamad[oa])(?: como)?|conocid[oa] tambi[eé]n como|otros? nombres?|alias|nombres? alternativos?)\s*:\s*(.*)$/iu;

/** @returns The names after "Also known as:" in a line; an empty list where they follow in the next ones. */
export function aliasesIn(text: string): string[] | undefined {
  const listed = text.length > 600 ? undefined : aliasLabel.exec(text)?.[1];
  return listed === undefined ? undefined : namesIn(listed);
}

export const namesIn = (list: string): string[] =>
  distinct(list.split(/\s*[,;|•·]\s*/u).map((name) => name.replace(/^["“«(]|["”»).]$/gu, '').trim())).filter(
    (name) => name.length <= longestAlias,
  );

const languageNames = new Set(
  'english spanish french german portuguese italian arabic russian chinese japanese dutch catalan basque galician nahuatl quechua greek latin hebrew turkish ingles espanol castellano frances aleman portugues italiano arabe ruso chino japones catalan vasco gallego nahuatl quechua latin'.split(
    ' ',
  ),
);
/** Whether a line announces the subject's name in a language ("Spanish:"). */
export const isLanguageLabel = (text: string): boolean =>
  text.length <= 20 && /:\s*$/u.test(text) && languageNames.has(fold(text));
