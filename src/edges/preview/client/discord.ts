// What the page reads of Discord's JSON: command definitions, responses and components, named as Discord names them.
// Read by every file of the client; a field that a payload lacks is simply not drawn.

export type Localizations = Readonly<Record<string, string>> | null | undefined;

export interface Choice {
  readonly name: string;
  readonly name_localizations?: Localizations;
  readonly value: string | number;
}

export interface Definition {
  readonly type?: number;
  readonly name: string;
  readonly name_localizations?: Localizations;
  /** Commands of the message menu have none. */
  readonly description?: string;
  readonly description_localizations?: Localizations;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly choices?: readonly Choice[];
  readonly min_length?: number;
  readonly max_length?: number;
  readonly min_value?: number;
  readonly max_value?: number;
  readonly options?: readonly Definition[];
  /** Of a command: the permission bits that a member needs for it; without any, everybody has it. */
  readonly default_member_permissions?: string | null;
}

export interface Button {
  readonly type: 2;
  readonly style: number;
  readonly label?: string;
  readonly emoji?: { readonly id?: string | null; readonly name?: string | null };
  readonly custom_id?: string;
  readonly url?: string;
  readonly disabled?: boolean;
}

export interface SelectOption {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
  readonly default?: boolean;
}

export interface Select {
  /** A string menu, or one of users. */
  readonly type: 3 | 5;
  readonly custom_id: string;
  readonly placeholder?: string;
  readonly options?: readonly SelectOption[];
  readonly min_values?: number;
  readonly max_values?: number;
  readonly disabled?: boolean;
}

export interface TextInput {
  readonly type: 4;
  readonly custom_id: string;
  readonly label?: string;
  readonly style?: number;
  readonly placeholder?: string;
  readonly value?: string;
  readonly required?: boolean;
  readonly min_length?: number;
  readonly max_length?: number;
}

export interface Picture {
  readonly media: { readonly url: string };
  readonly description?: string | null;
}

interface Group {
  readonly components: readonly Component[];
}

export type Component =
  | Button
  | Select
  | TextInput
  | ({ readonly type: 1 } & Group)
  | ({ readonly type: 9; readonly accessory: Component } & Group)
  | { readonly type: 10; readonly content: string }
  | ({ readonly type: 11 } & Picture)
  | { readonly type: 12; readonly items: readonly Picture[] }
  | { readonly type: 13; readonly file: { readonly url: string } }
  | { readonly type: 14; readonly divider?: boolean; readonly spacing?: number }
  | ({ readonly type: 17; readonly accent_color?: number | null } & Group)
  | {
      readonly type: 18;
      readonly label: string;
      readonly description?: string;
      readonly component: Component;
    }
  /** Stands for every type that the page cannot draw. */
  | { readonly type: 0 };

export interface Attachment {
  readonly filename?: string;
  /** The alt text of a picture. */
  readonly description?: string;
}

/** A file as the preview's server sends it beside a message. */
export interface FileData {
  readonly name: string;
  readonly type: string;
  readonly base64: string;
}

export interface MessageData {
  readonly flags?: number;
  readonly content?: string;
  readonly embeds?: readonly unknown[];
  readonly components?: readonly Component[];
  readonly attachments?: readonly Attachment[];
  readonly choices?: readonly Choice[];
  /** Of a form. */
  readonly custom_id?: string;
  readonly title?: string;
}

/** The responses of "Receiving and Responding", by their numbers there. */
export const responses = {
  message: 4,
  thinking: 5,
  deferredUpdate: 6,
  update: 7,
  choices: 8,
  form: 9,
} as const;

export interface Response {
  readonly type: number;
  readonly data?: MessageData;
}

const ephemeral = 1 << 6;

export const isPrivate = (data: MessageData | undefined): boolean => ((data?.flags ?? 0) & ephemeral) !== 0;

const componentsV2 = 1 << 15;

/** Whether a message is made of components alone. */
export const isV2 = ({ flags = 0 }: MessageData): boolean => (flags & componentsV2) !== 0;
