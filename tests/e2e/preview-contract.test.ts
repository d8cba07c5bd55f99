// The contract between the media (ASKED 36): the same question gets the same words, attribution and links in the page, which
// draws Discord's payload, and in the terminal.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadPack } from '../../src/article/load.js';
import { toText } from '../../src/reply/text.js';
import { answerView } from '../../src/reply/view.js';
import { createSearch } from '../../src/search/answer.js';
import { hasChromium, needsChromium, reply, startVisit, type Opened, type Visit } from './preview-browser.js';

const article = loadPack('tests/fixtures/lighthouse.yaml');
const search = createSearch(article);
const questions = [
  ...article.questions.flatMap(({ text }) => [text.en, text.es]),
  'recipe for banana bread',
  'receta de pan de banano',
  '¿Wie hoch ist der Turm und wann wurde er gebaut?',
  '…',
];

/** The lines that carry words, as the terminal prints them: without its marks, addresses and the page's own menus. */
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) =>
      line
        .replace(/^\s*-?\s*/u, '')
        .replace(/:$/u, '')
        .trim(),
    )
    .filter((line) => line !== '' && !line.startsWith('https://'));

const squeezed = (text: string): string => text.replace(/\s+/gu, '');

describe.skipIf(!hasChromium)(`the page and the terminal ${needsChromium}`, () => {
  let visit: Visit;
  let opened: Opened;
  let count = 2;

  beforeAll(async () => {
    visit = await startVisit();
    opened = await visit.open();
  }, 30_000);
  afterAll(() => visit.close());

  it.each(questions)('say the same to “%s”', async (question) => {
    const { page, wrong } = opened;
    await page.locator('#composer').fill(question);
    await page.keyboard.press('Enter');
    count += 1;
    const message = await reply(page, count);
    const shown = squeezed((await message.textContent()) ?? '');
    const found = await message.getByRole('link').all();
    const links = await Promise.all(found.map((link) => link.getAttribute('href')));

    const text = toText(answerView(article, question, search.ask(question, { locale: 'en' })), { article });
    const titles = new Set(article.passages.flatMap(({ title }) => [title.en, title.es]));
    for (const line of linesOf(text)) {
      const words = line.split(' (')[0] ?? line;
      if (
        titles.has(words) ||
        article.questions.some(({ text: each }) => words === each.en || words === each.es)
      )
        continue;
      expect(shown).toContain(squeezed(line));
    }
    for (const [url] of text.matchAll(/https:\/\/\S+/gu)) expect(links).toContain(url);
    expect(wrong).toEqual([]);
  });
});
