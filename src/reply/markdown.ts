// Writes a document's lines in Discord's markdown; the one place where texts are escaped. Called by discord.ts.
import type { Block, Line, Span } from './document.js';
import { escape } from './escape.js';

const prefixes: Readonly<Record<Exclude<Line['kind'], 'code'>, string>> = {
  heading: '### ',
  text: '',
  small: '-# ',
  quote: '> ',
  credit: '> ',
  item: '- ',
};

export const blockText = (block: Block): string => block.map(lineText).join('\n');

function lineText({ kind, spans }: Line): string {
  if (kind === 'code') return `\`\`\`\n${codeText(spans.map(({ text }) => text).join(''))}\n\`\`\``;
  return `${prefixes[kind]}${spans.map(spanText).join('')}`;
}

/** A block of code shows everything as it is, but for the mark that would end it. */
const codeText = (text: string): string =>
  text.replace(/[\p{Cf}\p{Cs}]|(?![\n\t])\p{Cc}/gu, '').replaceAll('```', "'''");

/** Escaping takes the spaces around a text away; they are put back. A link's label is a catalog's plain words. */
function spanText({ text, strong, italic, code, url, member }: Span): string {
  if (member !== undefined) return `<@${member}>`;
  if (url !== undefined) return text === '' ? `<${url}>` : `[${text}](${url})`;
  if (code) return `\`${text.replaceAll('`', '')}\``;
  const words = `${/^\s/u.test(text) ? ' ' : ''}${escape(text)}${/\s$/u.test(text) ? ' ' : ''}`;
  if (words.trim() === '' || !(strong || italic)) return words;
  const mark = strong ? '**' : '*';
  return `${/^\s/u.test(words) ? ' ' : ''}${mark}${words.trim()}${mark}${/\s$/u.test(words) ? ' ' : ''}`;
}
