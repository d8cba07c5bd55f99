// House rules for every message that leaves: nobody is pinged, and no link of ours unfurls. Called by limits.ts; each
// line ends in "(house rule)", since Discord itself takes such a message.
import { asObject, type Json } from './json.js';

const SUPPRESS_EMBEDS = 1 << 2;

/** What in a message breaks a house rule; `at` ends in a dot or is empty, `texts` are all its texts. */
export function houseProblems(message: Json, at: string, texts: readonly string[]): string[] {
  const parse = asObject(message['allowed_mentions'])['parse'];
  const mentionsOff = Array.isArray(parse) && parse.length === 0;
  const suppressed = (Number(message['flags'] ?? 0) & SUPPRESS_EMBEDS) !== 0;
  return [
    ...(mentionsOff ? [] : [`${at}allowed_mentions.parse: is [] on every message (house rule)`]),
    ...(!suppressed && texts.some((text) => /https?:\/\//iu.test(text))
      ? [`${at}flags: SUPPRESS_EMBEDS is set on a message with a link (house rule)`]
      : []),
  ];
}
