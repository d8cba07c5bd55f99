// /… quote: what is chosen, how it is drawn in each style, and what any text in the option leads to.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quote } from '../../commands/quote.js';
import { languages } from '../../src/article/schema.js';
import { toMessage } from '../../src/reply/discord.js';
import { noPictures } from '../../src/reply/pictures.js';
import { toText } from '../../src/reply/text.js';
import { quoteStyles, type QuoteView } from '../../src/reply/view.js';
import { linksOf, lighthouse, markdownOf, packs, wordsOf, type Payload } from '../reply/drawn.js';
import { command } from '../support/interaction.js';
import { places } from '../support/places.js';
import { expectValidCallback } from '../support/spec.js';
import { isEphemeral, routerOf } from '../reply/drawn.js';
import { replyOf, request } from './requests.js';

const context = { ...lighthouse, version: '1.2.3' };
const { article } = lighthouse;

const run = (options: Record<string, string>, parts: Partial<Parameters<typeof request>[0]> = {}) =>
  replyOf(quote.run(context, request({ options, ...parts })));
const view = (...parts: Parameters<typeof run>): QuoteView => run(...parts).view as QuoteView;
const drawn = (it: QuoteView): Payload & { content?: string } =>
  toMessage(it, {
    article,
    pictures: noPictures,
    isPrivate: false,
    canShare: true,
    idFor: (action, args) => [action, ...args].join(':'),
  }).data as Payload & { content?: string };

describe('what is quoted', () => {
  it.each(packs)(
    'ASKED 2 and 5: each suggestion of $name, by value and label in either language, is itself',
    (pack) => {
      const parts = { ...pack, version: '' };
      for (const locale of ['en-US', 'es-419']) {
        const choices = quote.complete?.(parts, request({ locale, options: { what: '' } })) ?? [];
        expect(choices.length).toBeGreaterThan(5);
        for (const { name, value } of choices)
          for (const typed of [value, name]) {
            const chosen = replyOf(quote.run(parts, request({ options: { what: typed } }))).view as QuoteView;
            const kind = chosen.quotation ? 'quotation' : 'passage';
            expect(`${kind}:${chosen.quotation?.id ?? chosen.passage.id}`).toBe(value);
          }
      }
    },
  );

  it('quotations come first while nothing is typed, and what is typed decides then', () => {
    const names = (what: string, locale = 'en-US') =>
      (quote.complete?.(context, request({ locale, options: { what } })) ?? []).map(({ value }) => value);
    expect(names('')[0]).toBe(`quotation:${article.quotations[0]?.id ?? ''}`);
    expect(names('how tall is it')[0]).toBe('passage:height');
    expect(names('altura', 'es-419')).toContain('passage:height');
  });

  it('ASKED 1: free text takes the best match, and some words of a quotation its speaker', () => {
    expect(view({ what: 'who was it that designed this thing' }).passage.id).toBe('designer');
    const [quotation] = article.quotations;
    const words = quotation?.words.split(' ').slice(0, 4).join(' ') ?? '';
    expect(view({ what: words.toUpperCase() }).quotation?.id).toBe(quotation?.id);
  });

  it.each([
    ['roca', 'chair'],
    ['Julián Roca', 'chair'],
    ['julian', 'chair'],
    ['what did roca say of the chair', 'chair'],
  ])('a speaker’s name (%s) and what is asked about them lead to their words, whole', (what, id) => {
    expect(view({ what }).quotation?.id).toBe(id);
  });

  it.each([
    ['the harbour office', 'en-US'],
    ['Harbour Office!', 'en-US'],
    ['oficina del puerto', 'es-419'],
  ])(
    'the name of one who claims something (%s) leads to what they claim, not to what is said of them',
    (what, locale) => {
      expect(view({ what }, { locale }).passage.by?.en).toBe('the harbour office');
    },
  );

  it('where there is no match it says so, in private', () => {
    expect(run({ what: 'recipe for banana bread' })).toMatchObject({
      isPrivate: true,
      view: { kind: 'notCovered' },
    });
  });

  it('ASKED 3: 0 to 25 suggestions of 1 to 100 characters, none twice, for any input', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom('en-US', 'es-419'),
        (what, locale) => {
          const choices = quote.complete?.(context, request({ locale, options: { what } })) ?? [];
          expect(choices.length).toBeLessThanOrEqual(25);
          expect(new Set(choices.map(({ name }) => name)).size).toBe(choices.length);
          for (const text of choices.flatMap(({ name, value }) => [name, value])) {
            expect(text.length).toBeGreaterThanOrEqual(1);
            expect(text.length).toBeLessThanOrEqual(100);
          }
        },
      ),
    );
  });
});

