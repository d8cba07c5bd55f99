// The messages of a heated discussion, in both languages, checked against the real pack: what each claim meets.
import { describe, expect, it } from 'vitest';
import { checkedView } from '../../commands/check.js';
import type { CheckView } from '../../src/reply/check-view.js';
import { toText } from '../../src/reply/text.js';
import { packs, type Loaded } from '../reply/drawn.js';

const real = packs.find(({ name }) => name === 'data/cecot.yaml');

/** Of each claim the beginning, and what it may meet: passages, `unsaid:` topics, or `nothing`. */
type Expected = readonly (readonly [string, string])[];

const messages: readonly (readonly [string, Expected])[] = [
  [
    'the prison has room for 40k people and each one of them is a convicted murderer, the US pays 6 million a year for it lol',
    [
      ['the prison', 'capacity'],
      ['each one', 'unsaid:legal-cases-inmates'],
      ['the US pays', 'six-million'],
    ],
  ],
  [
    'puras mentiras, ahí les dan clases y los rehabilitan, y salen al patio una hora diaria',
    [
      ['puras mentiras', 'no-education'],
      ['los rehabilitan', 'no-rehabilitation'],
      ['salen al patio', 'no-outdoors hours-in-cell'],
    ],
  ],
  [
    'CECOT holds 40,000 people and every single one of them is a convicted terrorist. No innocent person is in there!! Bukele made El Salvador the safest country in Latin America, cry about it 😂😂😂',
    [
      ['CECOT holds', 'capacity'],
      ['No innocent', 'unsaid:innocent-arrests'],
      ['Bukele made', 'unsaid:homicide-rate'],
    ],
  ],
  [
    'lol no. the US paid 6 million dollars to dump 250 venezuelans in a foreign prison with ZERO evidence. no trial. no lawyers. half of them had no criminal record',
    [
      ['the US paid', 'six-million'],
      ['no trial', 'no-fixed-sentences due-process'],
      ['no lawyers', 'no-lawyers'],
      ['half of them', 'no-record-us no-record-abroad'],
    ],
  ],
  [
    'Bro they literally invoked a law from 1798 that was used to put Japanese people in camps. Trump wants to send US citizens there next. I agree with Maria',
    [
      ['Bro they', 'act-invoked act-1798'],
      ['that was used', 'unsaid:act-passage'],
      ['Trump wants', 'citizens-idea trump-idea'],
      ['I agree', 'nothing'],
    ],
  ],
  [
    '- 23.5 hours a day in the cell\n- 100+ people in one cell\n- no visits, no phone calls, no lawyers\n@everyone look at this https://example.com/article <:pepe:123456789012345678>',
    [
      ['23.5 hours', 'hours-in-cell'],
      ['100+ people', 'cell-occupancy'],
      ['no visits', 'no-visits'],
      ['no phone calls', 'no-communication'],
      ['no lawyers', 'no-lawyers'],
    ],
  ],
  [
    'They get fed three times a day. Don’t tattoo gang signs on your face. The judge ordered the planes to turn around and they ignored it',
    [
      ['They get fed', 'unsaid:food'],
      ['Don’t tattoo', 'unsaid:tattoos'],
      ['The judge', 'unsaid:court-rulings'],
    ],
  ],
  [
    'They never leave their cells. Some UN guy said it’s basically a death penalty without the death penalty. you people only care about criminals, never about the victims',
    [
      ['They never', 'hours-in-cell'],
      ['Some UN guy', 'sarre'],
      ['you people', 'nothing'],
    ],
  ],
  [
    'Mentira. Ahí meten a gente inocente sin pruebas, sin abogado y sin juicio. Al muchacho venezolano lo mandaron por un tatuaje. Y Bukele cobró 6 millones de dólares por eso!!!',
    [
      ['Ahí meten', 'described-as-gang no-evidence'],
      ['sin abogado', 'no-lawyers no-legal-support'],
      ['y sin juicio', 'no-fixed-sentences nothing'],
      ['Al muchacho', 'unsaid:tattoos'],
      ['Y Bukele cobró', 'six-million'],
    ],
  ],
  [
    'La ley de 1798 solo se había usado tres veces y en guerras. Los jueces ya dijeron que es ilegal. Trump dijo que quiere mandar ciudadanos gringos también',
    [
      ['La ley', 'act-three-times act-wars act-1798'],
      ['Los jueces', 'unsaid:court-rulings'],
      ['Trump dijo', 'citizens-idea trump-idea'],
    ],
  ],
  [
    'El CECOT es lo mejor que le ha pasado a El Salvador. Antes no se podía ni salir a la calle. Ahora somos el país más seguro, jajajajaja lloren zurdos',
    [
      ['El CECOT', 'nothing'],
      ['Antes', 'nothing'],
      ['Ahora', 'unsaid:homicide-rate'],
    ],
  ],
  [
    '> Caben 40 mil y ni la mitad está llena\nEn cada celda meten más de cien personas, nadie puede visitarlos. **Dicen que es un hoyo negro** para los derechos humanos',
    [
      ['Caben 40', 'capacity'],
      ['En cada celda', 'cell-occupancy'],
      ['nadie puede', 'no-visits'],
      ['Dicen que', 'black-hole'],
    ],
  ],
];

const metBy = ({ article }: Loaded, { claims }: CheckView): [string, string][] =>
  claims.map(({ text, shown: [first], topic }) => {
    const unsaid = article.unsaid.find((each) => each.topic.en === topic)?.id;
    return [text, first?.id ?? (unsaid === undefined ? 'nothing' : `unsaid:${unsaid}`)];
  });

describe.skipIf(!real)('a heated discussion (needs data/cecot.yaml)', () => {
  it.each(messages)('%s', (text, expected) => {
    if (!real) return;
    const view = checkedView(real, { texts: [text] }, 'en') as CheckView;
    const met = metBy(real, view);
    expect(met.map(([claim], at) => claim.startsWith(expected[at]?.[0] ?? '\n'))).toEqual(
      expected.map(() => true),
    );
    met.forEach(([, found], at) => {
      expect(expected[at]?.[1].split(' ')).toContain(found);
    });
    for (const language of ['en', 'es'] as const)
      expect(toText(checkedView(real, { texts: [text] }, language), real)).toContain('Katie Angell');
  });

  it.each(['en', 'es'] as const)(
    'every statement of the pack, put as a claim in %s, meets itself',
    (written) => {
      if (!real) return;
      const meets = (id: string, text: string): boolean =>
        (checkedView(real, { texts: [text] }, written) as CheckView).claims.some(({ shown }) =>
          shown.some((passage) => passage.id === id),
        );
      const misses = real.article.passages.filter(({ id, text }) => !meets(id, text[written]));
      expect(misses.map(({ id }) => id)).toEqual([]);
    },
  );
});
