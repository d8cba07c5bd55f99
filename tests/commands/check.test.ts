// "Check against the article": what a message’s claims meet, in both languages, what is left out, and what is published.
import { describe, expect, it } from 'vitest';
import { check } from '../../commands/check.js';
import { toText } from '../../src/reply/text.js';
import { buttonsOf, linksOf, markdownOf, menusOf } from '../reply/drawn.js';
import { drawn, light, met, read, run, viewOf } from './checked.js';
import { press, replyOf, venue } from './requests.js';

describe('what is shown', () => {
  const dispute =
    'The tower is 43 metres tall. They say the lamp was dark that night!! A ticket costs ten dollars. Where do sharks sleep at noon?';

  it('of each claim, in order: its words, the passage, whose claim that is, the excerpt, where it stands', () => {
    const { view, isPrivate, place } = run(dispute);
    expect({ isPrivate, place }).toEqual({ isPrivate: true, place: 'new' });
    const payload = drawn(view);
    expect(read(payload)).toEqual([
      'What the article says about the claims in this message',
      'The bot shows what the article says and whose claim that is. It does not judge the message or its writer.',
      'Claim 1: The tower is 43 metres tall.',
      'The tower measures 43 metres, and ships see its beam from as far as 26 nautical miles away.',
      'The article states this in its own voice.',
      'The article’s own words: “The tower is 43 metres tall”',
      'Paragraph 1 · The tower and its place · Read it in the article',
      'Claim 2: They say the lamp was dark that night!',
      'On the night of the wreck the lamp was not burning, says the harbour office.',
      'According to: the harbour office',
      'The article’s own words: “the lamp was dark that night”',
      'Paragraph 3 · The wreck of the Aurora · Read it in the article',
      'Claim 3: A ticket costs ten dollars.',
      'The article does not say anything about what a ticket costs.',
      'Claim 4: Where do sharks sleep at noon?',
      'The article does not cover this.',
      'The statements are summaries in our words; only the words in quotation marks are the article’s.',
      'Source: Marta L. Ferrer, “Morro Alto Light,” Atlas of Lights. As of November 23, 2026, when the article was read.',
    ]);
    expect(linksOf(markdownOf(payload)).every((url) => url.includes('#:~:text='))).toBe(true);
    expect(buttonsOf(payload).map(({ label }) => label)).toEqual(['Post 1', 'Post 2']);
    expect(menusOf(payload)).toEqual([]);
  });

  it('in the member’s language, whatever the message is in', () => {
    const spanish = 'La torre mide 43 metros. La entrada cuesta diez dólares. ¿Dónde duermen los tiburones?';
    expect(met(viewOf(spanish))).toEqual(['height', 'what a ticket costs', undefined]);
    expect(read(drawn(viewOf(dispute, 'es'))).slice(0, 7)).toEqual([
      'Lo que dice el artículo sobre lo que afirma este mensaje',
      'El bot muestra qué dice el artículo y quién lo afirma. No juzga el mensaje ni a quien lo escribió.',
      'Afirmación 1: The tower is 43 metres tall.',
      'La torre mide 43 metros y los barcos ven su haz desde una distancia de hasta 26 millas náuticas.',
      'Lo afirma el propio artículo.',
      'Palabras textuales del artículo (en inglés): “The tower is 43 metres tall”',
      'Párrafo 1 · La torre y su lugar · Leerlo en el artículo',
    ]);
  });

  it('a claim with the same passage refers to the first, and has no button of its own', () => {
    const payload = drawn(viewOf('The tower is 43 metres tall. 43 metres is the height of the tower.'));
    expect(read(payload)).toContain('The article’s passage on this stands under claim 1.');
    expect(buttonsOf(payload).map(({ label }) => label)).toEqual(['Post 1']);
    expect(
      read(drawn(viewOf('La torre mide 43 metros. La altura de la torre es 43 metros.', 'es'))),
    ).toContain('El pasaje del artículo sobre esto está en la afirmación 1.');
  });

  it('of two clauses that other passages answer, each is a claim of its own', () => {
    const view = viewOf('The tower is 90 metres tall and it was first lit in 1871.');
    expect(view.claims.map(({ text }) => text)).toEqual([
      'The tower is 90 metres tall',
      'it was first lit in 1871.',
    ]);
    expect(met(view)).toEqual(['height', 'first-lit']);
  });

  it('beside two clauses that are answered, one that is not is shown too', () => {
    const view = viewOf(
      'The tower is 90 metres tall and the captain had no licence, and it was first lit in 1871.',
    );
    expect(view.claims.map(({ text }) => text)).toEqual([
      'The tower is 90 metres tall',
      'the captain had no licence',
      'it was first lit in 1871.',
    ]);
    expect(met(view)).toEqual(['height', 'the captain of the Aurora', 'first-lit']);
  });

  it('a clause of four words is looked up where it has a number', () => {
    const view = viewOf('it is 43 metres and the captain had no licence');
    expect(met(view)).toEqual(['height', 'the captain of the Aurora']);
  });

  it('of a clause with what the article does not treat, the other clause is looked up', () => {
    const view = viewOf('The lamp was dark that night, but the captain had no licence at all');
    expect(view.claims.map(({ text }) => text)).toEqual([
      'The lamp was dark that night',
      'the captain had no licence at all',
    ]);
    expect(met(view)).toEqual(['dark-lamp', 'the captain of the Aurora']);
  });

  it('greetings, laughter and one-word reactions are no claims', () => {
    expect(
      viewOf('hello everyone! lol. jajajaja. Wow!!! The tower is 43 metres tall. Exactly.').claims,
    ).toHaveLength(1);
  });

  it('at most eight, those that the article covers before others, and says how many are left out', () => {
    const noise = Array.from({ length: 9 }, (_, at) => `Shark number ${at + 2} sleeps all winter.`);
    const view = viewOf([...noise, 'The tower is 43 metres tall.'].join(' '));
    const lines = read(drawn(view));
    expect(lines[2]).toBe(
      'The message makes 10 claims. 8 are shown, those that the article covers before others; 2 are left out.',
    );
    expect(lines).toContain('Claim 8: The tower is 43 metres tall.');
    expect(lines.filter((line) => line.startsWith('Claim '))).toHaveLength(8);
    expect(read(drawn({ ...view, language: 'es' }))[2]).toBe(
      'El mensaje tiene 10 frases. Aquí aparecen 8, con preferencia las que el artículo trata; quedan fuera 2.',
    );
    expect(toText(view, { article: light.article })).toContain('Claim 10: The tower is 43 metres tall.');
  });

  it('of a very long message a hundred claims are looked up, and the others are counted', () => {
    const text = Array.from({ length: 300 }, (_, at) => `Shark ${at} sleeps.`).join(' ');
    expect(read(drawn(viewOf(text)))[2]).toMatch(
      /^The message makes 300 claims\. 8 are shown, .*; 292 are left out\.$/u,
    );
  });

  it('where it treats none: says so, and offers the nearest, or else questions', () => {
    const nearest = drawn(viewOf('A ticket costs ten dollars.'));
    expect(read(nearest)).toEqual(
      expect.arrayContaining([
        'The article does not cover what this message says',
        'Below is the nearest that the article does say.',
        'The article does not say anything about what a ticket costs.',
      ]),
    );
    expect(menusOf(nearest)[0]?.options?.map(({ value }) => value)).toContain('visitors');
    expect(buttonsOf(nearest).map(({ label }) => label)).toEqual(['Open the article']);
    const questions = drawn(viewOf('Los tiburones duermen de día.', 'es'));
    expect(read(questions)).toContain('Abajo hay preguntas que el artículo responde.');
    expect(menusOf(questions)[0]?.options?.map(({ label }) => label)).toContain('¿Cuánto mide la torre?');
  });

  it('its writer’s quotation marks are not those of the article', () => {
    expect(read(drawn(viewOf('They call it “the loneliest chair”, "they" «say»')))[2]).toBe(
      "Claim 1: They call it 'the loneliest chair', 'they' 'say'",
    );
  });

  it('where nothing can be public there is no button for it', () => {
    expect(buttonsOf(drawn(viewOf(dispute), false))).toEqual([]);
  });
});

