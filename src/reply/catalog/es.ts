// What members read in Spanish, neutral Latin American. Read by index.ts.
import { counted } from './format.js';
import type { Catalog } from './index.js';

const note = (language: string | undefined): string => (language === undefined ? '' : ` (${language})`);

export const es: Catalog = {
  locale: 'es-419',
  inLanguage: { en: 'en inglés', es: 'en español' },

  question: 'Pregunta:',
  sharedBy: 'Compartido por',
  accordingTo: 'Según:',
  ownVoice: 'Lo afirma el propio artículo.',
  ownTelling: 'Si alguien lo afirma, las palabras del artículo dicen quién.',
  ownWords: (language) => `Palabras textuales del artículo${note(language)}:`,
  ownSentence: (language) => `Oración textual del artículo${note(language)}:`,
  paragraph: (paragraph) => (paragraph === 0 ? 'Encabezado' : `Párrafo ${paragraph}`),
  readThere: 'Leerlo en el artículo',
  runnerUp: 'También podría responderla:',
  summaryNote: (statements) =>
    statements === 1
      ? 'La afirmación es un resumen en nuestras palabras; solo lo que va entre comillas es texto del artículo.'
      : 'Las afirmaciones son resúmenes en nuestras palabras; solo lo que va entre comillas es texto del artículo.',
  verbatimNote: (statements) =>
    statements === 1 ? 'La oración es del propio artículo.' : 'Las oraciones son del propio artículo.',
  source: (author, title, publisher) =>
    `Fuente: ${author === undefined ? '' : `${author}, `}“${title}”, ${publisher}.`,
  asOf: (date) => `Al ${date}, día en que se leyó el artículo.`,

  alsoInArticle: 'También en el artículo',
  inContext: 'En contexto',
  openArticle: 'Abrir el artículo',
  share: 'Compartir',
  back: 'Volver',
  previous: 'Anterior',
  next: 'Siguiente',
  allQuestions: 'Todas las preguntas',

  notSaid: 'El artículo no lo dice.',
  notSaidAbout: (topic) => `El artículo no dice nada sobre ${topic}.`,
  restNotSaid: (topic) => `En cuanto a lo demás, el artículo no dice nada sobre ${topic}.`,
  understood: (words) => `De la pregunta se entendió: ${words.map((word) => `“${word}”`).join(', ')}`,
  understoodNothing: 'Ninguna palabra de la pregunta llevó a un pasaje.',
  nearestOffer: 'Abajo está lo más cercano que sí dice; no es una respuesta a la pregunta.',
  nearest: 'Lo más cercano en el artículo',
  languageHeading: 'Solo en español y en inglés',
  languageText:
    'Las preguntas pueden hacerse en español o en inglés. Questions can be asked in English or in Spanish.',
  oneLanguageHeading: 'Solo en español',
  oneLanguageText:
    'Lo que este bot puede decir está solo en español: pregunta en español. What this bot can say is in Spanish only: ask in Spanish.',
  notFound: 'No se encontró nada en el artículo.',
  askArticle:
    'Está en español: pregunta en español para saber si lo dice. It is in Spanish: ask in Spanish, to be told whether it says this.',
  emptyHeading: '¿Qué quieres saber?',
  emptyText:
    'No había ninguna palabra que buscar. Pregunta con unas pocas palabras o con una oración completa, o elige una de estas preguntas.',
  chooseQuestion: 'Elige una pregunta',

  contextHeading: (paragraph) =>
    paragraph === 0 ? 'En contexto: el encabezado' : `En contexto: párrafo ${paragraph}`,
  justBefore: 'Justo antes',
  thisPassage: 'Este pasaje',
  justAfter: 'Justo después',

  page: (page, pages) => `Página ${page} de ${pages}`,
  otherSections: 'Otra sección',
  chooseSection: 'Elige una sección',

  questionsHeading: 'Preguntas que el artículo responde',
  questionsText: (all, fromArticle) => {
    const count = counted('es-419', all, { one: 'pregunta', other: 'preguntas' });
    const asked = fromArticle === 0 ? '' : `; el propio artículo plantea ${fromArticle} de ellas`;
    return `${count}${asked}. Elige una para ver qué dice el artículo.`;
  },
  fromArticle: 'Planteada por el propio artículo',
  fromUs: 'Agregada por quienes crearon el bot',

  aboutHeading: 'Qué es este bot',
  aboutText:
    'Responde a partir de un solo artículo e indica quién afirma cada cosa y en qué lugar del texto está.',
  aboutWillNotHeading: 'Lo que no hace',
  aboutWillNot: [
    'No dice si una afirmación es verdadera o falsa.',
    'No adivina: si el artículo no lo dice, te lo avisa.',
    'No sabe nada posterior al día en que se leyó el artículo.',
    'No guarda lo que preguntan los miembros.',
  ],
  aboutRights: (publisher) =>
    `El texto del artículo pertenece a su editorial, ${publisher}. El bot expone los hechos con sus propias palabras y agrega citas breves con su fuente. No tiene relación con la editorial.`,
  aboutCommandsHeading: 'Lo que puede hacer',
  aboutCommands: {
    ask: ['preguntar', 'responde una pregunta, en español o en inglés'],
    quote: ['citar', 'lleva las palabras del artículo a la conversación'],
    read: ['leer', 'muestra una sección de lo que dice el artículo'],
    questions: ['preguntas', 'muestra preguntas que puede responder'],
    timeline: ['cronología', 'muestra en orden lo que el artículo sitúa en una fecha'],
    cite: ['referencia', 'da la referencia bibliográfica para un trabajo'],
  },
  aboutMessages:
    'En el menú de un mensaje, en Aplicaciones: “Cotejar con el artículo” muestra qué dice sobre cada afirmación.',
  aboutCards: 'fija fichas de datos, para quienes pueden fijar mensajes',
  version: (version) => `Versión ${version}`,

  stale: 'Este botón o menú ya no funciona. Usa el comando otra vez.',
  unknown:
    'Este bot no tiene ese comando. Es probable que los comandos hayan cambiado hace un momento; inténtalo de nuevo.',
  unreadable: 'El bot no pudo leer lo que envió Discord. Intenta usar el comando otra vez.',
  noSection: 'No hay ninguna sección con ese nombre. Estas son las secciones:',
  failed: (reference) =>
    `Algo falló en el bot y no hay respuesta. Inténtalo de nuevo. Si vuelve a pasar, dale esta referencia a quien administra el bot: ${reference}`,
  tooOften: (seconds) =>
    `Usaste el bot demasiadas veces en poco tiempo. Vuelve a intentarlo en ${counted('es-419', seconds, { one: 'segundo', other: 'segundos' })}.`,
  cannotAct:
    'El bot está funcionando sin su token, así que no puede ver ni cambiar ninguna ficha. Avísale a quien lo administra.',
};
