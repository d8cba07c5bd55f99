// The preview on a free port and a real Chromium that opens it, watched for errors and for requests that leave it. For
// the preview*.test.ts beside; where there is no Chromium, those tests skip and say how to get it.
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { definitions } from '../../commands/index.js';
import { bundlePage as bundle } from '../../scripts/bundle.mjs';
import { loadPack } from '../../src/article/load.js';
import { createCarryOut } from '../../src/discord/cards/carry-out.js';
import type { Handle } from '../../src/discord/handled.js';
import { createRouter } from '../../src/discord/router.js';
import { startPreview, type Preview } from '../../src/edges/preview/server.js';
import { createLog } from '../../src/log.js';
import type { Pictures } from '../../src/reply/pictures.js';
import { createSearch } from '../../src/search/answer.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

export const hasChromium = existsSync(executablePath);
/** Stands in the name of a test group, so that a skipped one says why. */
export const needsChromium = hasChromium
  ? 'in Chromium'
  : 'in Chromium (none found: run `apt-get install chromium`, or set CHROMIUM_PATH to one)';

/** Bundles the page as it stands in src, so that the tests never see an older build. @returns Where to. */
export function bundlePage(): string {
  const outdir = mkdtempSync(join(tmpdir(), 'preview-'));
  if (!bundle(root, outdir)) throw new Error('The page could not be bundled');
  return outdir;
}

/** A PNG of two grey dots. */
export const dots = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAAAAADRSSBWAAAAC0lEQVR4nGNoWAAAAaMBIbN14W8AAAAASUVORK5CYII=',
  'base64',
);
/** The build makes the pictures of the bundled pack alone; here each is the same. */
const pictures: Pictures = { read: () => dots };

export interface Opened {
  readonly page: Page;
  /** Errors on the console, and requests to anywhere else. */
  readonly wrong: readonly string[];
}

export interface Visit {
  /** Opens the page as a new visitor and waits for the example conversation. */
  readonly open: (options?: BrowserContextOptions) => Promise<Opened>;
  readonly preview: Preview;
  readonly close: () => Promise<void>;
}

/** @param wrap May answer some interactions itself, with the bot's own answers at hand. */
export async function startVisit(wrap: (own: Handle) => Handle = (own) => own): Promise<Visit> {
  const article = loadPack(join(root, 'tests/fixtures/lighthouse.yaml'));
  const log = createLog({ level: 'fatal' });
  const now = Date.now;
  const search = createSearch(article);
  const own = createRouter({ article, search, version: '1.2.3', pictures, log, now });
  const preview = await startPreview({
    handle: wrap(own),
    carryOut: createCarryOut({ article, pictures, log, now }),
    article,
    version: '1.2.3',
    definitions: definitions(article),
    assetsFolder: bundlePage(),
    host: '127.0.0.1',
    port: 0,
    log,
    now,
  });
  const browser: Browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  return {
    preview,
    open: (options) => open(browser, preview.url, options),
    async close() {
      await browser.close();
      await preview.stop();
    },
  };
}

async function open(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  context.setDefaultTimeout(6000);
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') wrong.push(message.text());
  });
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith('data:') && !request.url().startsWith(`${url}/`)) wrong.push(request.url());
  });
  await page.goto(url);
  await messages(page).nth(1).locator('.container').waitFor();
  return { page, wrong };
}

/** The bot's messages; the page also invents a member's. */
export const messages = (page: Page): Locator => page.locator('.message.by-bot');

/** The newest message, once there are so many and it has its reply. */
export async function reply(page: Page, count: number): Promise<Locator> {
  const message = messages(page).nth(count - 1);
  await message.locator('.container').first().waitFor();
  return message;
}

/** Chooses a command by its name after the slash, by keyboard. */
export async function choose(page: Page, name: string): Promise<void> {
  await page.locator('#composer').focus();
  await page.keyboard.type(`/${name}`);
  // Enter takes the first, which on a slow machine may still be what fewer letters suggested.
  await page
    .locator('.listbox')
    .getByRole('option')
    .first()
    .filter({ hasText: `/${name}` })
    .waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.chip-command').waitFor();
}

/** How wide a picture is by itself, in pixels; 0 for one that could not be shown. */
export const widthOf = (picture: Locator): Promise<number> =>
  picture.evaluate((it) => (it as unknown as { readonly naturalWidth: number }).naturalWidth);

/** Adds an option to the chosen command, types into it and takes the suggestion of that name, if one is given. */
export async function addOption(page: Page, name: string, text: string, suggestion?: string): Promise<void> {
  await page.getByRole('button', { name: `Add the option ${name}` }).click();
  await page.keyboard.type(text);
  if (suggestion !== undefined)
    await page.locator('.listbox').getByRole('option', { name: suggestion, exact: true }).click();
}

/** Chooses a command from the Apps of a message's menu. */
export async function chooseApp(message: Locator, name: string): Promise<void> {
  await message.getByRole('button', { name: 'More actions' }).click();
  await message.getByRole('menuitem', { name }).click();
}

/**
 * For the tests of a group: one preview and browser for all, every page closed after its test, which must have seen no
 * error and no request to elsewhere.
 * @returns Opens the page as a new visitor.
 */
export function useVisit(): (...options: Parameters<Visit['open']>) => Promise<Page> {
  let visit: Visit;
  let opened: Opened[] = [];
  beforeAll(async () => {
    visit = await startVisit();
  }, 30_000);
  afterAll(() => visit.close());
  afterEach(async () => {
    const wrong = opened.flatMap((one) => one.wrong);
    await Promise.all(opened.map(({ page }) => page.context().close()));
    opened = [];
    expect(wrong).toEqual([]);
  });
  return async (...options) => {
    const one = await visit.open(...options);
    opened.push(one);
    return one.page;
  };
}
