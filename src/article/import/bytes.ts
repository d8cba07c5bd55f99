// Reads the bytes of a copy that an operator named, within bounds, and tells what is no text. Called by index.ts and
// scripts/article-import.ts.
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { PackError } from '../problem.js';

/** A page without its pictures is far smaller. In bytes. */
export const maxSize = 5 * 1024 * 1024;

/** @param file The copy's name in messages. @param message What is wrong and what to do. */
export const unusable = (file: string, message: string): PackError =>
  new PackError([{ file, line: 1, message }]);

export const tooLarge = (file: string): PackError =>
  unusable(file, 'the file is larger than 5 MiB; give a smaller one (a page can be saved as “HTML only”)');

/**
 * @param path A file.
 * @returns Its bytes, and the ISO day of its last change.
 * @throws PackError when it cannot be read, is no file, or is larger than 5 MiB; it is not read then.
 */
export function readBytes(path: string): { bytes: Buffer; changed: string } {
  let handle: number | undefined;
  try {
    handle = openSync(path, 'r');
    const stat = fstatSync(handle);
    if (!stat.isFile())
      throw unusable(path, 'this is no file; give the path of a text file or of a saved page');
    if (stat.size > maxSize) throw tooLarge(path);
    return { bytes: readFileSync(handle), changed: stat.mtime.toISOString().slice(0, 10) };
  } catch (error) {
    if (error instanceof PackError) throw error;
    throw unusable(path, `the file cannot be read (${reasonOf(error)}); check its name and its rights`);
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'there is none of this name';
  if (code === 'EACCES' || code === 'EPERM') return 'not allowed';
  return typeof code === 'string' ? code : 'unknown reason';
}

const asText = 'save what it shows as text';
const picture = 'this is a picture; give the article’s text or its saved page';
const media = 'this is sound or video; give the article’s text or its saved page';
/** What a file begins with, in hexadecimal digits, and what to say of it. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:0a|0d|20){0,8}255044462d/u,
    'this is a PDF; get its text first (pdftotext FILE.pdf FILE.txt), or copy it into a text file',
  ],
  [/^504b(?:03|05|07)/u, `this is a zip archive or an office document; unpack it, or ${asText}`],
  [/^(?:1f8b|377abcaf|425a68|fd377a58|52617221)/u, 'this is a packed archive; unpack it first'],
  [/^62706c697374/u, 'this is a web archive of Safari; save the page as “Page Source” instead'],
  [/^7b5c727466/u, `this is an RTF document; ${asText}`],
  [/^d0cf11e0/u, `this is an office document; ${asText}`],
  [/^(?:89504e47|ffd8ff|47494638|52494646.{8}57454250|424d.{8}00000000|49492a00|4d4d002a)/u, picture],
  [/^.{8}66747970(?:61766966|68656963|6d696631)/u, picture],
  [/^(?:.{8}66747970|494433|4f676753|52494646|1a45dfa3)/u, media],
  [/^(?:7f454c46|4d5a(?:90|50|00))/u, 'this is a program; give the article’s text or its saved page'],
];

/** @returns What a file that holds no text is and what to do instead, or undefined. */
export const binaryKind = (bytes: Uint8Array): string | undefined => {
  const start = Buffer.from(bytes.subarray(0, 32)).toString('hex');
  return kinds.find(([pattern]) => pattern.test(start))?.[1];
};
