// A text without a pack: its own sentences are all that there is. Invented; each question with the sentence that must come
// first, and why.
import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../src/article/plain.js';
import type { Language } from '../../src/article/schema.js';
import { createSearch } from '../../src/search/answer.js';
import { featureNames } from '../../src/search/features.js';

const texts: Readonly<Record<Language, string>> = {
  en: `Gull Point Lighthouse
Gull Point Lighthouse is a stone tower on the northern shore of Lake Arden. It was designed by Ada Marsh and first lit in 1871. Before that, two wooden towers had stood at the same spot, and storms had brought both of them down.
The lamp burned whale oil until 1904, when an electric light replaced it. Its beam reaches 23 miles. A keeper and three assistants lived in the house beside the tower. The last keeper, Tomas Reed, left in 1962 because the lamp had become automatic.
The tower has been a museum since 1988. About 12,000 people climb the 142 steps each summer. The ticket costs six dollars, and children enter for free. In winter the doors stay shut.`,
  es: `Faro de Punta Gaviota
El faro de Punta Gaviota es una torre de piedra en la orilla norte del lago Arden. Fue diseñado por Ada Marsh y se encendió por primera vez en 1871. Antes hubo en el mismo sitio dos torres de madera, y las tormentas derribaron ambas.
La lámpara quemó aceite de ballena hasta 1904, cuando la reemplazó una luz eléctrica. Su haz alcanza 23 millas. Un guardián y tres ayudantes vivían en la casa junto a la torre. El último guardián, Tomás Reed, se marchó en 1962 porque la lámpara ya era automática.
La torre es un museo desde 1988. Unas 12 000 personas suben los 142 escalones cada verano. La entrada cuesta seis dólares, y los niños pasan gratis. En invierno las puertas siguen cerradas.`,
};
const articles = { en: articleFromText(texts.en, 'text'), es: articleFromText(texts.es, 'texto') };
const searches = { en: createSearch(articles.en), es: createSearch(articles.es) };

const ranking: readonly (readonly [Language, question: string, first: string, why: string])[] = [
  [
    'en',
    'Who designed the lighthouse?',
    'p1-s2',
    'a name for who; "it" is the lighthouse of the sentence before',
  ],
  ['en', 'When was the tower first lit?', 'p1-s2', 'a year for when'],
  ['en', 'How many steps does the tower have?', 'p3-s2', 'a number beside the steps'],
  ['en', 'What were the two wooden towers brought down by?', 'p1-s3', 'the words themselves'],
  ['en', 'How far does the light reach?', 'p2-s2', '"its" is the lamp of the sentence before'],
  ['en', 'Who was the final keeper?', 'p2-s4', 'final and last, from the general list'],
  ['en', 'Where did the assistants live?', 'p2-s3', 'live and lived have one stem'],
  ['en', 'How much does one pay to enter?', 'p3-s3', 'pay and costs, from the general list'],
  ['en', 'Why did Tomas Reed leave?', 'p2-s4', 'left is a form of leave, and because gives a reason'],
  ['en', 'wich keepr was teh last one', 'p2-s4', 'typing errors'],
  ['es', '¿Quién diseñó el faro?', 'p1-s2', 'un nombre para quién'],
  ['es', '¿Cuándo se encendió la torre?', 'p1-s2', 'un año para cuándo'],
  ['es', '¿Cuántos escalones tiene?', 'p3-s2', 'un número junto a los escalones'],
  ['es', '¿Hasta dónde llega la luz?', 'p2-s1', 'la luz'],
  ['es', '¿Qué precio tiene la entrada?', 'p3-s3', 'precio y cuesta, de la lista general'],
  ['es', '¿Por qué se marchó Tomás Reed?', 'p2-s4', 'porque da una razón'],
];

it.each(ranking)('%s “%s” → %s: %s', (language, question, first) => {
  const answer = searches[language].ask(question, { language });
  expect([answer.outcome, answer.passages[0]?.id]).toEqual(['answered', first]);
});

describe('the runner-up', () => {
  it('is shown where it is close', () => {
    const { passages } = searches.en.ask('What happened to the lamp?');
    expect(passages.map(({ shown }) => shown).slice(0, 3)).toEqual([true, true, false]);
  });

  it('is not shown in silence', () => {
    const answer = searches.en.ask('Which actor won the award for best film?');
    expect([answer.outcome, answer.passages.some(({ shown }) => shown)]).toEqual(['notCovered', false]);
  });
});

