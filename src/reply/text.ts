// Draws a view as terminal text: the same words, attribution and links as in Discord. Called by edges/terminal.
import type { Article } from '../article/model.js';
import { compose } from './compose/index.js';
import type { Line, Menu, Span } from './document.js';
import { clean } from './escape.js';
import type { View } from './view.js';

export interface TextOptions {
  readonly article: Article;
  /** Whether the terminal takes colours (ANSI escape codes, ECMA-48). */
  readonly colour?: boolean;
}

type Style = 'bold' | 'dim' | 'italic' | 'underline';
const codes: Readonly<Record<Style, number>> = { bold: 1, dim: 2, italic: 3, underline: 4 };

/**
 * @param view What the command answered.
 * @returns Lines of text, ending with a line break; nothing of it can steer the terminal but our own colours.
 */
export function toText(view: View, { article, colour = false }: TextOptions): string {
  const paint = (text: string, style: Style): string =>
    colour ? `\u001B[${codes[style]}m${text}\u001B[0m` : text;
  const document = compose(view, { article, detail: 'full', isPrivate: false, canShare: false, whole: true });
  const blocks = [
    ...document.blocks.map((block) => block.map((each) => lineText(each, paint)).join('\n')),
    ...document.menus.map((menu) => menuText(menu, paint)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

type Paint = (text: string, style: Style) => string;

const prefixes: Readonly<Record<Line['kind'], string>> = {
  heading: '',
  text: '',
  small: '',
  quote: '  ',
  credit: '  ',
  item: '- ',
  code: '',
};

function lineText({ kind, spans }: Line, paint: Paint): string {
  if (kind === 'code')
    return spans
      .flatMap(({ text }) => text.split('\n'))
      .map((each) => `  ${copied(each)}`)
      .join('\n');
  const text = `${prefixes[kind]}${spans.map((span) => spanText(span, paint)).join('')}`;
  if (kind === 'heading') return paint(text, 'bold');
  return kind === 'small' && !spans.some(({ url }) => url !== undefined) ? paint(text, 'dim') : text;
}

/** A line to copy: cleaned between its runs of spaces, which it keeps (RIS has two after each tag). */
const copied = (line: string): string =>
  line
    .split(/(^ +| {2,})/u)
    .map((part) => (/^ *$/u.test(part) ? part : clean(part)))
    .join('');

function spanText({ text, strong, italic, url }: Span, paint: Paint): string {
  if (url !== undefined)
    return text === '' ? paint(clean(url), 'underline') : `${text}:\n  ${paint(clean(url), 'underline')}`;
  const words = `${/^\s/u.test(text) ? ' ' : ''}${clean(text)}${/\s$/u.test(text) ? ' ' : ''}`;
  return strong ? paint(words, 'bold') : italic ? paint(words, 'italic') : words;
}

function menuText({ placeholder, entries }: Menu, paint: Paint): string {
  const lines = entries.map(({ label, description }) =>
    description === undefined
      ? `- ${clean(label)}`
      : `- ${clean(label)} ${paint(`(${clean(description)})`, 'dim')}`,
  );
  return [paint(`${placeholder}:`, 'bold'), ...lines].join('\n');
}
