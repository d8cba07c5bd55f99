// Takes the page out of a web archive (.mhtml): a MIME message whose parts are the page and its pictures (RFC 2557).
// Called by index.ts.
import { addressOf } from './addresses.js';
import { tidy } from './blocks.js';
import { unusable } from './bytes.js';
import { decode } from './encoding.js';

export interface Archived {
  readonly html: string;
  readonly url: string | undefined;
  /** ISO day on which it was saved. */
  readonly saved: string | undefined;
  readonly title: string | undefined;
}

/** A message in a message in a message holds no page. */
const maxDepth = 4;

/** @returns Whether a text begins as a web archive does. */
export const isArchive = (text: string): boolean => {
  const head = text.slice(0, 4000);
  return (
    /^(?:[A-Za-z][\w-]{0,60}:[^\n]{0,2000}\n(?:[ \t][^\n]{0,2000}\n){0,20}){1,40}\r?\n/u.test(head) &&
    /^content-type:\s{0,9}multipart\//imu.test(head)
  );
};

/**
 * @param bytes The archive.
 * @param file Its name in messages.
 * @throws PackError when it holds no page.
 */
export function readArchive(bytes: Uint8Array, file: string): Archived {
  // Latin-1 keeps each byte as one sign, so that the parts can be cut out and decoded by their own encodings.
  const whole = partOf(Buffer.from(bytes).toString('latin1'));
  const page = pageIn(whole, 0);
  if (!page)
    throw unusable(
      file,
      'there is no page in this web archive; save it again from the browser, or as “HTML only”',
    );
  const { headers } = whole;
  const date = Date.parse(headers.get('date') ?? '');
  return {
    html: decode(contentOf(page), parameter(page.headers.get('content-type'), 'charset')),
    url:
      addressOf(headers.get('snapshot-content-location')) ?? addressOf(page.headers.get('content-location')),
    saved: Number.isNaN(date) ? undefined : new Date(date).toISOString().slice(0, 10),
    title: titleOf(headers.get('subject')),
  };
}

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

function partOf(text: string): Part {
  const end = /\r?\n\r?\n/u.exec(text);
  const head = end ? text.slice(0, end.index) : text;
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: end ? text.slice(end.index + end[0].length) : '' };
}

const parameter = (header: string | undefined, name: string): string | undefined => {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'iu').exec(header ?? '');
  return found?.[1] ?? found?.[2];
};

/** The part that the archive names as its start, or else its first page. */
function pageIn(part: Part, depth: number): Part | undefined {
  const type = part.headers.get('content-type') ?? '';
  if (/^(?:text\/html|application\/xhtml\+xml)\b/iu.test(type)) return part;
  const boundary = parameter(type, 'boundary');
  if (!/^multipart\//iu.test(type) || boundary === undefined || depth >= maxDepth) return undefined;
  const parts = `\n${part.body}`
    .split(`\n--${boundary}`)
    .slice(1)
    .filter((text) => !text.startsWith('--'))
    .map((text) => partOf(text.replace(/^[^\n]*\n/u, '')));
  const start = parameter(type, 'start');
  const named = parts.find(({ headers }) => start !== undefined && headers.get('content-id') === start);
  for (const each of named ? [named, ...parts] : parts) {
    const page = pageIn(each, depth + 1);
    if (page) return page;
  }
  return undefined;
}

function contentOf({ headers, body }: Part): Buffer {
  switch (headers.get('content-transfer-encoding')?.toLowerCase()) {
    case 'quoted-printable':
      return Buffer.from(unquoted(body.replace(/=[ \t]*\r?\n/gu, '')), 'latin1');
    case 'base64':
      return Buffer.from(body, 'base64');
    case undefined:
    default:
      return Buffer.from(body, 'latin1');
  }
}

const unquoted = (text: string): string =>
  text.replace(/=([0-9A-F]{2})/giu, (_all, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );

/** A header's text with its encoded words read (RFC 2047). */
function titleOf(subject: string | undefined): string | undefined {
  const text = subject
    ?.replace(/\?=\s+=\?/gu, '?==?')
    .replace(
      /=\?([\w-]{1,40})\?([bq])\?([^?]{0,400})\?=/giu,
      (_all, charset: string, how: string, words: string) => {
        const bytes =
          how.toLowerCase() === 'b'
            ? Buffer.from(words, 'base64')
            : Buffer.from(unquoted(words.replaceAll('_', ' ')), 'latin1');
        return decode(bytes, charset);
      },
    );
  return text === undefined || tidy(text) === '' ? undefined : tidy(text);
}
