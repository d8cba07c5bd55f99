// Fact cards and what moderators are told, drawn for Discord and for the terminal: within every limit for the longest texts,
// and every sentence in both languages.
import { describe, expect, it } from 'vitest';
import { languages, type Language } from '../../src/article/schema.js';
import { customId } from '../../src/discord/custom-id.js';
import type { AnyCardView, CardOffer, CardSaid, CardState, StandingCard } from '../../src/reply/card-view.js';
import { cardReports } from '../../src/reply/catalog/card-reports.js';
import { cardCatalogs } from '../../src/reply/catalog/cards.js';
import { toMessage } from '../../src/reply/discord.js';
import { toText } from '../../src/reply/text.js';
import type { Article } from '../../src/article/model.js';
import { expectValidMessage } from '../support/spec.js';
import { buttonsOf, lighthouse, markdownOf, menusOf, packs, wordsOf, type Payload } from './drawn.js';
import { longWord, longWords, stretched } from './longest.js';

const id = '9'.repeat(20);
const { article } = lighthouse;
const pictures = { read: () => new Uint8Array([1]) };

function drawn(view: AnyCardView, of: Article = article): Payload {
  const { data } = toMessage(view, {
    article: of,
    pictures,
    isPrivate: false,
    canShare: false,
    idFor: (action, args) => customId({ action, asker: id, language: view.language, args }),
  });
  expectValidMessage(data, 'create');
  expect(toText(view, { article: of })).not.toBe('');
  return data as Payload;
}

const factOf = (of: Article) => {
  const [fact] = of.facts;
  if (!fact) throw new Error('The article has no fact');
  return fact;
};

const cardOf = (of: Article, language: Language, note?: string): AnyCardView => ({
  kind: 'card',
  language,
  fact: factOf(of),
  note,
  picture: true,
  pictureNow: true,
  updated: '2026-09-30',
});

const standing = (of: Article, state: CardState, at = 0): StandingCard => ({
  channel: id,
  message: String(BigInt(id) - BigInt(at)),
  url: `https://discord.com/channels/${id}/${id}/${id}`,
  id: 'f'.repeat(32),
  fact: factOf(of),
  language: 'es',
  by: id,
  day: '2026-09-30',
  state,
  isPinned: true,
});

describe('the longest texts that a pack may have', () => {
  const notes = ['`'.repeat(300), '*'.repeat(300), 'W'.repeat(300), undefined];
  for (const kind of ['summary', 'verbatim'] as const)
    for (const text of [longWords, longWord, '*'.repeat(600), '\\<@1>'.repeat(100)])
      it.each(languages)(`fit a card, as ${kind} ${text.slice(0, 8)}, in %s`, (language) => {
        const long = stretched(article, text, kind);
        for (const note of notes) {
          const payload = drawn(cardOf(long, language, note), long);
          expect(buttonsOf(payload)).toHaveLength(2);
          if (note !== undefined)
            expect(markdownOf(payload)).toContain(`\n${note.replace(/[`*]/gu, '\\$&')}`);
        }
      });

  it.each(languages)('fit a list of 25 cards, whatever their state, in %s', (language) => {
    for (const text of [longWords, longWord, '*'.repeat(600)])
      for (const state of ['current', 'outdated', 'orphaned', 'withdrawn'] as const) {
        const long = stretched(article, text, 'summary');
        const cards = Array.from({ length: 60 }, (_, at) => standing(long, state, at));
        const payload = drawn(
          { kind: 'cardList', language, channel: id, cards, page: 2, ofFact: false },
          long,
        );
        expect(menusOf(payload)[0]?.options).toHaveLength(25);
      }
  });

  it.each(languages)('fit a report with a card, a note and every button, in %s', (language) => {
    const long = stretched(article, '*'.repeat(600), 'summary');
    const offers: CardOffer[] = [
      { offer: 'open' },
      { offer: 'refresh' },
      { offer: 'pin' },
      { offer: 'unpin' },
      { offer: 'confirm' },
      { offer: 'details' },
      { offer: 'list', channel: id, page: 99, isNew: true },
      { offer: 'anyway', channel: id, fact: 'f'.repeat(32), language, picture: true },
    ];
    const payload = drawn(
      {
        kind: 'cardReport',
        language,
        said: ['notPinned', 'mayNotAttach', 'announcement', 'forbidden'],
        missing: ['viewChannel', 'sendInThreads', 'readHistory', 'pinMessages', 'attachFiles'],
        inThread: true,
        card: standing(long, 'orphaned'),
        note: '`'.repeat(300),
        offers,
      },
      long,
    );
    expect(buttonsOf(payload)).toHaveLength(8);
  });
});

