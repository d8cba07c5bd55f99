// What members read about a copy of the article that is newer than the pack. Read by compose/copy.ts.
import type { Language } from '../../article/schema.js';

interface CopyWords {
  /** `date` in words: the day of the copy. */
  readonly newer: (date: string) => string;
}

export const copyWords: Readonly<Record<Language, CopyWords>> = {
  en: {
    newer: (date) =>
      `The article has changed since the bot’s summaries were written. The copy that the bot quotes from is of ${date}.`,
  },
  es: {
    newer: (date) =>
      `El artículo cambió después de que se escribieron los resúmenes del bot. La copia que el bot cita es del ${date}.`,
  },
};
