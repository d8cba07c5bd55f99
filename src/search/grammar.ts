// The grammar of each language: question words, and words that tell no passage from another. Read by all of search/.
import type { Language } from '../article/schema.js';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/**
 * The grammar of a language: what is left out of a text that has no pack, with the verbs by which a question speaks of what
 * is said (“what did he say was …”, “what is it called”). Accents are folded.
 */
export const functionWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: set(`
    a an the this that these those there here it its he him his she her hers they them their theirs we our ours you your
    yours i me my mine myself themselves itself himself herself
    is are was were be been being am isnt arent wasnt werent do does did doing done dont doesnt didnt has have had having
    hasnt havent hadnt will would shall can cannot cant could couldnt wont wouldnt may might must ought should
    of in on at to from by with about into onto upon as than then through over under between within for per via during among
    and or but if so because while though although nor either neither both
    what which whats some any each every all such own same other others another also too very just only even still yet
    s t d ll re ve m let isn aren wasn weren doesn didn don wouldn couldn
    get got go went make made
    say said says call called name names
  `),
  es: set(`
    el la lo los las un una unos unas este esta esto estos estas ese esa eso esos esas aquel aquella aquello alli ahi
    su sus mi mis tu tus nuestro nuestra yo ella ellos ellas nosotros ustedes usted me te se le les nos
    es son era eran fue fueron ser sido siendo sea esta estan estaba estaban estar estuvo estado ha han habia haber hay
    hubo puede pueden podria podrian podia poder pudo
    de del en al a por para con sin sobre entre hasta desde hacia segun ante bajo tras contra durante dentro
    y e o u pero si que como pues aunque mientras ni sino ya
    cual cuales cada todo toda todos todas otro otra otros otras mismo misma mismos misma tal tales
    mas menos muy tan tanto tambien solo aun no
    tiene tienen tenia tenian hace hizo hacer
    dice dijo dicen decir considera consideran considero considerado considerada persona personas gente
  `),
};

/** Words so common that a phrase of an unsaid topic counts without them. Accents are folded. */
export const grammarWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: set(
    'a an the of in on at to for by with from is are was were be been do does did has have had and or it its there',
  ),
  es: set(
    'el la lo los las un una de del en a al por para con es son fue fueron ha han se y o su sus que hay',
  ),
};

/** Question words: they help the ranking (a date for "when") but are hardly evidence. Matched before stems. */
export const questionWords: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  en: new Map([
    ...'who whom whose when where why how many much'.split(' ').map((word) => [word, word] as const),
    ...'whos:who wen:when whn:when whens:when wher:where whre:where wheres:where y:why whys:why wy:why hw:how hwo:how hows:how meny:many'
      .split(' ')
      .map((pair) => pair.split(':') as [string, string]),
  ]),
  es: new Map([
    ...'quien quienes'.split(' ').map((word) => [word, 'quien'] as const),
    ...'cuando donde como'.split(' ').map((word) => [word, word] as const),
    ...'cuanto cuanta cuantos cuantas'.split(' ').map((word) => [word, 'cuant'] as const),
    ['porque', 'porque'],
    ['paraque', 'porque'],
    ...'xq:porque pq:porque xk:porque porq:porque kien:quien qien:quien kuando:cuando cuand:cuando dnde:donde dond:donde adonde:donde kuantos:cuant qantos:cuant'
      .split(' ')
      .map((pair) => pair.split(':') as [string, string]),
  ]),
};

/**
 * What stands before the very thing that is asked for, in both languages. Accents are folded, so that the Spanish "que" is
 * mostly a mere "that"; a topic's word after it decides all the same.
 */
export const whichWords: ReadonlySet<string> = new Set(['what', 'which', 'que', 'cual', 'cuales']);

/** A sentence that begins with one of them speaks of what the sentence before it names. Accents are folded. */
export const pronouns: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: set('it he she they his her their its this these those that'),
  es: set('ella ellos ellas su sus esto este esta estos estas ese esa eso esos esas'),
};
