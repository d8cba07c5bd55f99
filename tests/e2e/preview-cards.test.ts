// The moderators' cards in the page: offered to moderators alone, posted with picture and note, pinned, listed, found,
// unpinned after a confirmation and pinned again; and their access by axe.
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../src/article/load.js';
import { cardAlt } from '../../src/reply/pictures.js';
import { violations } from './preview-axe.js';
import {
  addOption,
  choose,
  hasChromium,
  messages,
  needsChromium,
  reply,
  useVisit,
  widthOf,
} from './preview-browser.js';

const article = loadPack('tests/fixtures/lighthouse.yaml');
const [fact] = article.facts;
if (!fact) throw new Error('the fixture has no fact');
const alt = { en: cardAlt(article, fact, 'en'), es: cardAlt(article, fact, 'es') };

const role = (page: Page, name: string): Promise<unknown> =>
  page.getByRole('combobox', { name: 'Your role' }).selectOption({ label: name });
const pinned = (page: Page): Locator => messages(page).filter({ has: page.locator('.pin-mark') });

/** Orders the card of the first fact; the private report is the newest message but one, above the card. */
async function order(page: Page, note?: string): Promise<void> {
  await choose(page, 'faro-cards post');
  await page.keyboard.type(fact?.headline.en ?? '');
  await page.locator('.listbox').getByRole('option').first().click();
  if (note !== undefined) await addOption(page, 'note', note);
  await page.keyboard.press('Enter');
}

describe.skipIf(!hasChromium)(`cards ${needsChromium}`, () => {
  const open = useVisit();

  it('are offered to moderators alone, and the empty list of pins says how', async () => {
    const page = await open();
    await page.fill('#composer', '/faro-cards');
    await page.getByText('No command has this name.').waitFor();
    await page.fill('#composer', '');
    await page.getByRole('button', { name: 'Pinned messages' }).click();
    expect(await page.getByRole('dialog').textContent()).toContain(
      'Switch your role to Moderator and post a card with /faro-cards post; it will be listed here.',
    );
    await page.keyboard.press('Escape');
    await role(page, 'Moderator');
    await page.fill('#composer', '/faro-cards');
    const offered = await page.locator('.listbox .option-label').allTextContents();
    expect(offered).toEqual(['post', 'list', 'refresh', 'unpin'].map((name) => `/faro-cards ${name}`));
  });

  it('stand in the channel as ordered, pinned, and in the list of pins, from which one jumps to them', async () => {
    const page = await open();
    await role(page, 'Moderator');
    await order(page, 'Stay *kind*, <@1>');
    const report = await reply(page, 3);
    expect(await report.textContent()).toContain('The card is posted and pinned.');
    expect(await report.locator('.note').textContent()).toContain('Only you can see this');
    const card = await reply(page, 4);
    expect(await card.locator('.used').count()).toBe(0);
    expect(await card.textContent()).toContain('Stay *kind*, <@1>');
    expect(await card.textContent()).toContain('it is not from the article.');
    expect(await widthOf(card.getByRole('img', { name: alt.en }))).toBe(2);
    expect(await pinned(page).count()).toBe(1);

    await page.getByRole('button', { name: 'Pinned messages' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.locator('.pinned').count()).toBe(1);
    await dialog.getByRole('img', { name: alt.en }).waitFor();
    expect(await dialog.getByRole('button', { name: 'Sources' }).count()).toBe(0);
    await dialog.getByRole('button', { name: 'Jump to message' }).click();
    await dialog.waitFor({ state: 'detached' });
    const focused = 'document.activeElement.id';
    await expect.poll(() => page.evaluate<string>(focused)).toBe(await card.getAttribute('id'));

    await card.getByRole('button', { name: 'Sources' }).click();
    const sources = await reply(page, 5);
    expect(await sources.locator('.note').textContent()).toContain('Only you can see this');
    await report.getByRole('link', { name: 'Open the card' }).click();
    await expect.poll(() => page.evaluate<string>(focused)).toBe(await card.getAttribute('id'));
    expect(page.context().pages()).toHaveLength(1);
  });

  it('are unpinned after a confirmation, stay in the channel, and can be pinned again', async () => {
    const page = await open();
    await role(page, 'Moderator');
    await order(page);
    await reply(page, 4);
    await choose(page, 'faro-cards list');
    await page.keyboard.press('Enter');
    const list = await reply(page, 5);
    expect(await list.locator('.mention').textContent()).toBe('@Visitor');
    await list.getByRole('combobox').click();
    await list.getByRole('option').first().click();
    await list.getByRole('button', { name: 'Unpin' }).click();
    await list.getByText('Unpin this card?').waitFor();
    expect(await pinned(page).count()).toBe(1);
    await list.getByRole('button', { name: 'Yes, unpin it' }).click();
    await list.getByText('The card is unpinned.').waitFor();
    expect([await pinned(page).count(), await messages(page).count()]).toEqual([0, 5]);
    await list.getByRole('button', { name: 'Pin it' }).click();
    await list.getByText('The card is pinned.').waitFor();
    expect([await pinned(page).count(), await messages(page).count()]).toEqual([1, 5]);
  });

  it('that are pinned already are not posted twice, unless the moderator insists', async () => {
    const page = await open();
    await role(page, 'Moderator');
    await order(page);
    await reply(page, 4);
    await order(page, 'Once more');
    const report = await reply(page, 5);
    expect(await report.textContent()).toContain('Nothing was posted.');
    expect(await messages(page).count()).toBe(5);
    await report.getByRole('button', { name: 'Post' }).click();
    const second = await reply(page, 6);
    expect(await second.textContent()).toContain('Once more');
    expect(await report.textContent()).toContain('The card is posted and pinned.');
    expect(await pinned(page).count()).toBe(2);
    await choose(page, 'faro-cards refresh');
    await page.keyboard.press('Enter');
    await reply(page, 7);
    expect(await pinned(page).getByText('(edited)').count()).toBe(0);
  });

  it('are refused to a member who presses an old button of a moderator', async () => {
    const page = await open();
    await role(page, 'Moderator');
    await order(page);
    await reply(page, 4);
    await choose(page, 'faro-cards unpin');
    await page.keyboard.type(fact.headline.en);
    await page.locator('.listbox').getByRole('option').first().click();
    await page.keyboard.press('Enter');
    const report = await reply(page, 5);
    await role(page, 'Member');
    await report.getByRole('button', { name: 'Yes, unpin it' }).click();
    expect(await (await reply(page, 6)).textContent()).toContain('Pin Messages');
    expect(await pinned(page).count()).toBe(1);
  });

  it.each([
    ['light', 1280],
    ['dark', 375],
  ] as const)(
    'are no hindrance to anybody: axe finds nothing (%s, %i px, in Spanish)',
    async (colorScheme, width) => {
      const page = await open({ colorScheme, locale: 'es-MX', viewport: { width, height: 800 } });
      await page.getByRole('combobox', { name: 'Tu rol' }).selectOption({ label: 'Moderador' });
      await choose(page, 'faro-cards publicar');
      await page.locator('.listbox').getByRole('option').first().click();
      await page.keyboard.press('Enter');
      const card = await reply(page, 4);
      expect(await card.getByRole('img', { name: alt.es }).count()).toBe(1);
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Mensajes fijados' }).click();
      await page.getByRole('dialog').getByRole('img').waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    },
    20_000,
  );
});
