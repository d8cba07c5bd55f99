// The language of a copy. Called by index.ts.
import type { Language } from '../schema.js';

/** So much of a text shows its language. In characters. */
const enough = 8000;
const grammar: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(
    'the of and to in is was that for it with as on by were from at are which this be has had its'.split(' '),
  ),
  es: new Set(
    'el la los las de y en que un una se por con del para es fue su al como más no lo son sus'.split(' '),
  ),
};

/**
 * @param text The article's body.
 * @param declared The language that the page declares, a BCP 47 tag.
 * @returns What its function words say; where they say nothing clear, what is declared; undefined for another language.
 */
export function languageOf(text: string, declared: string | undefined): Language | undefined {
  const words =
    text
      .slice(0, enough)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const share = (language: Language): number =>
    words.filter((word) => grammar[language].has(word)).length / Math.max(1, words.length);
  const [en, es] = [share('en'), share('es')];
  if (words.length >= 20 && Math.max(en, es) >= 0.15 && Math.abs(en - es) >= 0.08)
    return en > es ? 'en' : 'es';
  const tag = /^(en|es)(?![a-z])/iu.exec(declared ?? '')?.[1]?.toLowerCase();
  return tag === 'en' || tag === 'es'
    ? words.length < 20 || Math.max(en, es) >= 0.1
      ? tag
      : undefined
    : undefined;
}
