// What members read when a message is checked against the article, in each language. Called by compose/.
import type { Language } from '../../article/schema.js';
import { counted } from './format.js';

interface CheckWords {
  readonly heading: string;
  readonly nothingHeading: string;
  /** What is, and is not, done with the message. */
  readonly text: string;
  /** How many claims of the message are shown and left out. */
  readonly leftOut: (all: number, shown: number) => string;
  /** Before a claim in its writer's own words. */
  readonly claim: (number: number) => string;
  /** Before the second passage of a claim. */
  readonly runnerUp: string;
  /** In place of a passage that an earlier claim has. */
  readonly sameAs: (number: number) => string;
  readonly notTreated: string;
  readonly foreign: string;
  readonly nearest: string;
  readonly questions: string;
  /** A button that makes a public reply of a claim's passage. */
  readonly post: (number: number) => string;
  /** Before the link to the message that a public reply is about. */
  readonly about: string;
  readonly thisMessage: string;

  readonly empty: string;
  readonly files: (files: number) => string;
  readonly nothing: string;
  readonly language: string;
  readonly system: string;
  readonly ourselves: string;
  /** What can be done instead; `ask` is the command for questions. */
  readonly instead: (ask: string) => string;
}

export const checking: Readonly<Record<Language, CheckWords>> = {
  en: {
    heading: 'What the article says about the claims in this message',
    nothingHeading: 'The article does not cover what this message says',
    text: 'The bot shows what the article says and whose claim that is. It does not judge the message or its writer.',
    leftOut: (all, shown) => {
      const left = all - shown;
      return `The message makes ${counted('en-US', all, { one: 'claim', other: 'claims' })}. ${shown} ${shown === 1 ? 'is' : 'are'} shown, those that the article covers before others; ${left} ${left === 1 ? 'is' : 'are'} left out.`;
    },
    claim: (number) => `Claim ${number}:`,
    runnerUp: 'This may bear on it too:',
    sameAs: (number) => `The article’s passage on this stands under claim ${number}.`,
    notTreated: 'The article does not cover this.',
    foreign: 'The bot reads English and Spanish only.',
    nearest: 'Below is the nearest that the article does say.',
    questions: 'Below are questions that the article answers.',
    post: (number) => `Post ${number}`,
    about: 'About',
    thisMessage: 'this message',

    empty:
      'The bot found no words in this message. It does not read pictures, stickers, polls, code, or what a link leads to.',
    files: (files) =>
      `The message has ${counted('en-US', files, { one: 'file', other: 'files' })} and no text; the bot reads text only.`,
    nothing: 'There is nothing in this message to look up in the article.',
    language: 'This message is in another language; the bot reads English and Spanish only.',
    system: 'Discord itself wrote this message, and there is nothing in it to look up in the article.',
    ourselves: 'This message is the bot’s own. Where it says something, the source stands beside it.',
    instead: (ask) => `Choose another message, or ask the article a question with ${ask}.`,
  },
  es: {
    heading: 'Lo que dice el artículo sobre lo que afirma este mensaje',
    nothingHeading: 'El artículo no trata lo que dice este mensaje',
    text: 'El bot muestra qué dice el artículo y quién lo afirma. No juzga el mensaje ni a quien lo escribió.',
    leftOut: (all, shown) => {
      const left = all - shown;
      return `El mensaje tiene ${counted('es-419', all, { one: 'frase', other: 'frases' })}. Aquí ${shown === 1 ? 'aparece' : 'aparecen'} ${shown}, con preferencia las que el artículo trata; ${left === 1 ? 'queda' : 'quedan'} fuera ${left}.`;
    },
    claim: (number) => `Afirmación ${number}:`,
    runnerUp: 'Esto también podría venir al caso:',
    sameAs: (number) => `El pasaje del artículo sobre esto está en la afirmación ${number}.`,
    notTreated: 'El artículo no trata esto.',
    foreign: 'El bot solo lee español e inglés.',
    nearest: 'Abajo está lo más cercano que el artículo sí dice.',
    questions: 'Abajo hay preguntas que el artículo responde.',
    post: (number) => `Publicar ${number}`,
    about: 'Sobre',
    thisMessage: 'este mensaje',

    empty:
      'El bot no encontró palabras en este mensaje. No lee imágenes, stickers, encuestas, código ni lo que hay detrás de un enlace.',
    files: (files) =>
      `El mensaje tiene ${counted('es-419', files, { one: 'archivo', other: 'archivos' })} y ningún texto; el bot solo lee texto.`,
    nothing: 'En este mensaje no hay nada que buscar en el artículo.',
    language: 'Este mensaje está en otro idioma; el bot solo lee español e inglés.',
    system: 'Este mensaje lo escribió Discord y no hay en él nada que buscar en el artículo.',
    ourselves: 'Este mensaje es del propio bot. Donde afirma algo, la fuente está al lado.',
    instead: (ask) => `Elige otro mensaje o hazle una pregunta al artículo con ${ask}.`,
  },
};
