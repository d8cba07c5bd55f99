// How Discord would show a text of ours, by a second opinion (@odiffey/discord-markdown): nothing of a member's may be more
// than words in it. Used by replies.ts.
import { parser } from '@odiffey/discord-markdown';
import { canary } from './texts.js';

interface Node {
  readonly type?: string;
  readonly content?: string | Node | readonly Node[];
  readonly items?: readonly (readonly Node[])[];
  readonly target?: string;
}

/** Where words of a member may stand: text in a line of ours, whatever the line is. */
const layout = ['text', 'br', 'heading', 'footnote', 'blockQuote', 'list'];
/** What our own words may be besides; a member's name stands strong where a reply says whose it is. */
const ours = [...layout, 'strong', 'em', 'link', 'autolink', 'url', 'inlineCode', 'codeBlock'];

const childrenOf = ({ content, items }: Node): readonly Node[] => {
  if (items) return items.flat();
  if (content === undefined || typeof content === 'string') return [];
  return Array.isArray(content) ? (content as readonly Node[]) : [content as Node];
};

/** All text of a node, as it reads. */
export const plain = (node: Node): string =>
  typeof node.content === 'string' && !node.items
    ? node.content
    : node.type === 'br'
      ? '\n'
      : childrenOf(node).map(plain).join('');

/** What markdown that is not escaped is alive, beyond what the second opinion knows (Discord reference, "Message Formatting"). */
const live =
  /<(?:@[!&]?\d|#\d|t:-?\d|\/[^>]*:\d|a?:\w+:\d|id:\w)|@(?:everyone|here)|(?:https?|steam|discord):\/\/|\b(?:discord\.gg|www\.)\/?\w/iu;

interface Allowed {
  /** Beginnings of addresses that are ours. */
  readonly addresses: readonly RegExp[];
  /** Names that may stand strong. */
  readonly names: readonly string[];
  /** Whether a card's moderator may be named by a mention that pings nobody. */
  readonly moderator: boolean;
  /** Whether all of it is a member's, and so nothing but words. */
  readonly memberText?: boolean;
}

/** @returns What is wrong with a text, or undefined; and what it reads as, without addresses. */
export function look(
  markdown: string,
  { addresses, names, moderator, memberText = false }: Allowed,
): { problems: string[]; words: string } {
  const problems: string[] = [];
  const words: string[] = [];
  const visit = (node: Node, path: readonly string[]): void => {
    const type = node.type ?? 'text';
    const isMention = type === 'discordUser' && moderator && !memberText;
    if (!(memberText ? ['text'] : ours).includes(type) && !isMention)
      problems.push(`${type} is live: ${JSON.stringify(node)}`);
    const isAddress = type === 'link' || type === 'autolink' || type === 'url';
    if (isAddress && !addresses.some((address) => address.test(node.target ?? '')))
      problems.push(`an address that is not ours: ${String(node.target)}`);
    if (type === 'autolink' || type === 'url') return;
    if (typeof node.content === 'string') {
      if (node.content.includes(canary) && path.some((each) => !layout.includes(each)) && type !== 'text')
        problems.push(`a member's text is ${[...path, type].join(' > ')}`);
      words.push(node.content);
      return;
    }
    if (
      !layout.includes(type) &&
      !(type === 'strong' && names.includes(plain(node))) &&
      plain(node).includes(canary)
    )
      problems.push(`a member's text is ${[...path, type].join(' > ')}: ${plain(node)}`);
    if (type === 'br') words.push('\n');
    for (const child of node.items ?? [childrenOf(node)]) {
      for (const each of child) visit(each, [...path, type]);
      if (node.items) words.push('\n');
    }
    if (type === 'heading' || type === 'footnote' || type === 'list' || type === 'blockQuote')
      words.push('\n');
  };
  for (const node of parser(markdown) as readonly Node[]) visit(node, []);
  const bare = markdown
    .replace(/^```\n[^`]*```$/gmu, '')
    .replace(/\\[^\p{L}\p{N}\s]/gu, '\u0001')
    .replace(/\]\(https:[^\s()]+\)/gu, ']')
    .replace(/^(?:> )?<https:[^\s<>]+>$/gmu, '');
  const alive = live.exec(moderator ? bare.replace(/<@\d{1,20}>/gu, '') : bare);
  if (alive) problems.push(`“${alive[0]}” is live`);
  return { problems, words: words.join('') };
}
