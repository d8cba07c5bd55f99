// What sites print close to an article: the sentence that sums it up, notes of the editors, marks of footnotes, dialogues
// that nobody sees. None of it is a paragraph, a heading or a reason to refuse the copy.
import { describe, expect, it } from 'vitest';
import { readArticleText } from '../../../src/article/import/index.js';

const title = 'Sela Valley Railway';
const paragraphs = [
  'The Sela Valley Railway was a narrow-gauge line of 41.5 km between the port of Punta Brava and the mining town of Alcora. It was built from 1887 to 1891 by the engineer J. R. Vidal at a cost of about $2.3 million.',
  'Its first locomotive came by ship in March 1889. According to the company, it hauled 12,400 tons of ore in its first year; the mayor of Alcora, Elena Ruiz, called that figure “a fairy tale for shareholders.”',
  'The line was closed on 3 September 1958, when a landslide carried away the viaduct of Tres Ojos. No one was hurt. The government of the day promised to rebuild it, but the promise was never kept.',
  'Today 18 km of the old trackbed are a path for walkers. A museum in the former station of Alcora keeps the locomotive and two wagons; it drew about 9,000 visitors in 2019, more than in any year before.',
];
const summary = 'How a valley lost its trains to a night of rain and to a promise.';

const page = (
  above: string,
  body: string = paragraphs.map((text) => `<p>${text}</p>`).join(''),
  below = '',
) =>
  `<!doctype html><html lang="en"><head><title>${title} | Lost Lines</title><meta name="author" content="Marta Ferrer"></head>
  <body><main><article>${above}<div>${body}</div>${below}</article></main></body></html>`;
const read = (content: string, name: string) => {
  const copy = readArticleText(content, name);
  return {
    ...copy,
    texts: copy.paragraphs.map(({ sentences }) => sentences.join(' ')),
    headings: [...new Set(copy.paragraphs.map(({ heading }) => heading))],
  };
};

describe('the sentence that sums an article up is no part of it', () => {
  it.each([
    ['in its header', page(`<header><h1>${title}</h1><h2>${summary}</h2><p>${summary}</p></header>`)],
    ['by its name', page(`<h1>${title}</h1><p class="article-summary">${summary}</p>`)],
    ['above its author', page(`<h1>${title}</h1><h2>A valley and its trains</h2><div>Marta Ferrer</div>`)],
  ])('%s', (_name, html) => {
    const copy = read(html, 'page.html');
    expect(copy.texts).toEqual(paragraphs);
    expect(copy.headings).toEqual([undefined]);
  });

  it('above its author in a text that was copied', () => {
    const text = [
      'Share',
      title,
      summary,
      'By Marta Ferrer',
      'Published 3 May 2021',
      ...paragraphs,
      'Related:',
      'The ferry',
    ];
    const copy = read(text.join('\n'), 'copied.txt');
    expect(copy.texts).toEqual(paragraphs);
    expect(copy.author).toBe('Marta Ferrer');
  });
});

it('the day beside the title is that of publication, unless it is said to be of a change', () => {
  const time = '<time datetime="2023-04-05T05:30:00+02:00">05 abr</time>';
  expect(read(page(`<header><h1>${title}</h1><p>${time}</p></header>`), 'page.html').published).toBe(
    '2023-04-05',
  );
  expect(
    read(page(`<header><h1>${title}</h1><p>Updated ${time}</p></header>`), 'page.html').published,
  ).toBeUndefined();
});

it('notes of the editors below it are no paragraphs', () => {
  const notes = [
    'A correction was made on Sept. 4: An earlier version of this article misstated the length of the line. It is 41.5 km.',
    'A version of this article appears in print on Sept. 3, Section A, Page 3, with the headline: Railway Remembered.',
  ];
  const below = notes.map((text) => `<p>${text}</p>`).join('');
  expect(read(page(`<h1>${title}</h1>`, undefined, below), 'page.html').texts).toEqual(paragraphs);
});

it('what no reader sees does not make it a beginning for paying readers', () => {
  const offer = '<p>Log in to continue reading this and other stories. It takes a minute.</p>';
  const hidden = `<dialog>${offer}</dialog><div hidden>${offer}</div><div style="display: none">${offer}</div>`;
  expect(read(page(`<h1>${title}</h1>`, undefined, hidden), 'page.html').texts).toEqual(paragraphs);
  const cut = page(`<h1>${title}</h1>`, `<p>${paragraphs[0] ?? ''}</p>`, `<dialog open>${offer}</dialog>`);
  expect(() => read(cut, 'page.html')).toThrow('only the beginning of the article');
});

it('marks of footnotes and captions in Markdown go', () => {
  const marks = ['[[1]](https://a.example/x#note-1)', '\\[2\\]', ' [[3]](#note)', '[^4]'];
  const picture = '![The viaduct](img/v.jpg)\n*The viaduct about 1900. The driver is unknown.*';
  const text = [`# ${title}`, picture, ...paragraphs.map((each, at) => `${each}${marks[at] ?? ''}`)];
  expect(read(text.join('\n\n'), 'note.md').texts).toEqual(paragraphs);
});

it('the name of a table in a copied text is no heading', () => {
  const text = [
    title,
    'From Wikipedia, the free encyclopedia',
    'The viaduct of Tres Ojos in 1900.',
    'Overview',
    'Locale\tSela Valley',
    'Length\t41.5 km',
  ];
  expect(read([...text, ...paragraphs].join('\n'), 'copied.txt').headings).toEqual([undefined]);
});

it('accents of two signs become one in a plain text', () => {
  expect(
    read([title, ...paragraphs, 'Lo construyó Vidal.'].join('\n').normalize('NFD'), 'a.txt').texts.at(-1),
  ).toBe('Lo construyó Vidal.');
});

describe('a printed book', () => {
  const lines = (text: string): string[] =>
    `    ${text}`
      .replace(/(.{1,66})(?:\s|$)/gu, '$1\n')
      .trimEnd()
      .split('\n');
  const all = paragraphs.flatMap(lines);
  // Within the third paragraph.
  const half = paragraphs.slice(0, 2).flatMap(lines).length + 1;

  it('has paragraphs where a line begins further in, and no heads', () => {
    const text = `${title}\n\n${all.slice(0, half).join('\n')}\n\n- 112 -\n\fRAILWAYS OF THE NORTH          113\n\n${all.slice(half).join('\n')}\n`;
    expect(read(text, 'book.txt').texts).toEqual(paragraphs);
  });
});

describe('who wrote a text that somebody typed', () => {
  const story = ['The bell was cast in 1871. It is heavy.', 'The city moved it in 1920. A storm came.'];
  const read = (lines: readonly string[]): ReturnType<typeof readArticleText> =>
    readArticleText(lines.join('\n\n'), 'bell.txt');

  it.each([
    ['below the title', ['The Harbour Bell', 'By Ana Ruiz', ...story]],
    ['at the end', ['The Harbour Bell', ...story, 'Por Ana Ruiz']],
  ])('is told %s, which is no paragraph', (_where, lines) => {
    const { title, author, paragraphs } = read(lines);
    expect({ title, author }).toEqual({ title: 'The Harbour Bell', author: 'Ana Ruiz' });
    expect(paragraphs.map(({ sentences }) => sentences.join(' '))).toEqual(story);
  });

  it('a text of nothing else keeps the line', () => {
    expect(read(['The Harbour Bell', 'By Ana Ruiz']).paragraphs).toHaveLength(1);
  });
});
