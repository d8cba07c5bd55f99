// Quotes, citations and the timeline in the page: plain text to copy, a file whose content is right, a picture with its
// words; and a member's message checked from its Apps menu, with a public reply.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../src/article/load.js';
import { cite } from '../../src/citation/cite.js';
import { timelineAlt } from '../../src/reply/pictures.js';
import {
  addOption,
  choose,
  chooseApp,
  hasChromium,
  messages,
  needsChromium,
  reply,
  useVisit,
  widthOf,
} from './preview-browser.js';

const article = loadPack('tests/fixtures/lighthouse.yaml');

describe.skipIf(!hasChromium)(`quotes and citations ${needsChromium}`, () => {
  const open = useVisit();

  it('a quotation as plain text names whom it is for, and its links can be followed', async () => {
    const page = await open();
    await choose(page, 'faro quote');
    await page.keyboard.type('loneliest');
    await page.locator('.listbox').getByRole('option').first().click();
    await addOption(page, 'to', 'sam', 'Sample member');
    await addOption(page, 'style', 'plain', 'Plain text to copy');
    await page.keyboard.press('Enter');
    const message = messages(page).nth(2);
    await message.locator('blockquote').first().waitFor();
    expect(await message.locator('blockquote').first().textContent()).toContain(article.quotations[0]?.words);
    expect(await message.locator('.container').count()).toBe(0);
    expect(await message.locator('strong').first().textContent()).toBe('Sample member');
    const link = message.locator('.md a').first();
    expect(await link.getAttribute('href')).toMatch(/^https:\/\//u);
    expect(await message.locator('.content').textContent()).not.toMatch(/[<>]/u);
  });

  it('a citation comes with its file, and the menu of styles takes it away again', async () => {
    const page = await open();
    await choose(page, 'faro cite');
    await addOption(page, 'style', 'bib', 'BibTeX');
    await page.keyboard.press('Enter');
    const message = await reply(page, 3);
    const link = message.getByRole('link', { name: /^Download / });
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    const saved = readFileSync(await download.path(), 'utf8');
    const { file } = cite(article, 'bibtex', 'en');
    expect([download.suggestedFilename(), saved]).toEqual([file?.name, file?.content]);
    expect(await link.textContent()).toContain(`${saved.length} bytes`);
    await message.getByRole('combobox').click();
    await message.getByRole('option', { name: /^APA/u }).click();
    await message.getByText('(edited)').waitFor();
    expect(await link.count()).toBe(0);
  });

  it('the timeline is a picture that is read out, in the page’s language', async () => {
    const page = await open({ locale: 'es-MX' });
    await choose(page, 'faro cronología');
    await page.keyboard.press('Enter');
    const picture = (await reply(page, 3)).getByRole('img', { name: timelineAlt(article, 'es') });
    expect(await widthOf(picture)).toBe(2);
  });

  it('a message of a member is checked in private, and a passage of it published', async () => {
    const page = await open();
    const sample = page.locator('.message.by-sample');
    expect(await sample.locator('.note').textContent()).toBe(
      'An invented message. Open its menu (⋯) and choose “Check against the article”.',
    );
    await chooseApp(sample, 'Check against the article');
    const checked = await reply(page, 3);
    expect(await checked.locator('.used').textContent()).toBe('Visitor used Check against the article');
    expect(await checked.locator('.note').textContent()).toContain('Only you can see this');
    await checked.getByRole('button', { name: 'Post 1' }).click();
    const published = await reply(page, 4);
    expect(await published.locator('.note').count()).toBe(0);
    await published.getByRole('link', { name: /message/iu }).click();
    // The browser follows the link after the click is over.
    await page.locator('.by-sample:focus').waitFor();
  });

  it('the visitor’s own words can be posted and checked, too', async () => {
    const page = await open();
    await page.fill('#composer', 'The tower is 43 metres tall. <b>@everyone</b>');
    await page.getByRole('button', { name: 'Only post' }).click();
    const said = page.locator('.message.by-visitor');
    expect(await said.locator('.content').textContent()).toBe(
      'The tower is 43 metres tall. <b>@everyone</b>',
    );
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('composer');
    await chooseApp(said, 'Check against the article');
    expect(await (await reply(page, 3)).textContent()).toContain('43');
  });
});
