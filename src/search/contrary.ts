// Whether a passage says the contrary of what a question takes for granted: one of them denies, or has the opposite of the
// other's word. Called by confidence.ts, for which it is a sign that the article does not answer.
import type { Language } from '../article/schema.js';
import { normalize } from './normalize.js';

/** Over normalised text. A word that begins the question ("Isn't it…", "¿No es…?") denies nothing, nor does a tag. */
const asksDenial: Readonly<Record<Language, RegExp>> = {
  en: /[a-z\d] +(?:(?:not|never|no|without|none|nobody|neither|nor|cannot)|(?:do|does|did|is|are|was|were|has|have|had|ca|could|wo|would|should)n['’]?t)\b(?= +[a-z\d])/u,
  es: /[a-z\d] +(?:no|nunca|jamas|sin|ningun[oa]?|nadie|tampoco)\b(?= +[a-z\d])/u,
};

/** Anywhere in a passage. */
const denies: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:not|never|no|without|none|nobody|neither|nor|cannot)\b|n['’]t\b/u,
  es: /\b(?:no|nunca|jamas|sin|ningun[oa]?|nadie|tampoco|ni)\b/u,
};

/** @returns Whether the question denies something and the passage's text nothing. */
export const onlyAsked = (question: string, passage: string, language: Language): boolean =>
  asksDenial[language].test(normalize(question)) && !denies[language].test(normalize(passage));

/** Words of which one is the opposite of the other; the plainest of each language. */
export const opposites: Readonly<Record<Language, readonly (readonly string[])[]>> = {
  en: pairs(`
    first last|most least|more less|increase decrease|rise fall|high low|higher lower|highest lowest|large small
    |larger smaller|largest smallest|big small|long short|longer shorter|old new|old young|oldest youngest|early late
    |earlier later|earliest latest|begin end|start end|start finish|open close|win lose|victory defeat|accept reject
    |allow prohibit|allow ban|permit forbid|include exclude|internal external|inside outside|indoor outdoor|east west
    |north south|eastern western|northern southern|major minor|majority minority|maximum minimum|public private
    |positive negative|strong weak|success failure|support oppose|join leave|import export|attack defend|ally enemy
    |friend enemy|buy sell|birth death|alive dead|male female|man woman|father mother|son daughter|king queen|hot cold
    |warm cold|light dark|fast slow|cheap expensive|easy difficult|common rare|gain lose|create destroy|build destroy
    |simple complex|rich poor|peace war|full partial|full empty|single multiple|upper lower|modern ancient
    |raise lower|temporary permanent|wide narrow|urban rural|safe dangerous|unite divide`),
  es: pairs(`
    primero ultimo|primera ultima|aumentar disminuir|aumento disminucion|subir bajar|alto bajo|alta baja|grande pequeno
    |grande pequena|mayor menor|largo corto|larga corta|viejo nuevo|vieja nueva|viejo joven|temprano tarde
    |comenzar terminar|empezar terminar|inicio fin|abrir cerrar|ganar perder|victoria derrota|aceptar rechazar
    |permitir prohibir|incluir excluir|interno externo|interior exterior|este oeste|norte sur|oriental occidental
    |mayoria minoria|maximo minimo|publico privado|publica privada|positivo negativo|fuerte debil|exito fracaso
    |apoyar oponer|importar exportar|atacar defender|aliado enemigo|amigo enemigo|comprar vender|nacimiento muerte
    |vivo muerto|hombre mujer|padre madre|hijo hija|rey reina|caliente frio|claro oscuro|rapido lento|barato caro
    |facil dificil|comun raro|crear destruir|construir destruir|simple complejo|rico pobre|paz guerra|lleno vacio
    |superior inferior|moderno antiguo|moderna antigua|temporal permanente|ancho estrecho|urbano rural|seguro peligroso`),
};

/** With one of these before it a word is its own opposite. */
const prefixes: Readonly<Record<Language, readonly string[]>> = {
  en: ['un', 'in', 'im', 'il', 'ir', 'dis', 'non'],
  es: ['in', 'im', 'i', 'des', 'dis'],
};
/** In characters: what is shorter after a prefix is mostly no word ("in-put"). */
const minRest = 4;

/**
 * @param stem A word of the question that the passage lacks.
 * @param stems The passage's.
 * @param opposite The table of `opposites`, by stems.
 * @returns Whether the passage has the opposite of the word.
 */
export const hasOpposite = (
  stem: string,
  stems: Pick<ReadonlySet<string>, 'has'>,
  opposite: ReadonlyMap<string, ReadonlySet<string>>,
  language: Language,
): boolean =>
  [...(opposite.get(stem) ?? [])].some((other) => stems.has(other)) ||
  prefixes[language].some((prefix) => {
    const rest = stem.startsWith(prefix) ? stem.slice(prefix.length) : '';
    return (
      (rest.length >= minRest && stems.has(rest)) || (stem.length >= minRest && stems.has(prefix + stem))
    );
  });

function pairs(list: string): string[][] {
  return list.split('|').map((pair) => pair.trim().split(' '));
}
