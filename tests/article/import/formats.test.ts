// The same invented article in the forms that an operator has it in: each is read into one shape; what is no article is
// told in one line.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArticle, readArticleText } from '../../../src/article/import/index.js';
import { openArticle } from '../../../src/article/open.js';
import { answerObject } from '../../../src/edges/terminal/json.js';
import { toText } from '../../../src/reply/text.js';
import { answerView } from '../../../src/reply/view.js';
import { createSearch } from '../../../src/search/answer.js';

const html = readFileSync('tests/fixtures/pages/lighthouse.html', 'utf8');
const text = readFileSync('tests/fixtures/lighthouse.txt', 'utf8');

/** The page as a browser saves it in one file: quoted-printable, soft line breaks (RFC 2045, 6.7). */
const quotedPrintable = (page: string): string =>
  [...Buffer.from(page)]
    .map((byte) =>
      byte === 10
        ? '\r\n'
        : byte === 61 || byte > 126
          ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
          : String.fromCharCode(byte),
    )
    .join('')
    .split('\r\n')
    .map((line) => line.replace(/(?:=[0-9A-F]{2}|[^=]){1,60}(?=.)/gu, '$&=\r\n'))
    .join('\r\n');

const mhtml = [
  'From: <Saved by Blink>',
  'Snapshot-Content-Location: https://atlas.example/lights/morro-alto-light',
  'MIME-Version: 1.0',
  'Content-Type: multipart/related; type="text/html"; boundary="----cut"',
  '',
  '------cut',
  'Content-Type: text/html; charset=utf-8',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Location: https://atlas.example/lights/morro-alto-light',
  '',
  quotedPrintable(html),
  '------cut--',
  '',
].join('\r\n');

const bytes = (bom: readonly number[], encoded: Buffer): Buffer => Buffer.concat([Buffer.from(bom), encoded]);
const utf16be = (words: string): Buffer => Buffer.from(words, 'utf16le').swap16();
/** Windows-1252 of the punctuation that the text has; the rest is Latin-1. */
const windows1252 = (words: string): Buffer =>
  Buffer.from(
    words.replace(
      /[–—‘’“”…]/gu,
      (sign) => '\u0096\u0097\u0091\u0092\u0093\u0094\u0085'['–—‘’“”…'.indexOf(sign)] ?? '?',
    ),
    'latin1',
  );

/** Broken at a width as a program for letters does it; one line of the page's own is longer. */
const wrapped = (width: number): string =>
  text
    .split('\n')
    .map((line) =>
      line.startsWith('We try to follow') ? line.padEnd(200, '.') : line.replace(wide(width), '$1\n'),
    )
    .join('\n');
const wide = (width: number): RegExp => new RegExp(`(.{1,${width}})(?:\\s|$)`, 'gu');

/** As some printers set "fi" and "fl". */
const ligatures = text.replaceAll('fi', 'ﬁ').replaceAll('fl', 'ﬂ');

const forms: readonly (readonly [string, string | Buffer])[] = [
  ['page.html', html],
  ['page.mhtml', mhtml],
  ['copied.txt', text],
  ['utf-8-bom.txt', bytes([0xef, 0xbb, 0xbf], Buffer.from(text))],
  ['utf-16le.txt', bytes([0xff, 0xfe], Buffer.from(text, 'utf16le'))],
  ['utf-16be.txt', bytes([0xfe, 0xff], utf16be(text))],
  ['windows-1252.txt', windows1252(text)],
  ['wrapped-at-72.txt', wrapped(72)],
  ['wrapped-at-40.txt', wrapped(40)],
  ['ligatures.txt', ligatures],
];

