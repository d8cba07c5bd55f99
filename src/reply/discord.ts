// Draws a view as a Discord message with Components V2, or as plain text where it is to be copied: escaped once, within
// every limit. Called by discord/.
import {
  ComponentType,
  MessageFlags,
  type APIAttachment,
  type APIComponentInContainer,
  type APIInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import type { Article } from '../article/model.js';
import { compose } from './compose/index.js';
import { controlsOf, type IdFor } from './controls.js';
import { details, type Document } from './document.js';
import { maxAlt, maxComponents, maxContent, maxText } from './limits.js';
import { blockText } from './markdown.js';
import type { Pictures } from './pictures.js';
import type { View } from './view.js';

/** 0xRRGGBB; the colour repeats what the words say, it never says anything alone. */
const colours = { answer: 0x2f6f8f, silence: 0xb7791f, notice: 0x6b7280 } as const;

/** No link of ours unfurls. */
const publicFlags: MessageFlags = MessageFlags.SuppressEmbeds;
const privateFlags: MessageFlags = MessageFlags.SuppressEmbeds | MessageFlags.Ephemeral;

/** The component id by which a note is found again in a message (Component reference, "id"). */
export const noteId = 4_000;

export interface MessageOptions {
  readonly article: Article;
  readonly pictures: Pictures;
  /** Whether only the member sees it. */
  readonly isPrivate: boolean;
  /** Whether a private reply can be made public from there. */
  readonly canShare: boolean;
  /** Makes a component's custom id. */
  readonly idFor: IdFor;
}

/** A file that goes with a message. */
export interface Attached {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Drawn {
  readonly data: APIInteractionResponseCallbackData;
  /** In the order of the message's `attachments`. */
  readonly files: readonly Attached[];
}

/** A message but for the ids of its menus and buttons, which carry for whom they are. */
export interface Written {
  readonly tone: Document['tone'];
  readonly data: APIInteractionResponseCallbackData;
  /** What stands in the frame; undefined for a plain text. */
  readonly parts: readonly APIComponentInContainer[] | undefined;
  readonly controls: ReturnType<typeof controlsOf>;
  readonly files: readonly Attached[];
}

/**
 * @param view What the command answered.
 * @returns The message, with mentions and link previews off; whether it is ephemeral is in its flags.
 * @throws Error where even the shortest form breaks a limit, which only a broken pack can cause.
 */
export const toMessage = (view: View, { idFor, ...options }: MessageOptions): Drawn =>
  withControls(write(view, options), idFor);

/** @returns As `toMessage`, before its menus and buttons are added. @throws Error as `toMessage` does. */
export function write(view: View, options: Omit<MessageOptions, 'idFor'>): Written {
  const { article, pictures, isPrivate, canShare } = options;
  for (const detail of details) {
    const document = compose(view, { article, detail, isPrivate, canShare, whole: false });
    const texts = document.blocks.map(blockText);
    const limit = document.plain ? maxContent : maxText;
    if (texts.reduce((sum, text) => sum + text.length + 1, 0) > limit) continue;
    const { files, attachments, picture, download } = filesOf(document, pictures);
    const controls = controlsOf(document);
    const { tone } = document;
    const base = isPrivate ? privateFlags : publicFlags;
    const shared = {
      allowed_mentions: { parse: [] },
      ...(attachments.length > 0 ? { attachments } : {}),
    };
    if (document.plain) {
      const data = { ...shared, flags: base, content: texts.join('\n') };
      return { tone, data, parts: undefined, controls, files };
    }
    const parts = [...picture, ...textParts(document, texts), ...download];
    const flags: MessageFlags = base | MessageFlags.IsComponentsV2;
    return { tone, data: { ...shared, flags }, parts, controls, files };
  }
  throw new Error(`A reply of the kind ${view.kind} is too long in its shortest form`);
}

/** @param idFor Makes a component's custom id. @throws Error where there are more components than Discord takes. */
export function withControls({ tone, data, parts, controls, files }: Written, idFor: IdFor): Drawn {
  const rows = controls(idFor);
  if (!parts) return { data: { ...data, components: rows }, files };
  const components = [...parts, ...rows];
  const count = 1 + countOf(components);
  if (count > maxComponents) throw new Error(`A reply has ${count} components`);
  return {
    data: {
      ...data,
      components: [{ type: ComponentType.Container, accent_color: colours[tone], components }],
    },
    files,
  };
}

function textParts({ noteAt }: Document, texts: readonly string[]): APIComponentInContainer[] {
  return texts.flatMap((content, at) => [
    ...(at === 0 ? [] : [{ type: ComponentType.Separator as const }]),
    { type: ComponentType.TextDisplay as const, ...(at === noteAt ? { id: noteId } : {}), content },
  ]);
}

interface Files {
  readonly files: readonly Attached[];
  readonly attachments: APIAttachment[];
  /** The components that show them, above the words and below. */
  readonly picture: readonly APIComponentInContainer[];
  readonly download: readonly APIComponentInContainer[];
}

/** A picture is left out where its file is missing; a text file is made here. */
function filesOf({ picture, file }: Document, pictures: Pictures): Files {
  const bytes = picture && pictures.read(picture.name);
  const alt = picture?.alt.slice(0, maxAlt) ?? '';
  const shown = picture && bytes ? [{ name: picture.name, bytes, alt }] : [];
  const taken = file
    ? [{ name: file.name, bytes: new TextEncoder().encode(file.content), alt: undefined }]
    : [];
  const all = [...shown, ...taken];
  const attachments = all.map(
    ({ name, alt: description }, id) =>
      ({
        id: String(id),
        filename: name,
        ...(description === undefined ? {} : { description }),
      }) as APIAttachment,
  );
  return {
    files: all.map(({ name, bytes: content }) => ({ name, bytes: content })),
    attachments,
    picture: shown.map(({ name, alt: description }) => ({
      type: ComponentType.MediaGallery,
      items: [{ media: { url: `attachment://${name}` }, description }],
    })),
    download: taken.map(({ name }) => ({ type: ComponentType.File, file: { url: `attachment://${name}` } })),
  };
}

/** Nested components count too (Component reference, "Legacy message component behaviour"). */
const countOf = (components: readonly object[]): number =>
  components.reduce<number>(
    (sum, it) => sum + 1 + countOf((it as { components?: readonly object[] }).components ?? []),
    0,
  );
