// Days as the citation styles write them in both languages. Called by cited.ts and styles/.
import type { Language } from '../article/schema.js';

export interface Day {
  /** As 2026-11-23. */
  readonly iso: string;
  readonly year: number;
  /** From 1 to 12. */
  readonly month: number;
  readonly day: number;
}

const names: Readonly<Record<Language, readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
};
/** MLA 9, Appendix 1: months of more than four letters are shortened, September to Sept. */
const mlaMonths = 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

/** @returns The day that an ISO date names; undefined for anything else, as for a source that nobody dated. */
export function parseDay(iso: string | undefined): Day | undefined {
  const [, year, month, day] = /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/u.exec(iso ?? '') ?? [];
  if (iso === undefined || year === undefined) return undefined;
  return { iso, year: Number(year), month: Number(month), day: Number(day) };
}

/** As "November 23, 2026" or "23 de noviembre de 2026". */
export const longDay = (day: Day, language: Language): string =>
  language === 'en' ? `${monthOf(day, names.en)} ${day.day}, ${day.year}` : spanishDay(day);

/** As "23 November 2026" or "23 de noviembre de 2026". */
export const britishDay = (day: Day, language: Language): string =>
  language === 'en' ? `${day.day} ${monthOf(day, names.en)} ${day.year}` : spanishDay(day);

/** As "23 Nov. 2026"; in Spanish the whole word, since MLA's list of short months is English. */
export const mlaDay = (day: Day, language: Language): string =>
  language === 'en' ? `${day.day} ${monthOf(day, mlaMonths)} ${day.year}` : spanishDay(day);

/** As "2026 Nov 23" or "2026 nov 23": year, three letters, day (Citing Medicine, "Date of Citation"). */
export const nlmDay = (day: Day, language: Language): string =>
  `${day.year} ${monthOf(day, names[language]).slice(0, 3)} ${day.day}`;

const spanishDay = (day: Day): string => `${day.day} de ${monthOf(day, names.es)} de ${day.year}`;
const monthOf = ({ month }: Day, months: readonly string[]): string => months[month - 1] ?? '';
