// Draws a view as a Discord message with Components V2: escaped once, within every limit. Called by discord/router.ts.
import {
  ButtonStyle,
  ComponentType,
  MessageFlags,
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIInteractionResponseCallbackData,
  type APIStringSelectComponent,
} from 'discord-api-types/v10';
import type { Article } from '../article/model.js';
import { compose } from './compose/index.js';
import {
  details,
  type Action,
  type Block,
  type Button,
  type Document,
  type Line,
  type Menu,
  type Span,
} from './document.js';
import { clean, escape } from './escape.js';
import { maxButtonLabel, maxButtons, maxComponents, maxPlaceholder, maxText } from './limits.js';
import type { View } from './view.js';

/** 0xRRGGBB; the colour repeats what the words say, it never says anything alone. */
const colours = { answer: 0x2f6f8f, silence: 0xb7791f, notice: 0x6b7280 } as const;

const publicFlags: MessageFlags = MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds;
const privateFlags: MessageFlags = publicFlags | MessageFlags.Ephemeral;

export interface MessageOptions {
  readonly article: Article;
  /** Whether only the member sees it. */
  readonly isPrivate: boolean;
  /** Makes a component's custom id. */
  readonly idFor: (action: Action, args: readonly string[]) => string;
}

/**
 * @param view What the command answered.
 * @returns The message, with mentions and link previews off; whether it is ephemeral is in its flags.
 * @throws Error where even the shortest form breaks a limit, which only a broken pack can cause.
 */
export function toMessage(
  view: View,
  { article, isPrivate, idFor }: MessageOptions,
): APIInteractionResponseCallbackData {
  for (const detail of details) {
    const document = compose(view, { article, detail, isPrivate, whole: false });
    const texts = document.blocks.map(blockText);
    if (texts.reduce((sum, text) => sum + text.length, 0) > maxText) continue;
    const components = containerParts(document, texts, idFor);
    return {
      flags: isPrivate ? privateFlags : publicFlags,
      allowed_mentions: { parse: [] },
      components: [{ type: ComponentType.Container, accent_color: colours[document.tone], components }],
    };
  }
  throw new Error(
    `A reply of the kind ${view.kind} is longer than ${maxText} characters in its shortest form`,
  );
}

function containerParts(
  document: Document,
  texts: readonly string[],
  idFor: MessageOptions['idFor'],
): APIComponentInContainer[] {
  const parts: APIComponentInContainer[] = texts.flatMap((content, at) => [
    ...(at === 0 ? [] : [{ type: ComponentType.Separator as const }]),
    { type: ComponentType.TextDisplay as const, content },
  ]);
  const buttons = document.buttons.slice(0, maxButtons).map((button) => buttonOf(button, idFor));
  const rows: APIComponentInContainer[] = [
    ...document.menus.map((menu) => row(selectOf(menu, idFor))),
    ...(buttons.length > 0 ? [row(...buttons)] : []),
  ];
  const count = 1 + parts.length + rows.length * 2 + buttons.length;
  if (count > maxComponents) throw new Error(`A reply has ${count} components`);
  return [...parts, ...rows];
}

const row = <T extends APIButtonComponent | APIStringSelectComponent>(
  ...components: T[]
): APIActionRowComponent<T> => ({
  type: ComponentType.ActionRow,
  components,
});

function buttonOf(button: Button, idFor: MessageOptions['idFor']): APIButtonComponent {
  const label = button.label.slice(0, maxButtonLabel);
  return 'url' in button
    ? { type: ComponentType.Button, style: ButtonStyle.Link, label, url: button.url }
    : {
        type: ComponentType.Button,
        style: ButtonStyle.Secondary,
        label,
        custom_id: idFor(button.action, button.args),
      };
}

function selectOf(
  { action, args, placeholder, entries }: Menu,
  idFor: MessageOptions['idFor'],
): APIStringSelectComponent {
  return {
    type: ComponentType.StringSelect,
    custom_id: idFor(action, args),
    placeholder: placeholder.slice(0, maxPlaceholder),
    options: entries.map(({ value, label, description }) => ({
      value,
      label: clean(label) || value,
      ...(description === undefined ? {} : { description: clean(description) }),
    })),
  };
}

const prefixes: Readonly<Record<Line['kind'], string>> = {
  heading: '### ',
  text: '',
  small: '-# ',
  quote: '> ',
  item: '- ',
};

const blockText = (block: Block): string =>
  block.map(({ kind, spans }) => `${prefixes[kind]}${spans.map(spanText).join('')}`).join('\n');

/** Escaping takes the spaces around a text away; they are put back. A link's label is a catalog's plain words. */
function spanText({ text, strong, code, url }: Span): string {
  if (url !== undefined) return `[${text}](${url})`;
  if (code) return `\`${text.replaceAll('`', '')}\``;
  const words = `${/^\s/u.test(text) ? ' ' : ''}${escape(text)}${/\s$/u.test(text) ? ' ' : ''}`;
  return strong ? `**${words.trim()}**` : words;
}