describe('the public reply', () => {
  const publish = (args: string[], parts = {}, message = { isPrivate: true }) =>
    replyOf(check.presses?.publish?.(light, press({ args, ...parts }, message)));

  it('shows the passage under the member’s name, with the way to the message', () => {
    const { view, ...rest } = publish(['height', '77', 'en']);
    expect(rest).toEqual({ isPrivate: false, place: 'new' });
    expect(read(drawn(view)).slice(0, 3)).toEqual([
      'Shared by Ana',
      'About this message',
      'The tower measures 43 metres, and ships see its beam from as far as 26 nautical miles away.',
    ]);
    expect(linksOf(markdownOf(drawn(view)))[0]).toBe('https://discord.com/channels/10/11/77');
  });

  it('in direct messages, and where the channel is unknown', () => {
    const about = (where: object) => publish(['height', '77'], { venue: { ...venue, ...where } }).view;
    expect(about({ server: undefined })).toMatchObject({ about: 'https://discord.com/channels/@me/11/77' });
    expect(about({ channel: undefined })).toMatchObject({ about: undefined });
    expect(read(drawn(about({ channel: undefined })))[1]).toBe(
      'The tower measures 43 metres, and ships see its beam from as far as 26 nautical miles away.',
    );
  });

  it('ASKED 39: is in the language of the claim, not in the member’s', () => {
    const payload = drawn(viewOf('La torre mide 43 metros.'));
    const args = buttonsOf(payload)[0]?.custom_id?.split(':').slice(4) ?? [];
    expect(args).toEqual(['height', '77', 'es']);
    expect(read(drawn(publish(args).view)).slice(0, 2)).toEqual(['Compartido por Ana', 'Sobre este mensaje']);
  });

  it.each([
    ['somebody else’s', ['height', '77', 'en'], { mine: false }, { isPrivate: true }],
    ['one on a public message', ['height', '77', 'en'], {}, { isPrivate: false }],
    ['one of a passage that is gone', ['gone', '77', 'en'], {}, { isPrivate: true }],
    ['one with a forged message', ['height', 'x-77', 'en'], {}, { isPrivate: true }],
    ['one with a key of every object', ['constructor', '77', 'en'], {}, { isPrivate: true }],
    ['an empty one', [], {}, { isPrivate: true }],
  ])('%s press is refused in private', (_, args, parts, message) => {
    expect(publish(args, parts, message)).toMatchObject({ isPrivate: true, view: { notice: 'stale' } });
  });
});
