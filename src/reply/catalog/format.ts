// Numbers, days and counted things as each language writes them. Called by the catalogs and compose/.

/** One formatter a locale: each takes some 20 kB outside the heap, and replies are written for ever. */
function perLocale<T>(make: (locale: string) => T): (locale: string) => T {
  const made = new Map<string, T>();
  return (locale) => {
    const formatter = made.get(locale) ?? make(locale);
    made.set(locale, formatter);
    return formatter;
  };
}

const plurals = perLocale((locale) => new Intl.PluralRules(locale));
const numbers = perLocale((locale) => new Intl.NumberFormat(locale, { useGrouping: 'always' }));
const days = perLocale((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }));
const months = perLocale(
  (locale) => new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
);
/** Days stand in nearly every reply, and they are the article's few. */
const written = perLocale(() => new Map<string, string>());

/**
 * @param locale A BCP 47 tag.
 * @param forms The word for one and for any other number (Unicode CLDR, "Plural Rules").
 */
export const counted = (
  locale: string,
  count: number,
  forms: { readonly one: string; readonly other: string },
): string => {
  const form = plurals(locale).select(count) === 'one' ? forms.one : forms.other;
  return `${numbers(locale).format(count)} ${form}`;
};

/**
 * @param locale A BCP 47 tag.
 * @param day An ISO day, as 2026-11-23.
 * @returns As "November 23, 2026" or "23 de noviembre de 2026"; anything else than a day comes back as it is.
 */
export function dayText(locale: string, day: string): string {
  const known = written(locale).get(day);
  if (known !== undefined) return known;
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  const text = days(locale).format(date);
  written(locale).set(day, text);
  return text;
}

/**
 * @param locale A BCP 47 tag.
 * @param date An ISO year, month or day, as 2022, 2025-03 or 2025-03-15.
 * @returns As "2022", "March 2025" or "March 15, 2025", with a capital, to stand by itself.
 */
export function dateText(locale: string, date: string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  if (day !== undefined) return dayText(locale, date);
  const text = months(locale).format(new Date(`${date}-01T00:00:00Z`));
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}
