// The words that stand only in pictures and their alt texts, in each language. Called by picture/.
import type { Language } from '../../article/schema.js';

interface PictureCatalog {
  /** Over a fact: what the picture is about, and where that comes from. */
  readonly ofArticle: (subject: string) => string;
  /** Before an excerpt, in the alt text; `language` names the article's, where it is not the picture's. */
  readonly quoted: (language: string | undefined) => string;
  /** What the statements are. */
  readonly summaries: string;
  /** What the words in quotation marks are; `language` as above. */
  readonly quotations: (language: string | undefined) => string;
  /** Once, where only the claims of others have a name beside them. */
  readonly unnamed: string;
}

export const pictureCatalogs: Readonly<Record<Language, PictureCatalog>> = {
  en: {
    ofArticle: (subject) => `${subject}: what the article says`,
    quoted: (language) => (language === undefined ? 'In the article:' : `In the article, ${language}:`),
    summaries: 'Summaries in our words.',
    quotations: (language) =>
      `Summaries in our words; in quotation marks, the article’s own${language === undefined ? '' : `, ${language}`}.`,
    unnamed: 'Where nobody is named, the article states it in its own voice.',
  },
  es: {
    ofArticle: (subject) => `${subject}: lo que dice el artículo`,
    quoted: (language) => (language === undefined ? 'En el artículo:' : `En el artículo, ${language}:`),
    summaries: 'Resúmenes en nuestras palabras.',
    quotations: (language) =>
      `Resúmenes en nuestras palabras; entre comillas, las del artículo${language === undefined ? '' : `, ${language}`}.`,
    unnamed: 'Donde no se nombra a nadie, lo afirma el propio artículo.',
  },
};
