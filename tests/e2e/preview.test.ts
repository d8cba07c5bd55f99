// The preview as a visitor uses it, in a real browser: ask, follow, be refused, be private; nothing leaves the page.
import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  bundlePage,
  choose,
  hasChromium,
  messages,
  needsChromium,
  reply,
  startVisit,
  useVisit,
} from './preview-browser.js';

const options = (page: Page): Locator => page.locator('.listbox');
const width = 'document.documentElement.scrollWidth';

describe.skipIf(!hasChromium)(`the preview ${needsChromium}`, () => {
  const open = useVisit();

  it('shows an example conversation at first, and a pressed question is answered', async () => {
    const page = await open();
    expect(await messages(page).count()).toBe(2);
    expect(await page.locator('.used').first().textContent()).toBe('Visitor used /faro ask');
    await page.getByRole('button', { name: 'How tall is the tower?' }).click();
    const text = await (await reply(page, 3)).textContent();
    expect(text).toContain('Question: How tall is the tower?');
    expect(text).toContain('November 23, 2026');
  });

  it('can be asked by keyboard alone', async () => {
    const page = await open();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('composer');
    await page.keyboard.type('/');
    await options(page).getByRole('option').nth(1).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Tab');
    await page.keyboard.type('how tall');
    await options(page).getByRole('option', { name: 'How tall is the tower?' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    expect(await (await reply(page, 3)).textContent()).toContain('Question: How tall is the tower?');
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('composer');
  });

  it('takes plain text as a question, and says so', async () => {
    const page = await open();
    expect(await page.locator('.hint').textContent()).toBe('Text without / is sent as /faro ask');
    await page.fill('#composer', 'How tall is the tower?');
    await page.keyboard.press('Enter');
    expect(await (await reply(page, 3)).locator('.used').textContent()).toBe('Visitor used /faro ask');
  });

  it('suggests in Spanish too, and everything speaks it', async () => {
    const page = await open({ locale: 'es-MX' });
    expect(await page.locator('html').getAttribute('lang')).toBe('es');
    await choose(page, 'faro preg');
    await page.keyboard.type('torre');
    await options(page).getByRole('option', { name: '¿Cuánto mide la torre?' }).click();
    await page.keyboard.press('Enter');
    const message = await reply(page, 3);
    expect(await message.locator('.used').textContent()).toBe('Visitante usó /faro preguntar');
    expect(await message.locator('.content').getAttribute('lang')).toBe('es');
  });

  it('drops the answer to an older text', async () => {
    const page = await open();
    let held: (() => Promise<void>) | undefined;
    await page.route('**/api/interactions', async (route) => {
      if (held || !route.request().postData()?.includes('"wreck"')) return route.continue();
      held = () => route.continue();
    });
    await choose(page, 'faro ask');
    await page.keyboard.type('wreck');
    await expect.poll(() => held).toBeDefined();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('how tall');
    await options(page).getByRole('option', { name: 'How tall is the tower?' }).waitFor();
    await held?.().catch(() => undefined);
    expect(await options(page).getByRole('option').first().textContent()).toBe('How tall is the tower?');
  });

  it('names a missing option in place', async () => {
    const page = await open();
    await choose(page, 'faro ask');
    await page.keyboard.press('Enter');
    const field = page.getByRole('combobox', { name: 'question' });
    expect(await page.locator('.chip-error').textContent()).toBe('This option is required. Fill in a value.');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await page.keyboard.type('x');
    expect(await page.locator('.chip-error').count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await page.locator('.chip-command').count()).toBe(0);
  });

  it('edits a message in place on a press and on a choice, by keyboard', async () => {
    const page = await open();
    const message = messages(page)
      .filter({ has: page.getByRole('combobox') })
      .first();
    const before = await message.locator('.content').textContent();
    await message.getByRole('combobox').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await message.getByText('(edited)').waitFor();
    const chosen = await message.locator('.content').textContent();
    expect(chosen).not.toBe(before);
    await message.getByRole('button', { name: 'In context' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => message.locator('.content').textContent()).not.toBe(chosen);
    expect(await messages(page).count()).toBe(2);
    expect(await page.evaluate<boolean>('document.activeElement.closest(".message") !== null')).toBe(true);
  });

  it('shows a private reply as such; it can be dismissed, or shared', async () => {
    const page = await open();
    await choose(page, 'faro ask');
    await page.keyboard.type('How tall is the tower?');
    await page.getByRole('button', { name: 'Add the option private' }).click();
    await options(page).getByRole('option', { name: 'Yes' }).click();
    await page.keyboard.press('Enter');
    const message = await reply(page, 3);
    expect(await message.locator('.note').textContent()).toBe('Only you can see this · Dismiss message');
    await message.getByRole('button', { name: /share/iu }).click();
    expect(await (await reply(page, 4)).textContent()).toContain('Visitor');
    await message.getByRole('button', { name: 'Dismiss message' }).click();
    expect(await messages(page).count()).toBe(3);
  });

  it('keeps two tabs apart, and a reload starts afresh', async () => {
    const [one, other] = [await open(), await open()];
    await one.getByRole('button', { name: 'How tall is the tower?' }).click();
    await reply(one, 3);
    expect(await messages(other).count()).toBe(2);
    await one.reload();
    await reply(one, 2);
    expect(await messages(one).count()).toBe(2);
  });

  it('shows the payload and the pins, and gives the focus back', async () => {
    const page = await open();
    const toggle = messages(page).first().getByRole('button', { name: 'More actions' });
    await toggle.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    expect(await dialog.locator('pre').first().textContent()).toContain('"allowed_mentions"');
    await page.keyboard.press('Escape');
    expect(await dialog.count()).toBe(0);
    await page.getByRole('button', { name: 'Pinned messages' }).click();
    expect(await dialog.textContent()).toContain('This channel has no pinned messages.');
  });

  it('shows a hostile question as text, and a too long one is not sent', async () => {
    const page = await open({ viewport: { width: 375, height: 700 } });
    const hostile = `<img src=x onerror=alert(1)> **b** [l](javascript:alert(1)) @everyone <@1> \u202Etxt https://evil.example/${'w'.repeat(300)}`;
    await page.fill('#composer', hostile);
    await page.keyboard.press('Enter');
    const message = await reply(page, 3);
    expect(await message.textContent()).toContain('<img src=x onerror=alert(1)> **b**');
    expect(
      await message
        .locator('img, strong:has-text("b"), a[href^="javascript"], a[href*="evil"], .mention')
        .count(),
    ).toBe(0);
    expect(await message.textContent()).not.toContain('\u202E');
    expect(await page.evaluate(width)).toBe(375);
    await page.fill('#composer', '</script>`*_~|'.repeat(500).slice(0, 6000));
    await page.keyboard.press('Enter');
    expect(await page.locator('.chip-error').textContent()).toMatch(/^At most \d+ characters\.$/u);
    expect(await page.evaluate(width)).toBe(375);
    expect(await messages(page).count()).toBe(3);
  });

  it('says that an interaction failed when the server is gone', async () => {
    const visit = await startVisit();
    const { page, wrong } = await visit.open();
    await page.route('**/api/interactions', (route) => route.abort());
    await page.getByRole('button', { name: 'How tall is the tower?' }).click();
    await messages(page).nth(2).getByText('This interaction failed').waitFor();
    await messages(page).first().getByRole('button', { name: 'In context' }).click();
    await messages(page).first().getByRole('alert').waitFor();
    await visit.close();
    // The browser itself notes both failed requests on its console.
    expect(wrong).toHaveLength(2);
  });

  it('stays under 60 kB, gzipped', () => {
    const folder = bundlePage();
    const sizes = ['app.js', 'app.css'].map((name) => gzipSync(readFileSync(join(folder, name))).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(60_000);
  });
});
