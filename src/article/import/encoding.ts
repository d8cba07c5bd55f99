// Turns the bytes of a copy into text: UTF-8, UTF-16 with and without its mark, Windows-1252, or what the page declares.
// Called by index.ts and mhtml.ts.
import { isUtf8 } from 'node:buffer';

/** So much is looked at to tell an encoding. In bytes. */
const sample = 4096;

/**
 * @param bytes A text.
 * @param declared The encoding that its surroundings name (a header of a web archive); a page's own `meta` is found here.
 * @returns The text without a byte-order mark. What is valid UTF-8 is UTF-8, whatever is declared; bytes that fit nothing
 *   else are Windows-1252 (Encoding Standard, "legacy single-byte encodings").
 */
export function decode(bytes: Uint8Array, declared?: string): string {
  const wide = wideEncoding(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  if (isUtf8(bytes)) return new TextDecoder('utf-8').decode(bytes);
  for (const name of [declared, metaEncoding(bytes)]) {
    if (
      name === undefined ||
      /^(?:utf|unicode|us-ascii|iso-?8859-?1$|latin-?1$|windows-1252|cp1252|ansi)/iu.test(name)
    )
      continue;
    try {
      return new TextDecoder(name).decode(bytes);
    } catch {
      // A name that nobody knows.
    }
  }
  return fromWindows1252(bytes);
}

function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, sample);
  if (head.length < 4 || bytes.length % 2 !== 0) return undefined;
  // Latin text has a zero in nearly every pair, always on the same side.
  const zeros = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros.map((count) => (2 * count) / head.length);
  if (odd > 0.7 && even < 0.05) return 'utf-16le';
  if (even > 0.7 && odd < 0.05) return 'utf-16be';
  return undefined;
}

/** The `charset` of a page's `meta`, or the `encoding` of an XML page. */
const metaEncoding = (bytes: Uint8Array): string | undefined =>
  /(?:charset|encoding)\s{0,9}=\s{0,9}["']?\s{0,9}([\w:-]{2,40})/iu.exec(
    Buffer.from(bytes.subarray(0, sample)).toString('latin1'),
  )?.[1];

/** 0x80 to 0x9F, where Windows-1252 is not Latin-1; not every TextDecoder of Node.js knows these. */
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

const fromWindows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009F]/gu, (sign) => upper[sign.charCodeAt(0) - 0x80] ?? sign);