describe('a usual pack', () => {
  it.each(packs)('every card of $name is whole, in both languages, with a note', ({ article: of }) => {
    for (const fact of of.facts)
      for (const language of languages) {
        const view = { ...cardOf(of, language, 'W'.repeat(300)), fact } as AnyCardView;
        const words = wordsOf(markdownOf(drawn(view, of))).join('\n');
        for (const passage of of.passages.filter((each) => fact.passages.includes(each.id))) {
          expect(words).toContain(passage.text[language]);
          expect(words).toContain(`“${passage.at.excerpt}”`);
          expect(words).toContain(
            passage.by?.[language] ?? (language === 'en' ? 'in its own voice' : 'el propio artículo'),
          );
        }
        expect(words).not.toContain('…');
      }
  });

  it('a day of an update stands on the card in its language', () => {
    expect(markdownOf(drawn(cardOf(article, 'en')))).toContain('Updated on September 30, 2026,');
    expect(markdownOf(drawn(cardOf(article, 'es')))).toContain('Actualizada el 30 de septiembre de 2026,');
  });
});

describe('every sentence, in both languages', () => {
  const said = [...Object.keys(cardReports.en.said), 'pinsFull', 'refused', 'failed'] as CardSaid[];
  it.each(said)('%s', (each) => {
    const [english, spanish] = languages.map((language) =>
      wordsOf(
        markdownOf(drawn({ kind: 'cardReport', language, said: [each], pins: 1, reference: 'ABC123' })),
      ).join(' '),
    );
    for (const sentence of [english, spanish]) expect(sentence).toMatch(/^[¿A-Z].*[.:?]$|: ABC123$/u);
    expect(english).not.toBe(spanish);
  });

  it.each(Object.keys(cardCatalogs.en.notices) as (keyof typeof cardCatalogs.en.notices)[])(
    '%s',
    (notice) => {
      const [english, spanish] = languages.map((language) =>
        markdownOf(drawn({ kind: 'cardNotice', language, notice })),
      );
      expect(english).not.toBe(spanish);
    },
  );

  it('numbers agree with their words', () => {
    const tally = (language: Language, count: number): string[] =>
      wordsOf(
        markdownOf(
          drawn({
            kind: 'cardTally',
            language,
            channel: id,
            isRunning: false,
            all: 5,
            refreshed: count,
            withdrawn: count,
            untouched: count,
            gone: count,
            left: count,
            stopped: 'late',
            missing: [],
            inThread: false,
          }),
        ),
      ).slice(1, -1);
    expect(tally('en', 1)).toEqual([
      '1 card brought up to date.',
      '1 card marked as withdrawn; the list of cards lets you unpin it.',
      '1 card left alone, with nothing to change.',
      '1 card gone: the message was deleted.',
      '1 card not reached.',
    ]);
    expect(tally('es', 1)).toEqual([
      '1 ficha puesta al día.',
      '1 ficha marcada como retirada; desde la lista de fichas puedes desfijarla.',
      '1 ficha sin nada que cambiar.',
      '1 ficha que ya no existe: el mensaje fue eliminado.',
      '1 ficha sin revisar.',
    ]);
    expect(tally('es', 2)).toEqual([
      '2 fichas puestas al día.',
      '2 fichas marcadas como retiradas; desde la lista de fichas puedes desfijarlas.',
      '2 fichas sin nada que cambiar.',
      '2 fichas que ya no existen: los mensajes fueron eliminados.',
      '2 fichas sin revisar.',
    ]);
    expect(tally('en', 2)[1]).toBe('2 cards marked as withdrawn; the list of cards lets you unpin them.');
    expect(tally('en', 2)[3]).toBe('2 cards gone: the messages were deleted.');
  });
});
