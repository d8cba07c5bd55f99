// /… cite and /… timeline: what they answer, draw and let be chosen.
import { InteractionResponseType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { cite } from '../../commands/cite.js';
import { timeline } from '../../commands/timeline.js';
import { citationStyles, cite as citationOf } from '../../src/citation/cite.js';
import { languages } from '../../src/article/schema.js';
import { toMessage } from '../../src/reply/discord.js';
import { toText } from '../../src/reply/text.js';
import { noPictures, timelinePicture, type Pictures } from '../../src/reply/pictures.js';
import type { CiteView, View } from '../../src/reply/view.js';
import { lighthouse, linksOf, markdownOf, menuOf, packs, wordsOf, type Payload } from '../reply/drawn.js';
import { expectValidCallback } from '../support/spec.js';
import { press, replyOf, request } from './requests.js';

const context = { ...lighthouse, version: '1.2.3' };
const { article } = lighthouse;

const draw = (view: View, pictures: Pictures = noPictures) =>
  toMessage(view, {
    article,
    pictures,
    isPrivate: false,
    canShare: true,
    idFor: (action, args) => [action, ...args].join(':'),
  });

describe('cite', () => {
  const run = (options: Record<string, string>) => replyOf(cite.run(context, request({ options })));

  it('gives APA of the whole article unless something else is chosen', () => {
    expect(run({}).view).toMatchObject({ kind: 'cite', style: 'apa', passage: undefined });
    expect(run({ style: 'nonsense' }).view).toMatchObject({ style: 'apa' });
  });

  it('ASKED 2: a style’s name counts as its value', () => {
    for (const style of citationStyles)
      for (const typed of [style, citationOf(article, style, 'en').name])
        expect(run({ style: typed }).view).toMatchObject({ style });
  });

  it('cites one passage, by suggestion or free text; without a match it says so in private', () => {
    expect((run({ of: 'passage:height' }).view as CiteView).passage?.id).toBe('height');
    expect((run({ of: 'how tall is the tower' }).view as CiteView).passage?.id).toBe('height');
    expect(run({ of: 'recipe for banana bread' })).toMatchObject({
      isPrivate: true,
      view: { kind: 'notCovered' },
    });
  });

  it('names its passage outside quotation marks: a title is our words, not the article’s', () => {
    const title = article.passages.find(({ id }) => id === 'height')?.title;
    const named = (language: 'en' | 'es') =>
      markdownOf(draw(run({ of: 'passage:height', language }).view).data as Payload);
    expect(named('en')).toContain(`Of the passage: ${title?.en ?? '?'}\n`);
    expect(named('es')).toContain(`Del pasaje: ${title?.es ?? '?'}\n`);
  });

  it('shows italics, and the same text in a block to copy', () => {
    const words = markdownOf(draw(run({}).view).data as Payload);
    expect(words).toMatch(/\*Atlas of Lights\*/u);
    const block = /```\n([\s\S]+)\n```/u.exec(words)?.[1] ?? '';
    expect(block).toContain('Atlas of Lights');
    expect(block).not.toContain('*');
  });

  it('in RIS, a terminal keeps the two spaces after each tag', () => {
    expect(toText(run({ style: 'ris' }).view, { article })).toMatch(/^ {2}TY {2}- \w+$/mu);
  });

  it.each(['bibtex', 'ris', 'csl-json'] as const)(
    '%s comes as a file too, with the same content',
    (style) => {
      const { data, files } = draw(run({ style }).view);
      const expected = citationOf(article, style, 'en').file;
      expect(files.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])).toEqual([
        [expected?.name, expected?.content],
      ]);
      expect(JSON.stringify(data)).toContain(`attachment://${expected?.name ?? ''}`);
      expectValidCallback({ type: 4, data });
    },
  );

  it('the menu leads to the other styles of the same passage, in place', () => {
    const shown = draw(run({ of: 'passage:height' }).view);
    const menu = menuOf({ type: InteractionResponseType.ChannelMessageWithSource, data: shown.data });
    expect(menu).toEqual({ id: 'cite:height', values: citationStyles.filter((style) => style !== 'apa') });
    const next = cite.presses?.cite?.(context, press({ args: ['height'], values: ['ris'] }));
    expect(next).toMatchObject({ place: 'update', view: { style: 'ris', passage: { id: 'height' } } });
    for (const forged of [{ values: ['ris'], args: ['gone'] }, { values: ['nope'] }, {}])
      expect(cite.presses?.cite?.(context, press(forged))).toMatchObject({ view: { notice: 'stale' } });
  });

  it.each(packs)('every style, language and passage of $name is valid', (pack) => {
    for (const language of languages)
      for (const style of citationStyles)
        for (const passage of [undefined, ...pack.article.passages]) {
          const { data } = toMessage(
            { kind: 'cite', language, style, passage },
            {
              article: pack.article,
              pictures: noPictures,
              isPrivate: true,
              canShare: true,
              idFor: (action) => action,
            },
          );
          expectValidCallback({ type: 4, data });
        }
  });
});

