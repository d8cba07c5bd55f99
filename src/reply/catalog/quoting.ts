// What members read in quotations, citations and the timeline, in each language. Called by compose/.
import type { Language } from '../../article/schema.js';

interface Quoting {
  /** Before the name of the member to whom a quotation is addressed. */
  readonly to: string;
  /** Before a statement of ours that goes with quoted words. */
  readonly inSummary: string;
  /** Before the source of a quotation that the article itself quotes. */
  readonly quotedIn: string;
  /** Of a speaker's words, in the article's language. */
  readonly asQuoted: (language: string) => string;
  /** A paragraph in the middle of a sentence. */
  readonly paragraph: (paragraph: number) => string;
  readonly asRead: (date: string) => string;

  readonly citing: (name: string) => string;
  readonly ofArticle: string;
  readonly ofPassage: (title: string) => string;
  readonly inText: string;
  readonly toCopy: string;
  readonly asFile: string;
  readonly otherStyle: string;

  readonly timelineHeading: string;
  readonly timelineText: string;
  readonly moreEvents: (events: number) => string;
}

export const quoting: Readonly<Record<Language, Quoting>> = {
  en: {
    to: 'For',
    inSummary: 'In summary:',
    quotedIn: 'Quoted in:',
    asQuoted: (language) => `As the article quotes it, ${language}.`,
    paragraph: (paragraph) => (paragraph === 0 ? 'header block' : `paragraph ${paragraph}`),
    asRead: (date) => `as read on ${date}`,

    citing: (name) => `Citation, ${name}`,
    ofArticle: 'Of the article as a whole.',
    ofPassage: (title) => `Of the passage: ${title}`,
    inText: 'In the text:',
    toCopy: 'To copy:',
    asFile: 'To copy, or as the file below:',
    otherStyle: 'Another style',

    timelineHeading: 'Timeline',
    timelineText: 'What the article dates, in order.',
    moreEvents: (events) =>
      events === 1 ? 'One later event is not shown here.' : `${events} later events are not shown here.`,
  },
  es: {
    to: 'Para',
    inSummary: 'En resumen:',
    quotedIn: 'Citado en:',
    asQuoted: (language) => `Tal como lo cita el artículo, ${language}.`,
    paragraph: (paragraph) => (paragraph === 0 ? 'encabezado' : `párrafo ${paragraph}`),
    asRead: (date) => `consultado el ${date}`,

    citing: (name) => `Referencia en ${name}`,
    ofArticle: 'Del artículo completo.',
    ofPassage: (title) => `Del pasaje: ${title}`,
    inText: 'En el texto:',
    toCopy: 'Para copiar:',
    asFile: 'Para copiar, o en el archivo de abajo:',
    otherStyle: 'Otro estilo',

    timelineHeading: 'Cronología',
    timelineText: 'Lo que el artículo sitúa en una fecha, en orden.',
    moreEvents: (events) =>
      events === 1
        ? 'Un acontecimiento posterior no se muestra aquí.'
        : `${events} acontecimientos posteriores no se muestran aquí.`,
  },
};
