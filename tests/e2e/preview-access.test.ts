// The preview's access rules by axe (WCAG 2.2 AA) in each state and both themes, on wide and narrow screens; and that
// every kind of component is drawn, the unknown ones as labelled boxes.
import { InteractionResponseType, MessageFlags, type APIInteractionResponse } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Handle } from '../../src/discord/handled.js';
import { violations } from './preview-axe.js';
import {
  choose,
  dots,
  hasChromium,
  messages,
  needsChromium,
  reply,
  startVisit,
  widthOf,
  type Visit,
} from './preview-browser.js';

const style = (number: number): object => ({
  type: 2,
  style: number,
  label: `Style ${number}`,
  custom_id: `s${number}`,
});
const media = { url: 'https://elsewhere.example/picture.png' };

/** A reply with everything that can be drawn, and two things that cannot. */
const showcase = [
  {
    type: 10,
    content:
      '# One\n## Two\n**bold** *it* __under__ ~~gone~~ `code` ||hidden|| <@1> [link](https://atlas.example/a)',
  },
  { type: 10, content: '- first\n- second\n1. third\n> quoted\n```\nlet x = 1;\n```' },
  {
    type: 9,
    components: [{ type: 10, content: 'Beside a picture' }],
    accessory: { type: 11, media, description: 'A tower' },
  },
  { type: 12, items: [{ media, description: 'A lamp' }] },
  { type: 12, items: [{ media: { url: 'attachment://own.png' }, description: 'Two dots' }] },
  { type: 13, file: { url: 'attachment://own.bib' } },
  { type: 13, file: { url: 'attachment://other.bib' } },
  { type: 14, divider: false, spacing: 2 },
  { type: 1, components: [1, 2, 3, 4].map(style) },
  {
    type: 1,
    components: [
      { type: 2, style: 5, label: 'Elsewhere', url: 'https://atlas.example/' },
      { ...style(2), disabled: true, custom_id: 'off' },
    ],
  },
  { type: 1, components: [{ type: 5, custom_id: 'who', placeholder: 'Who?' }] },
  {
    type: 1,
    components: [
      {
        type: 3,
        custom_id: 'many',
        placeholder: 'Several',
        max_values: 2,
        options: ['a', 'b'].map((value) => ({ value, label: value })),
      },
    ],
  },
  { type: 99 },
];

const wrap =
  (own: Handle): Handle =>
  (raw) => {
    if (!JSON.stringify(raw).includes('"showcase"')) return own(raw);
    const response: APIInteractionResponse = {
      type: InteractionResponseType.ChannelMessageWithSource,
      data: {
        flags: MessageFlags.IsComponentsV2,
        components: showcase,
      },
    };
    return {
      response,
      files: [
        { name: 'own.png', bytes: dots },
        { name: 'own.bib', bytes: Buffer.from('@misc{own}') },
      ],
      outcome: { command: 'ask', outcome: 'shown', language: 'en' },
    };
  };

describe.skipIf(!hasChromium)(`the preview's access ${needsChromium}`, () => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await startVisit(wrap);
  }, 30_000);
  afterAll(() => visit.close());

  it.each([
    ['light', 1280],
    ['dark', 375],
  ] as const)(
    'axe finds nothing in any state (%s, %i px)',
    async (colorScheme, width) => {
      const { page, wrong } = await visit.open({ colorScheme, viewport: { width, height: 800 } });
      const found: Record<string, string[]> = {};
      const check = async (state: string): Promise<void> => {
        found[state] = await violations(page);
        expect(await page.evaluate('document.documentElement.scrollWidth'), state).toBe(width);
      };
      await check('first visit');
      await page.locator('#composer').fill('/');
      await check('picker');
      await page.locator('#composer').fill('');
      await choose(page, 'faro ask');
      await page.locator('.listbox .option').first().waitFor();
      await check('autocomplete');
      await page.keyboard.press('Enter');
      await check('error');
      await page.keyboard.type('showcase');
      await page.getByRole('button', { name: 'Add the option private' }).click();
      await check('chips');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Enter');
      await messages(page).nth(2).locator('.unknown').first().waitFor();
      await check('showcase');
      await messages(page).nth(2).getByRole('combobox', { name: 'Several' }).click();
      await check('menu of options');
      await page.keyboard.press('Escape');
      await messages(page).nth(2).getByRole('button', { name: 'More actions' }).click();
      await check('message menu');
      await page.keyboard.press('Enter');
      await check('payload');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Pinned messages' }).click();
      await check('pins');
      expect(Object.entries(found).filter(([, list]) => list.length > 0)).toEqual([]);
      expect(wrong).toEqual([]);
    },
    40_000,
  );

  it.each([
    ['dark', 1280],
    ['light', 375],
  ] as const)(
    'axe finds nothing in a private reply and a failed one (%s, %i px)',
    async (colorScheme, width) => {
      const { page } = await visit.open({ colorScheme, viewport: { width, height: 800 } });
      await choose(page, 'faro ask');
      await page.keyboard.type('How tall is the tower?');
      await page.getByRole('button', { name: 'Add the option private' }).click();
      await page.locator('.listbox').getByRole('option', { name: 'Yes' }).click();
      await page.keyboard.press('Enter');
      await reply(page, 3);
      await page.route('**/api/interactions', (route) => route.abort());
      await page.locator('#composer').fill('x');
      await page.keyboard.press('Enter');
      await messages(page).nth(3).locator('.failed').waitFor();
      expect(await violations(page)).toEqual([]);
    },
    20_000,
  );

  it('draws every kind of component; links open apart, unknown parts are named', async () => {
    const { page, wrong } = await visit.open();
    await page.locator('#composer').fill('showcase');
    await page.keyboard.press('Enter');
    const content = messages(page).nth(2).locator('.content');
    await content.locator('.unknown').first().waitFor();
    const count = (selector: string): Promise<number> => content.locator(selector).count();
    expect(
      await Promise.all(
        [
          'h1, [role=heading]',
          'strong',
          's',
          'li',
          'blockquote',
          'pre',
          '.section',
          '.button',
          '[role=combobox]',
        ].map(count),
      ),
    ).toEqual([2, 1, 1, 3, 1, 1, 1, 6, 2]);
    expect(await content.locator('.unknown').allTextContents()).toEqual([
      'A tower',
      'A lamp',
      'File from attachment://other.bib',
      'The preview cannot draw this component (type 99); see “View payload”.',
    ]);
    expect(await widthOf(content.getByRole('img', { name: 'Two dots' }))).toBe(2);
    for (const link of await content.locator('a:not(.file)').all()) {
      expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
      expect(await link.getAttribute('target')).toBe('_blank');
    }
    expect(wrong).toEqual([]);
  });
});