describe('how it is drawn', () => {
  it('a speaker’s words stand whole in quotation marks, with speaker, place, link and as-of day', () => {
    const [quotation] = article.quotations;
    const it = view({ what: `quotation:${quotation?.id ?? ''}` });
    const markdown = markdownOf(drawn(it));
    const words = wordsOf(markdown);
    expect(words[0]).toBe(`“${quotation?.words ?? ''}”`);
    expect(words[1]).toContain(`— ${quotation?.speaker.en ?? ''}`);
    expect(markdown).toContain(`Paragraph ${it.passage.at.paragraph}`);
    expect(linksOf(markdown)).toHaveLength(1);
    expect(markdown).toContain('As of November 23, 2026');
    const { text } = it.passage;
    expect(words).toContain(`In summary: ${text.en}`);
  });

  it('a passage’s excerpt stands in quotation marks, the statement as a summary without them', () => {
    const it = view({ what: 'passage:height' });
    const words = wordsOf(markdownOf(drawn(it)));
    expect(words).toContain(`“${it.passage.at.excerpt}”`);
    expect(words).toContain(`In summary: ${it.passage.text.en}`);
    expect(words.join('\n')).toContain('The statement is a summary in our words');
  });

  it('plain is a block quote to copy, without frame and without a preview of its link', () => {
    const it = view({ what: 'passage:height', style: 'plain' });
    const { content = '', flags = 0, components } = drawn(it);
    const lines = content.split('\n');
    expect(lines.every((line) => line.startsWith('> '))).toBe(true);
    expect(lines.at(-1)).toMatch(/^> <https:\/\/atlas\.example\/\S+>$/u);
    expect(content).toContain('as read on November 23, 2026');
    expect(flags & 4).toBe(4);
    expect(flags & (1 << 15)).toBe(0);
    expect(components).toEqual([]);
  });

  it('link only is the link, with whose claim it is and where it stands below', () => {
    const { content = '' } = drawn(view({ what: 'passage:height', style: 'Link only' }));
    const [link = '', ...rest] = content.split('\n');
    expect(link).toMatch(/^<https:\/\/atlas\.example\/\S+>$/u);
    expect(rest.every((line) => line.startsWith('-# '))).toBe(true);
    expect(content).toContain('paragraph 1');
  });

  it('is addressed by name, with nobody pinged, however the name reads', () => {
    const members = new Map([['7', '@everyone **Ana** <@1> [x](https://x.example)']]);
    for (const style of quoteStyles) {
      const it = view({ what: 'passage:height', to: '7', style }, { members });
      const payload = drawn(it);
      const text = payload.content ?? markdownOf(payload);
      expect(text.split('\n')[0]).toMatch(/^For \*\*/u);
      expect(text).not.toMatch(/@everyone|<@1>|\]\(https:\/\/x/u);
      expect(payload.allowed_mentions).toEqual({ parse: [] });
    }
    expect(view({ what: 'passage:height', to: '8' }, { members }).to).toBeUndefined();
  });

  it.each(packs)('every passage and quotation of $name, in each style and language, is valid', (pack) => {
    for (const language of languages)
      for (const style of quoteStyles)
        for (const passage of pack.article.passages)
          for (const quotation of [
            undefined,
            ...pack.article.quotations.filter((q) => q.passage === passage.id),
          ]) {
            const it: QuoteView = { kind: 'quote', language, style, passage, quotation, to: 'x'.repeat(100) };
            const { data } = toMessage(it, {
              article: pack.article,
              pictures: noPictures,
              isPrivate: false,
              canShare: true,
              idFor: (action) => action,
            });
            expectValidCallback({ type: 4, data });
            const text = toText(it, { article: pack.article });
            if (style !== 'link') expect(text).toContain(quotation?.words ?? passage.at.excerpt);
          }
  });
});

describe('ASKED 30: in every place', () => {
  const handle = routerOf(lighthouse);
  it.each(places)('%s', (place) => {
    const { response } = handle(
      command({ name: 'faro', sub: 'quote', options: { what: 'passage:height' }, place }),
    );
    expectValidCallback(response);
    expect(isEphemeral(response)).toBe(false);
  });

  it('ASKED 8: an app that a member brought along answers in private where the server withholds public replies', () => {
    const guest = command({ name: 'faro', sub: 'quote', options: { what: 'passage:height' } });
    const owners = { authorizing_integration_owners: { 1: '5' } };
    const { response } = handle({ ...guest, ...owners });
    expect(isEphemeral(response)).toBe(true);
    expect(JSON.stringify(response)).not.toContain('Share');
  });
});
