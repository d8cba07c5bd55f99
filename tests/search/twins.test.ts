// One question in both languages, as members of several countries write it, has one answer. Written by somebody who had read
// the article and nothing else.
import { expect, it } from 'vitest';
import { search } from './real.js';

/** The passage that is shown first, or the topic that is told as not said. */
const outcomeOf = (question: string): string => {
  const answer = search.ask(question);
  return answer.outcome === 'answered'
    ? (answer.passages[0]?.id ?? '')
    : `silent: ${answer.topic ?? answer.reason}`;
};

it.each([
  ['what-it-is', 'is it maximum security or what', 'es de máxima seguridad o qué onda la cana esa'],
  ['where-it-is', "where's this prison at?", '¿En dónde queda esa prisión?'],
  ['official-name', 'official name in spanish', 'nombre oficial en español'],
  ['acronym', 'what do people usually call the place', 'como llama la gente normalmente a ese sitio'],
  [
    'among-largest',
    'how big is it compared to other high security prisons',
    'que tan grande es comparada con otras carceles de alta seguridad',
  ],
  ['capacity', 'how many guys fit in there', 'cuantos tipos entran ahi'],
  ['construction-start', 'when did they start building it', 'cuando lo empezaron a construir'],
  ['ordered-by', 'who ordered the place to be built?', '¿quién mandó construir el lugar?'],
  ['purpose', 'Why did Bukele have it built?', '¿Por qué hizo Bukele que se construyera?'],
  ['purpose', 'why was it built', 'pa q lo construyeron'],
  ['opening', 'When did it open its doors?', '¿Cuándo abrió sus puertas?'],
  [
    'first-transfers',
    'How many suspected gang members were moved there?',
    '¿Cuántos presuntos pandilleros trasladaron ahí?',
  ],
  [
    'state-of-exception',
    "does the emergency rule take away people's rights?",
    'el estado de excepción le saca derechos a la gente?',
  ],
  ['exception-scrutiny', 'civil liberties', 'libertades civiles'],
  ['criticism', 'Is CECOT controversial?', '¿Es polémico el CECOT?'],
  ['black-hole', 'are human rights respected there', 'respetan los derechos humanos ahi'],
  ['cell-occupancy', 'how many to a cell?', '¿cuántos por celda?'],
  [
    'hours-in-cell',
    'How much time do prisoners get outside their cell?',
    '¿Cuánto tiempo pasan los reos fuera de la celda?',
  ],
  ['lights', 'can they sleep in the dark', 'pueden dormir a oscuras'],
  ['no-outdoors', 'Can inmates go out in the sun?', '¿Pueden los reos salir al sol?'],
  ['no-visits', 'Can moms visit their sons?', '¿Las madres pueden visitar a sus hijos?'],
  ['no-communication', 'can they call home', 'pueden llamar a su casa'],
  ['no-lawyers', 'Can a lawyer get in to see their client?', '¿Puede entrar un abogado a ver a su cliente?'],
  ['no-education', 'can you study in there', 'se puede estudiar ahi dentro'],
  [
    'no-rehabilitation',
    'do they prepare prisoners to go back into society',
    'los preparan para volver a la sociedad',
  ],
  ['sarre', 'who compared it to the death penalty', 'quién lo comparó con la pena de muerte'],
  ['no-fixed-sentences', 'How long are their sentences?', '¿De cuánto son las condenas?'],
  ['removed-indefinitely', 'do they ever get out', 'salen algún día de ahí?'],
  ['world-attention', 'why is it famous internationally', 'por qué se hizo famosa a nivel internacional'],
  ['trump-orders', 'who gave the order to deport them', 'quien dio la orden de deportarlos'],
  ['act-invoked', 'what law did they use to deport them', 'que ley usaron para deportarlos'],
  ['act-1798', 'from what year is the law trump used', 'de que año es la ley que uso trump'],
  [
    'act-authority',
    'what powers does that act give the president',
    'qué poderes le da esa ley al presidente',
  ],
  ['act-wars', 'was that law used in ww2', 'se usó esa ley en la segunda guerra mundial'],
  ['hostile-invasion', 'what was compared to an invasion', 'qué se equiparó a una invasión'],
  ['deportees-250', 'how many people did they fly over', 'a cuantos se llevaron en avion'],
  [
    'alleged-gangs',
    'which gangs were the deportees supposedly in',
    'de qué pandillas eran supuestamente los deportados',
  ],
  ['six-million', 'how much did the us pay', 'cuanta pasta pago eeuu'],
  ['bukele-confirmed', "did bukele say where they'd be held", 'dijo bukele donde los iban a tener'],
  ['no-names', 'names of the deported people', 'nombres de los deportados'],
  ['no-evidence', "is there any proof they're gang members", 'hay alguna prueba de que sean pandilleros'],
  ['no-record-us', 'did the deported guys have criminal records', 'tenían antecedentes los deportados'],
  ['no-record-abroad', 'were they criminals back in venezuela', 'eran delincuentes allá en venezuela?'],
  ['basis-unclear', 'Do we know why each person was detained?', '¿Se sabe por qué detuvieron a cada uno?'],
  ['april-meeting', 'when did bukele and trump meet', 'cuando se reunieron bukele y trump'],
  [
    'trump-idea',
    'What did Trump propose when he met Bukele at the White House?',
    'q planteo trump cuando se junto con bukele',
  ],
  ['citizens-idea', 'could us citizens be sent there', 'podrían mandar ahí a ciudadanos estadounidenses'],
  [
    'legal-doubts',
    'Would it be legal to send Americans there?',
    '¿Sería legal mandar a estadounidenses ahí?',
  ],
  [
    'no-formal-policy',
    'is there an official policy for that already?',
    'ya hay una politica oficial para eso?',
  ],
  ['silent: architecture', 'how many hectares is the complex', 'cuántas hectáreas tiene el complejo'],
  ['silent: beds-hygiene', 'how many toilets per cell', 'cuantos inodoros hay por celda'],
  ['silent: building-cost', 'how much did it cost to build', 'cuanto salio construirlo'],
  ['silent: building-cost', 'how much does each prisoner cost per day', 'cuanto cuesta cada reo al dia'],
  ['silent: current-population', 'how many inmates are there right now', 'cuantos presos hay ahorita'],
  ['silent: exact-dates', 'what day did the planes land', 'qué día aterrizaron los aviones'],
  [
    'silent: exception-duration',
    'When was the state of exception declared?',
    '¿Cuándo se decretó el estado de excepción?',
  ],
  ['silent: expansion', 'when will they close it', 'cuando lo van a cerrar'],
  ['silent: feelings', 'Does Bukele regret building it?', '¿Bukele se arrepiente de haberlo construido?'],
  ['silent: food', 'What do the inmates eat on a typical day?', '¿Qué comen los presos en un día normal?'],
  [
    'silent: homicide-rate',
    'has crime gone down since it opened',
    'ha bajado la delincuencia desde que lo abrieron',
  ],
  [
    'silent: innocent-arrests',
    'how many people were arrested under the state of exception',
    'cuántos detuvieron en total con el régimen de excepción',
  ],
  ['silent: payment-made', 'has the us paid the 6 million yet', 'ha pagado ya eeuu los 6 millones'],
  ['silent: public-opinion', 'do salvadorans like the prison', 'a los salvadoreños les gusta la cárcel?'],
  ['silent: staff', 'how much does a guard earn', 'cuánto gana un guardia'],
  ['silent: weapons-security', 'are the guards armed', 'los guardias van armados'],
  ['silent: women-minors', 'are there kids or minors locked up', 'hay niños o menores de edad encerrados'],
])('%s: “%s” and “%s”', (outcome, english, spanish) => {
  expect([outcomeOf(english), outcomeOf(spanish)]).toEqual([outcome, outcome]);
});
