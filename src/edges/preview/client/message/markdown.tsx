// Draws Discord's markdown node by node, so that nothing in a text can become HTML. Called by components.tsx.
import type { JSX, VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Node } from '../inline.js';
import { parseMarkdown, type Block } from '../markdown.js';
import { usePage } from '../page.js';
import { anchorOf, channelId, messageIn, nameOfId } from '../people.js';

/** A link to elsewhere: a new tab that learns nothing of this one, and says so; one to a message here goes there. */
export function Link({
  href,
  children,
  className,
}: {
  href: string;
  children: JSX.Element | string | VNode[];
  className?: string;
}) {
  const { jump, words } = usePage();
  const message = messageIn(href);
  if (message !== undefined)
    return (
      <a
        href={`#${anchorOf(message)}`}
        className={className}
        onClick={(event) => {
          event.preventDefault();
          jump(message);
        }}
      >
        {children}
      </a>
    );
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" className={className}>
      {children}
      <span className="unseen"> {words.newTab}</span>
    </a>
  );
}

/** Whom or what a mention names; one of somebody who is not here stays as it stands. */
function Mention({ text }: { text: string }): VNode {
  const { setting } = usePage();
  const [, kind, id = ''] = /^<(@!?|#)(\d{1,20})>$/u.exec(text) ?? [];
  const name = kind === '#' ? (id === channelId ? setting.channel : undefined) : nameOfId(id, setting.names);
  return <span className="mention">{name === undefined ? text : `${kind === '#' ? '#' : '@'}${name}`}</span>;
}

function Spoiler({ children }: { children: VNode }) {
  const { words } = usePage();
  const [open, setOpen] = useState(false);
  if (open) return <span className="spoiler-open">{children}</span>;
  return (
    <button
      type="button"
      className="spoiler"
      aria-label={words.spoiler}
      onClick={() => {
        setOpen(true);
      }}
    >
      ▒▒▒▒
    </button>
  );
}

const isWeb = (url: string): boolean => URL.canParse(url) && /^https?:$/u.test(new URL(url).protocol);

function Nodes({ nodes }: { nodes: readonly Node[] | string }): VNode {
  if (typeof nodes === 'string') return <>{nodes}</>;
  return (
    <>
      {nodes.map((node, at) => (
        <Inline key={at} node={node} />
      ))}
    </>
  );
}

function Inline({ node }: { node: Node }): VNode {
  const { language } = usePage();
  const inner = <Nodes nodes={node.content} />;
  switch (node.type) {
    case 'strong':
      return <strong>{inner}</strong>;
    case 'em':
      return <em>{inner}</em>;
    case 'u':
      return <u>{inner}</u>;
    case 'del':
      return <s>{inner}</s>;
    case 'inlineCode':
      return <code>{inner}</code>;
    case 'br':
      return <br />;
    case 'spoiler':
      return <Spoiler>{inner}</Spoiler>;
    case 'mention':
      return typeof node.content === 'string' ? <Mention text={node.content} /> : inner;
    case 'time':
      return (
        <span className="mention">{new Date(Number(node.content) * 1000).toLocaleString(language)}</span>
      );
    case 'link':
      return isWeb(node.target ?? '') ? <Link href={node.target ?? ''}>{inner}</Link> : inner;
    default:
      return inner;
  }
}

function List({ block }: { block: Extract<Block, { kind: 'list' }> }): VNode {
  const items = block.items.map((nodes, at) => (
    <li key={at}>
      <Nodes nodes={nodes} />
    </li>
  ));
  return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>;
}

function BlockView({ block }: { block: Block }): VNode {
  switch (block.kind) {
    case 'heading':
      return (
        <p className={`md-h md-h${block.level}`} role="heading" aria-level={3}>
          <Nodes nodes={block.nodes} />
        </p>
      );
    case 'small':
      return (
        <p className="md-small">
          <Nodes nodes={block.nodes} />
        </p>
      );
    case 'paragraph':
      return (
        <p>
          <Nodes nodes={block.nodes} />
        </p>
      );
    case 'quote':
      return (
        <blockquote>
          <Blocks blocks={block.blocks} />
        </blockquote>
      );
    case 'list':
      return <List block={block} />;
    case 'code':
      return <pre tabIndex={0}>{block.text}</pre>;
  }
}

function Blocks({ blocks }: { blocks: readonly Block[] }): VNode {
  return (
    <>
      {blocks.map((block, at) => (
        <BlockView key={at} block={block} />
      ))}
    </>
  );
}

export function Markdown({ text }: { text: string }): VNode {
  return (
    <div className="md">
      <Blocks blocks={parseMarkdown(text)} />
    </div>
  );
}
