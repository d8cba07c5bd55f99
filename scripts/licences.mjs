// Gathers the licences of the packages whose code is in the bundles: esbuild leaves their texts out, and a package for
// development is not beside the program where it runs. Called by build.mjs.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const licence = /^(?:licen[cs]e|copying)/iu;
/** Files that go with a licence. */
const notice = /^(?:copyright|notice|third.?party)/iu;

/**
 * Packages that ship no text, each with the licence that it names, and a file of licences/ in its place: the text of its
 * repository or, where that has none either, of the licence, with the author whom the package names.
 */
const unshipped = {
  '@sapphire/async-queue (MIT)': 'sapphire-utilities.txt',
  '@sapphire/snowflake (MIT)': 'sapphire-utilities.txt',
  'boolbase (ISC)': 'boolbase.txt',
};

/** @returns A package's name, version and licence in one line, and the text of that, which is empty where there is none. */
function read(root, folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  const files = readdirSync(join(root, folder)).sort();
  const kept = unshipped[`${name} (${license})`];
  const own = files.filter((file) => licence.test(file)).map((file) => join(folder, file));
  const first = own.length === 0 && kept !== undefined ? [join('scripts/licences', kept)] : own;
  const rest = files.filter((file) => notice.test(file)).map((file) => join(folder, file));
  const texts = (first.length === 0 ? [] : [...first, ...rest]).map((file) =>
    readFileSync(join(root, file), 'utf8').trim(),
  );
  return { title: `${name} ${version} (${license ?? 'no licence named'})`, text: texts.join('\n\n') };
}

/** Takes away the files that esbuild put beside the bundles. @returns Their notices, of code that packages took from others. */
function takeNotices(root, bundles) {
  return bundles
    .flatMap(({ outputs }) => Object.keys(outputs))
    .filter((file) => file.endsWith('.LEGAL.txt'))
    .map((file) => {
      const text = readFileSync(join(root, file), 'utf8').trim();
      rmSync(join(root, file));
      return text;
    });
}

/**
 * Writes THIRD-PARTY-LICENSES.txt: every package of the bundles with its version, its licence and that one's text, those
 * of the same text together; then the notices that stand in their sources.
 * @param root The project's folder, from which the metafiles name files.
 * @param folder The compiled program.
 * @param bundles The metafiles of esbuild.
 * @returns Whether each package has a text; those without are named on standard error, and nothing is written.
 */
export function writeLicences(root, folder, bundles) {
  const inputs = bundles.flatMap((bundle) => Object.keys(bundle.inputs));
  // What esbuild made up itself has a colon in its name.
  const folders = inputs.map((input) => /^[^:]*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/u.exec(input)?.[0]);
  const packages = [...new Set(folders.filter(Boolean))].map((path) => read(root, path));
  const without = packages.filter(({ text }) => text === '');
  for (const { title } of without)
    console.error(
      `No licence text in a bundled package: ${title}. scripts/licences.mjs can name one for it.`,
    );
  if (without.length > 0) return false;
  const titles = new Map();
  for (const { title, text } of packages.sort((a, b) => (a.title < b.title ? -1 : 1)))
    titles.set(text, (titles.get(text) ?? new Set()).add(title));
  const parts = [...titles].map(([text, together]) => `${[...together].join('\n')}\n\n${text}`);
  const head = 'The programs and the page beside this file have code of these packages in them.';
  const all = [head, ...parts, ...takeNotices(root, bundles)];
  writeFileSync(join(folder, 'THIRD-PARTY-LICENSES.txt'), `${all.join(`\n\n${'='.repeat(80)}\n\n`)}\n`);
  return true;
}
