// The marks within a line of Discord's markdown. Our own: the package for it, @odiffey/discord-markdown, brings 300 kB
// of code colouring, and the parser under it took two minutes for 8000 backticks. Called by markdown.ts.

export interface Node {
  /** As `strong`, `link`, `text`. */
  readonly type: string;
  readonly content: string | readonly Node[];
  /** Of a link. */
  readonly target?: string;
}

/** Marks within marks; deeper ones stay text. */
const maxDepth = 6;

interface Found {
  readonly node: Node;
  /** Where the text goes on. */
  readonly end: number;
}

const text = (content: string): Node => ({ type: 'text', content });

/** What a pattern at one place stands for; each is bounded, so that no text makes it slow. */
const patterns: readonly (readonly [RegExp, (found: RegExpExecArray, depth: number) => Node])[] = [
  [/\\([^\p{L}\p{N}\s])/uy, ([, sign = '']) => text(sign)],
  [
    /<(https?:\/\/[^\s<>]{1,2000})>/uy,
    ([, target = '']) => ({ type: 'link', target, content: [text(target)] }),
  ],
  [
    /<(?:@[!&]?|#)\d{1,20}>|<\/[^:>\n]{1,100}:\d{1,20}>|@everyone|@here/uy,
    ([content]) => ({ type: 'mention', content }),
  ],
  [/<a?(:\w{1,32}:)\d{1,20}>/uy, ([, content = '']) => ({ type: 'mention', content })],
  [/<t:(-?\d{1,12})(?::[tTdDfFR])?>/uy, ([, content = '']) => ({ type: 'time', content })],
  [
    /\[((?:\\.|[^[\]\\\n]){1,500})\]\(<?(https?:\/\/[^\s()<>]{1,2000})>?\)/uy,
    ([, label = '', target = ''], depth) => ({ type: 'link', target, content: marks(label, depth + 1) }),
  ],
  [
    /https?:\/\/[^\s<>"]{1,2000}(?<![.,:;!?)'\]])/uy,
    ([target]) => ({ type: 'link', target, content: [text(target)] }),
  ],
  [/\n/uy, () => ({ type: 'br', content: '' })],
];

const pairs: readonly (readonly [mark: string, type: string])[] = [
  ['**', 'strong'],
  ['__', 'u'],
  ['~~', 'del'],
  ['||', 'spoiler'],
  ['*', 'em'],
  ['_', 'em'],
];

/** Where a pair that opens before `from` closes; -1 if nowhere. */
function closing(whole: string, mark: string, from: number): number {
  for (let at = whole.indexOf(mark, from); at >= 0; at = whole.indexOf(mark, at + 1)) {
    const [before, after] = [whole.charAt(at - 1), whole.charAt(at + mark.length)];
    if (before === '\\' || at === from) continue;
    if (after === mark.charAt(0)) {
      // Of three stars the outer two close what is outside; a single one does not close within two.
      if (mark.length === 1) at += 1;
      continue;
    }
    if (mark.length === 1 && (/\s/u.test(before) || (mark === '_' && /\w/u.test(after)))) continue;
    return at;
  }
  return -1;
}

function pair(whole: string, at: number, depth: number): Found | undefined {
  for (const [mark, type] of pairs) {
    if (!whole.startsWith(mark, at)) continue;
    const from = at + mark.length;
    if (mark.length === 1 && /^(?:\s|$)/u.test(whole.charAt(from))) continue;
    const end = closing(whole, mark, from);
    if (end > from)
      return { node: { type, content: marks(whole.slice(from, end), depth + 1) }, end: end + mark.length };
  }
  return undefined;
}

/** Code between equally many backticks; a run that nothing closes is text. */
function code(whole: string, at: number): Found {
  const run = /`+/uy;
  run.lastIndex = at;
  const ticks = run.exec(whole)?.[0] ?? '`';
  const from = at + ticks.length;
  for (let end = whole.indexOf(ticks, from); end >= 0;) {
    run.lastIndex = end;
    const length = run.exec(whole)?.[0].length ?? 1;
    if (length === ticks.length)
      return { node: { type: 'inlineCode', content: whole.slice(from, end).trim() }, end: end + length };
    end = whole.indexOf(ticks, end + length);
  }
  return { node: text(ticks), end: from };
}

function found(whole: string, at: number, depth: number): Found | undefined {
  if (whole.charAt(at) === '`') return code(whole, at);
  for (const [pattern, make] of patterns) {
    pattern.lastIndex = at;
    const match = pattern.exec(whole);
    if (match) return { node: make(match, depth), end: at + match[0].length };
  }
  return pair(whole, at, depth);
}

/** Where a mark, a link, a mention or a line break may begin. */
const special = /[\\*_~`|[<@\n]|https?:/gu;

/** @param whole One or more lines of text; hostile until it is drawn node by node. */
export function marks(whole: string, depth = 0): Node[] {
  if (depth > maxDepth) return [text(whole)];
  const nodes: Node[] = [];
  let plain = '';
  const add = (node: Node): void => {
    if (node.type === 'text' && typeof node.content === 'string') {
      plain += node.content;
      return;
    }
    if (plain !== '') nodes.push(text(plain));
    plain = '';
    nodes.push(node);
  };
  for (let at = 0; at < whole.length;) {
    special.lastIndex = at;
    const next = special.exec(whole)?.index ?? whole.length;
    plain += whole.slice(at, next);
    if (next === whole.length) break;
    const one = found(whole, next, depth) ?? { node: text(whole.charAt(next)), end: next + 1 };
    add(one.node);
    at = one.end;
  }
  if (plain !== '') nodes.push(text(plain));
  return nodes;
}
