// Reads a day as pages write it: ISO, in words, English and Spanish. Called by the other files of this folder.

const months = 'jan|ene,feb,mar,apr|abr,may,jun,jul,aug|ago,sep|set,oct,nov,dec|dic'
  .split(',')
  .map((each) => new RegExp(`^(?:${each})`, 'iu'));

const monthOf = (word: string): number => months.findIndex((month) => month.test(word)) + 1;

/** @returns The ISO day, or undefined for a day that no calendar has. */
function day(year: number, month: number, date: number): string | undefined {
  const text = [String(year), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-');
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? text : undefined;
}

/**
 * @param text Something with a day in it: "2025-04-18T09:00:00Z", "Apr 18, 2025", "18 April 2025", "18 de abril de 2025".
 * @returns The first day in it, in ISO form; figures alone, as 4/5/25, may mean two days and are not read.
 */
export function dayIn(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/u.exec(text);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const named =
    /(?<!\p{L})(\p{L}{3,10})\.? (\d{1,2})(?:st|nd|rd|th)?,? (?:de )?(\d{4})(?!\d)/u.exec(text) ??
    /(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.)? (?:de |of )?(\p{L}{3,10})\.?,? (?:de |del )?(\d{4})(?!\d)/u.exec(
      text,
    );
  if (!named) return undefined;
  const [, first = '', second = '', year = ''] = named;
  const [word, date] = /^\d/u.test(first) ? [second, first] : [first, second];
  return monthOf(word) === 0 ? undefined : day(Number(year), monthOf(word), Number(date));
}