describe('the confidence', () => {
  const sure = (question: string): number => searches.en.ask(question, { language: 'en' }).confidence;

  it('of a question that the text answers is above that of one that it does not', () => {
    expect(sure('When did the tower become a museum?')).toBeGreaterThan(
      sure('When did the film become a hit?'),
    );
  });

  it('falls with a name that stands nowhere in the text', () => {
    expect(sure('When did the keeper Tomas Reed leave?')).toBeGreaterThan(
      sure('When did the keeper Tomas Blackwood leave?'),
    );
  });

  it('falls with a capital, which makes an unknown word a name', () => {
    expect(sure('Did Blackwood repair the beam yesterday evening?')).toBeLessThan(
      sure('Did blackwood repair the beam yesterday evening?'),
    );
  });

  it('rises with what the sentence before has', () => {
    const question = 'Was the lamp mended twice by Dunn for the carpenters and the bakers of Elmsworth?';
    const [beside, apart] = [
      ['lamp', 'quay'],
      ['quay', 'lamp'],
    ].map(([near, far]) =>
      createSearch(
        articleFromText(
          `Arren\n\nThe ${near ?? ''} was old. It was mended twice by Dunn.\n\nThe ${far ?? ''} was old.`,
          'arren',
        ),
      ).ask(question, { language: 'en' }),
    );
    expect([beside?.passages[0]?.id, apart?.passages[0]?.id]).toEqual(['p1-s2', 'p1-s2']);
    expect(beside?.confidence).toBeGreaterThan(apart?.confidence ?? 1);
  });

  it('rises with the passage’s own words where its neighbours have as much', () => {
    expect(sure('Did the keeper Tomas Reed leave in 1962?')).toBeGreaterThan(
      sure('Did the keeper beside assistants, Tomas Reed, leave in 1962?'),
    );
  });

  it('falls with a year that stands nowhere in the text', () => {
    expect(sure('Was the tower first lit in 1871?')).toBeGreaterThan(
      sure('Was the tower first lit in 1875?'),
    );
  });

  it('falls where the question denies and the text does not', () => {
    expect(sure('What had they not brought down?')).toBeLessThan(sure('What had they brought down?') / 1.5);
  });

  it.each([
    ['the opposite of a word', 'Who was the first keeper, Tomas Reed?', 'Who was the keeper, Tomas Reed?'],
    ['a word with a prefix for no', 'Had the lamp become nonautomatic?', 'Had the lamp become automatic?'],
  ])('falls where the text has %s', (_, contrary, same) => {
    expect(sure(contrary)).toBeLessThan(sure(same));
  });

  it('is 0 for another script', () => {
    expect(searches.en.ask('где находится маяк').confidence).toBe(0);
  });
});

it('of two sentences that have as much of the question, that one is first whose paragraph has more of it', () => {
  const text = `Two harbours
The red iron lamp is old. Nobody lives there. Brass shines.
The red iron lamp is new. Nobody lives here. Boats pass.`;
  const search = createSearch(articleFromText(text, 'harbours'));
  const first = (question: string) => search.ask(question, { language: 'en' }).passages[0]?.id;
  expect(first('red iron lamp boats')).toBe('p2-s1');
  expect(first('red iron lamp brass')).toBe('p1-s1');
});

it('the words of a text’s title, which all of it is about, count for little', () => {
  const text = `Red lamp
The red lamp burns. It is old.
Boats pass at night. They are loud.`;
  const search = createSearch(articleFromText(text, 'lamp'));
  const first = (question: string) => search.ask(question, { language: 'en' }).passages[0]?.id;
  expect(first('red lamp boats')).toBe('p2-s1');
  expect(first('red lamp')).toBe('p1-s1');
});

it('no word of a question in the text finds nothing, not the first sentence', () => {
  expect(searches.en.ask('zebra quantum saxophone')).toMatchObject({
    outcome: 'notCovered',
    reason: 'unrelated',
    passages: [],
  });
});

describe('a feature can be left out', () => {
  it('without any, the passages stand in the order of the text', () => {
    const bare = createSearch(articles.en, new Set(featureNames));
    const ids = bare.ask('the keeper of the tower').passages.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
  });
});

describe('a message of several sentences', () => {
  const chat =
    'My uncle sells boats in Florida and he never stops talking about his vacations and the harbours he visited. ' +
    'Anyway he bought a painting and a clock and some old furniture there. When did the tower become a museum?';

  it('is answered by the question in it, where the whole finds nothing', () => {
    const { outcome, passages } = searches.en.ask(chat, { language: 'en' });
    expect([outcome, passages[0]?.id]).toEqual(['answered', 'p3-s1']);
  });

  it('is not answered by one word that a question in it has by chance', () => {
    const { outcome } = searches.en.ask(chat.replace(/When did.*/u, 'Is there a house?'), { language: 'en' });
    expect(outcome).toBe('notCovered');
  });
});

it('a year of three digits or before our era is found too', () => {
  const search = createSearch(
    articleFromText(
      'The river\n\nThe battle of the river was fought by Odoacer. The battle of the river was fought in 476.',
      'river',
    ),
  );
  const answer = search.ask('In what year was the battle of the river fought?', { language: 'en' });
  expect(answer.passages[0]?.id).toBe('p1-s2');
});