describe('a copy of the article', () => {
  it.each(forms)('is read from %s', (name, content) => {
    const copy = readArticleText(content, name);
    expect(copy.title).toBe('Morro Alto Light');
    expect(copy.paragraphs.map(({ sentences }) => sentences.length)).toEqual([4, 5, 3, 4]);
    expect(copy.paragraphs[0]?.sentences[1]).toContain('Pres. Tomás Arce');
    expect(copy.paragraphs[2]?.sentences[0]).toContain('the keepers’ wives');
    expect(copy.questions).toContain('Why is the wreck of the Aurora disputed?');
    expect(copy.aliases).toContain('Faro de Morro Alto');
    expect(JSON.stringify(copy)).not.toMatch(/[ﬁﬂ]/u);
  });

  it('has its title where the text no longer begins with it', () => {
    const [first = ''] = /^Morro Alto Light, granite[^.]*\. /mu.exec(text) ?? [];
    expect(readArticleText(text.replace(first, ''), 'copied.txt').title).toBe('Morro Alto Light');
  });

  it('is read with its author, publisher, address and days from a page', () => {
    expect(readArticleText(html, 'page.html')).toMatchObject({
      author: 'Marta L. Ferrer',
      publisher: 'Atlas of Lights',
      url: 'https://atlas.example/lights/morro-alto-light',
      published: '2024-02-10',
      updated: '2026-10-02',
    });
  });

  it('leaves out what a page prints around it', () => {
    const words = JSON.stringify(readArticleText(html, 'page.html'));
    for (const around of ['tracker', 'cookie', 'verifiedCite', 'Select Citation Style'])
      expect(words.toLowerCase()).not.toContain(around.toLowerCase());
  });

  it('is read from Markdown with its headings', () => {
    const copy = readArticle('tests/fixtures/tramway.md');
    expect(copy.paragraphs.some(({ heading }) => heading !== undefined)).toBe(true);
    expect(copy.paragraphs.flatMap(({ sentences }) => sentences).join(' ')).not.toMatch(/^#|\*\*/u);
  });
});

describe('what is no article', () => {
  it.each([
    ['empty.txt', ' \n', 'the file is empty'],
    [
      'page.html',
      '<html><body><nav>Home</nav></body></html>',
      'no text of an article was found in this page',
    ],
    ['page.pdf', Buffer.from('%PDF-1.7\n1 0 obj'), 'PDF'],
    ['page.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'this is a picture'],
    ['large.txt', Buffer.alloc(5 * 1024 * 1024 + 1, 'a'), '5 MiB'],
  ] as const)('%s is told', (name, content, message) => {
    expect(() => readArticleText(content, name)).toThrow(message);
  });
});

describe('answers from a copy', () => {
  const folder = mkdtempSync(join(tmpdir(), 'copy-'));
  const question = 'How tall is the tower?';
  const open = (name: string, content: string) => {
    writeFileSync(join(folder, name), content);
    return openArticle({ packFile: 'tests/fixtures/lighthouse.yaml', articleFile: join(folder, name) });
  };

  it('of the pack’s article are its own sentences in its language, and summaries in the other', async () => {
    const article = await open('page.html', html);
    const search = createSearch(article);
    const [en] = answerObject(article, search.ask(question, { language: 'en' })).passages;
    const sentence = readArticleText(html, 'page.html').paragraphs[0]?.sentences[2];
    expect(en).toMatchObject({ id: 'height', kind: 'verbatim', text: sentence });
    const [es] = answerObject(
      article,
      search.ask('¿Qué altura tiene la torre?', { language: 'es' }),
    ).passages;
    expect(es).toMatchObject({ id: 'height', kind: 'summary' });
    const shown = toText(answerView(article, question, search.ask(question)), { article });
    expect(shown).toContain(`“${sentence ?? ''}”`);
    expect(shown).toContain('The sentence is the article’s own.');
  });

  it('of another article are that one’s alone', async () => {
    const article = await open(
      'other.txt',
      'A Harbour\n\nThe quay is 300 metres long.\n\nIt was built in 1904.',
    );
    const [best] = answerObject(article, createSearch(article).ask('How long is the quay?')).passages;
    expect(best).toMatchObject({
      paragraph: 1,
      sentence: 1,
      kind: 'verbatim',
      text: 'The quay is 300 metres long.',
    });
  });
});
