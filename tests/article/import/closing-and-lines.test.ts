// What tells the title, the authors and the paragraphs of a text that has no marks for them.
import { describe, expect, it } from 'vitest';
import { readArticleText } from '../../../src/article/import/index.js';
import { copyText } from '../lighthouse.js';

/** The invented article with another last line. */
const signed = (line: string) =>
  readArticleText(copyText.replace(/Marta L\. Ferrer\s*$/u, `${line}\n`), 'copy.txt');

describe('a Markdown heading', () => {
  it.each([
    ['## The lamp ##', 'The lamp'],
    ['## The lamp', 'The lamp'],
    ['## The lamp of C#', 'The lamp of C#'],
  ])('“%s” has the words “%s”', (line, heading) => {
    const [title = '', ...rest] = copyText.split('\n');
    const { paragraphs } = readArticleText([`# ${title}`, line, ...rest].join('\n\n'), 'copy.md');
    expect(paragraphs[0]?.heading).toBe(heading);
  });
});

describe('the line below the last paragraph', () => {
  it.each([
    ['Marta L. Ferrer', 'Marta L. Ferrer'],
    ['Marta L. Ferrer and Juan Paz', 'Marta L. Ferrer & Juan Paz'],
    ['Marta L. Ferrer, Juan Paz', 'Marta L. Ferrer & Juan Paz'],
    ['Written by Marta L. Ferrer, Juan Paz, and Eva Sol', 'Marta L. Ferrer, Juan Paz & Eva Sol'],
    ['Escrito por Marta L. Ferrer y Juan Paz', 'Marta L. Ferrer & Juan Paz'],
  ])('“%s” names %s', (line, author) => {
    expect(signed(line)).toMatchObject({ author });
  });

  it('with a name and something else names nobody', () => {
    expect(signed('Marta L. Ferrer and the harbour').author).toBeUndefined();
  });
});

describe('a text whose first paragraph opens with another name of the subject', () => {
  const text = copyText
    .replace('Morro Alto Light, granite', 'Faro de Morro Alto, granite')
    .replaceAll('verifiedCite', 'Feedback');

  it('has the title that it is expected to have, where a line is that', () => {
    const copy = readArticleText(text, 'copy.txt', { title: 'Morro Alto Light' });
    expect(copy.title).toBe('Morro Alto Light');
    expect(copy.header[0]).toBe('lighthouse, Cabo Sereno, Costa Brisa');
    expect(copy.aliases).toContain('The Lantern of the Cape');
  });

  it('has no title that no line is', () => {
    expect(readArticleText(copyText, 'copy.txt', { title: 'Cabo Sereno' }).title).toBe('Morro Alto Light');
  });
});

describe('Markdown', () => {
  const first =
    'The tower stands on a cliff above the old harbour, and it has been there for longer than anybody in the town can tell.';
  const second = 'Its lamp was lit by a keeper who lived in the small house below the tower with his family.';
  const paragraphs = [`${first} ${second}`, `${second} ${first}`];

  it('with a paragraph a line has as many, and the short lines above apart from them', () => {
    const text = ['# The Old Tower', '*tower, Old Harbour*', '**Also known as:** The Eye', ...paragraphs];
    const copy = readArticleText(text.join('\n'), 'copy.md');
    expect(copy.paragraphs.map(({ sentences }) => sentences)).toEqual([
      [first, second],
      [second, first],
    ]);
    expect(copy).toMatchObject({
      title: 'The Old Tower',
      header: ['tower, Old Harbour', 'Also known as: The Eye'],
      aliases: ['The Eye'],
    });
  });

  it('with a sentence a line has the paragraphs that empty lines part', () => {
    const long = `${first.replace(/\.$/u, '')}, though nobody has ever written it down in any book.`;
    const text = ['# The Old Tower', '', long, second, '', second, long].join('\n');
    expect(readArticleText(text, 'copy.md').paragraphs.map(({ sentences }) => sentences)).toEqual([
      [long, second],
      [second, long],
    ]);
  });
});