describe('timeline', () => {
  const view = (language: 'en' | 'es'): View =>
    replyOf(timeline.run(context, request({ options: { language } }))).view;
  const picture: Pictures = { read: () => new Uint8Array([1]) };

  it('lists the events by date, each with its text, place and link', () => {
    const markdown = markdownOf(draw(view('en')).data as Payload);
    const words = wordsOf(markdown);
    const dated = article.events.toSorted((one, other) => one.date.localeCompare(other.date));
    const shown = words.filter((line) => dated.some(({ text }) => line.includes(text.en)));
    expect(shown).toHaveLength(dated.length);
    shown.forEach((line, at) => {
      expect(line.slice(0, 4) + line).toContain(dated[at]?.date.slice(0, 4));
      expect(line).toContain(dated[at]?.text.en);
    });
    expect(linksOf(markdown)).toHaveLength(dated.length);
    expect(markdown).toContain('As of November 23, 2026');
  });

  it('ASKED 12: its picture has an alt text; without the file the text alone is sent', () => {
    const { data, files } = draw(view('es'), picture);
    const name = timelinePicture(article, 'es');
    expect(files.map((file) => file.name)).toEqual([name]);
    const gallery = JSON.stringify(data);
    expect(gallery).toContain(`attachment://${name}`);
    for (const { text } of article.events) expect(gallery).toContain(text.es);
    expectValidCallback({ type: 4, data });
    const bare = draw(view('es'));
    expect(bare.files).toEqual([]);
    expect(JSON.stringify(bare.data)).not.toContain('attachment://');
    expectValidCallback({ type: 4, data: bare.data });
  });

  it('a pack of fifty long events stays within the limits and says how many are left out', () => {
    const [event] = article.events;
    if (!event) throw new Error('The pack has no event');
    const events = Array.from({ length: 50 }, (_, at) => ({
      ...event,
      id: `e${at}`,
      date: String(1800 + at),
      text: { en: 'x '.repeat(290), es: 'x '.repeat(290) },
    }));
    const { data } = toMessage(
      { kind: 'timeline', language: 'en' },
      {
        article: { ...article, events },
        pictures: noPictures,
        isPrivate: false,
        canShare: true,
        idFor: (action) => action,
      },
    );
    expectValidCallback({ type: 4, data });
    expect(markdownOf(data as Payload)).toContain('later events are not shown here.');
  });

  it('calls its own lines summaries, also where the passages are a copy’s sentences', () => {
    const passages = article.passages.map((each) => ({ ...each, own: { en: 'A sentence of the copy.' } }));
    const { data } = toMessage(
      { kind: 'timeline', language: 'en' },
      {
        article: { ...article, passages },
        pictures: noPictures,
        isPrivate: false,
        canShare: true,
        idFor: (action) => action,
      },
    );
    expect(markdownOf(data as Payload)).toContain('The statements are summaries in our words');
    expect(markdownOf(data as Payload)).not.toContain('article’s own.');
  });

  it('is not offered where the article dates nothing', () => {
    expect(timeline.offered?.({ ...article, events: [] })).toBe(false);
  });
});
