// `npm run screenshots`: makes the README's pictures afresh from the running preview, in docs/pictures/.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { definitions } from '../commands/index.js';
import { loadPack } from '../src/article/load.js';
import { bundledPack, readVersion } from '../src/config.js';
import { createCarryOut } from '../src/discord/cards/carry-out.js';
import { createRouter } from '../src/discord/router.js';
import { startPreview } from '../src/edges/preview/server.js';
import { createLog } from '../src/log.js';
import { picturesIn } from '../src/reply/pictures.js';
import { createSearch } from '../src/search/answer.js';
import { optionsOf } from './options.js';

interface Picture {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly theme: 'light' | 'dark';
  readonly locale: string;
  /** Leads to what the picture shows, from the first visit on. */
  readonly act: (page: Page) => Promise<void>;
}

/** The third question to try, which the page has not asked by itself. */
async function ask(page: Page): Promise<void> {
  await page.locator('.example').last().click();
  await page.locator('.by-bot').nth(2).locator('.container').waitFor();
}

async function suggest(page: Page): Promise<void> {
  await page.locator('#composer').focus();
  await page.keyboard.type('/');
  await page.keyboard.press('Enter');
  await page.locator('.listbox .option').first().waitFor();
}

/** A moderator posts the pack's first card, which stands pinned below the reply. */
async function post(page: Page): Promise<void> {
  await page.locator('.choice').nth(1).selectOption('moderator');
  await page.locator('#composer').focus();
  await page.keyboard.type(`/${article.command}-cards post `);
  await page.locator('.listbox .option').first().click();
  await page.keyboard.press('Enter');
  await page.locator('.pin-mark').waitFor();
}

/** The invented member's message, checked. */
async function check(page: Page): Promise<void> {
  const sample = page.locator('.by-sample');
  await sample.getByRole('button').click();
  await sample.getByRole('menuitem').first().click();
  await page.locator('.by-bot').nth(2).locator('.container').waitFor();
}

const desktop = { width: 1280, height: 800 };
const phone = { width: 375, height: 740 };
const pictures: readonly Picture[] = [
  { name: 'reply', ...desktop, theme: 'light', locale: 'en-US', act: ask },
  { name: 'reply-dark-es', ...desktop, theme: 'dark', locale: 'es-MX', act: ask },
  { name: 'suggestions', ...desktop, theme: 'light', locale: 'en-US', act: suggest },
  { name: 'card', ...desktop, theme: 'light', locale: 'en-US', act: post },
  { name: 'check', ...desktop, theme: 'light', locale: 'en-US', act: check },
  { name: 'phone', ...phone, theme: 'dark', locale: 'en-US', act: ask },
];

optionsOf(
  `Makes the README's pictures afresh from the running preview, in docs/pictures (npm run screenshots). Needs Chromium.
`,
  {},
);
const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
if (!existsSync(executablePath)) {
  process.stderr.write(
    `There is no Chromium at ${executablePath}: run \`apt-get install chromium\`, or set CHROMIUM_PATH to one.\n`,
  );
  process.exit(1);
}

/** The compiled script stands in dist/scripts. */
const built = fileURLToPath(new URL('..', import.meta.url));
const folder = join(built, '..', 'docs', 'pictures');
const article = loadPack(bundledPack);
const log = createLog({ level: 'error' });
const version = readVersion();
const drawn = picturesIn(join(built, 'pictures'));
const shared = { article, pictures: drawn, log, now: Date.now };
const preview = await startPreview({
  handle: createRouter({ ...shared, search: createSearch(article), version }),
  carryOut: createCarryOut(shared),
  article,
  version,
  definitions: definitions(article),
  assetsFolder: join(built, 'preview'),
  host: '127.0.0.1',
  port: 0,
  log,
  now: Date.now,
});
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
mkdirSync(folder, { recursive: true });
for (const { name, width, height, theme, locale, act } of pictures) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    locale,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(preview.url);
  await page.locator('.by-bot').nth(1).locator('.container').waitFor();
  await act(page);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await context.close();
}
await browser.close();
await preview.stop();
process.stdout.write(`${pictures.length} pictures are in docs/pictures\n`);
