// Makes any text safe to stand in a message: cleaned, cut, then defused of Discord's markdown. Called by the renderers
// only, once for each text; addresses never come here.

/** In characters: no more of any text is read. */
const maxRead = 10_000;

/** What `clean` would change; most texts are our own and hold none of it, and one look is a quarter of the work. */
const unclean = /[^\S ]| {2}|[\p{Zl}\p{Zp}\p{Cc}\p{Cf}\p{Cs}]|\p{M}{3}/u;

/**
 * One line of visible text: no control, format (bidi, zero-width) or broken characters, no line breaks, no towers of
 * accents.
 * @param text Any text; only its first 10,000 characters are read.
 */
export function clean(text: string): string {
  const read = text.slice(0, maxRead);
  if (!unclean.test(read)) return read.trim();
  return read
    .replace(/[\s\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/(\p{M}{2})\p{M}+/gu, '$1')
    .replace(/ {2,}/gu, ' ')
    .trim();
}

/**
 * Shortens at a word, marked with an ellipsis. Not for quotations: those are shown whole or not at all.
 * @param text Any text; it is cleaned too.
 * @param max In characters as JavaScript counts them (no fewer than Discord does), the ellipsis counted; at least 3. A
 *   character of two halves is never split.
 */
export function cut(text: string, max: number): string {
  const whole = clean(text);
  if (whole.length <= max) return whole;
  const room = whole.slice(0, max - 1).replace(/\p{Cs}$/u, '');
  const words = whole[room.length] === ' ' ? room : room.slice(0, Math.max(0, room.lastIndexOf(' ')));
  return `${words.length * 2 >= room.length ? words.trimEnd() : room.trimEnd()}…`;
}

/** All that `escape` could change, for the same reason. */
const marked = /[\\*_~`|[\]<>@/]|^[-+#\d]/u;

/**
 * Defuses Discord's markdown, mentions, timestamps, command mentions, emoji and addresses. Cut before you escape: the
 * work grows with the text.
 * @param text Any text; it is cleaned, and comes out as one line that reads as it was.
 */
export function escape(text: string): string {
  const read = clean(text);
  if (!marked.test(read)) return read;
  const defused = read.replace(/@(?=everyone|here)/giu, '＠').replace(/[\\*_~`|[\]<>@]/gu, '\\$&');
  const whole = defused.includes('/')
    ? defused.replace(/:(?=\/)/gu, '\\:').replace(/(?<=\.\p{L}{2,24})\//gu, '\\/')
    : defused;
  return whole.replace(/^[-+#]/u, '\\$&').replace(/^(\d{1,9})([.)])(?=\s|$)/u, '$1\\$2');
}

/**
 * What a member wrote, from a text that `escape` made of it and that a message of ours carries.
 * @param text Markdown of our own.
 */
export const unescape = (text: string): string => text.replace(/\\([\\*_~`|[\]<>@:/+#.)-])/gu, '$1');
