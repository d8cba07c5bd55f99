// Builders of raw interactions as Discord sends them: commands, autocomplete, presses, choices, forms. For tests of the
// router, of every edge and of the stand-in.
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  type APIInteraction,
  type APIMessage,
} from 'discord-api-types/v10';
import { snowflake } from './ids.js';
import { messageFrom } from './message.js';
import { base, type Setting } from './places.js';

type OptionValue = string | number | boolean;

interface CommandInput extends Setting {
  readonly name: string;
  /** The subcommand, where the command has some. */
  readonly sub?: string;
  /** Values by option name; undefined ones are left out. */
  readonly options?: Readonly<Record<string, OptionValue | undefined>>;
}

const kindOf = (value: OptionValue): ApplicationCommandOptionType => {
  if (typeof value === 'boolean') return ApplicationCommandOptionType.Boolean;
  return typeof value === 'string'
    ? ApplicationCommandOptionType.String
    : ApplicationCommandOptionType.Integer;
};

function chatInput({ name, sub, options = {} }: CommandInput, focused?: string): object {
  const given = Object.entries(options).flatMap(([option, value]) =>
    value === undefined
      ? []
      : [{ name: option, type: kindOf(value), value, ...(option === focused ? { focused: true } : {}) }],
  );
  const inner =
    sub === undefined
      ? given
      : [{ name: sub, type: ApplicationCommandOptionType.Subcommand, options: given }];
  return { id: snowflake(), name, type: ApplicationCommandType.ChatInput, options: inner };
}

const made = (setting: Setting, type: InteractionType, data: object, message?: APIMessage): APIInteraction =>
  ({ ...base(setting), type, data, ...(message ? { message } : {}) }) as unknown as APIInteraction;

/** A member sends a slash command. */
export const command = (input: CommandInput): APIInteraction =>
  made(input, InteractionType.ApplicationCommand, chatInput(input));

/** A member types into the option `focused` of a slash command; its text so far stands in `options`, or is empty. */
export const autocomplete = (input: CommandInput & { readonly focused: string }): APIInteraction =>
  made(
    input,
    InteractionType.ApplicationCommandAutocomplete,
    chatInput({ ...input, options: { [input.focused]: '', ...input.options } }, input.focused),
  );

interface ComponentInput extends Setting {
  readonly customId: string;
  /** The message that carries the component; default an empty one. */
  readonly message?: APIMessage;
}

const on = (input: ComponentInput): [Setting, APIMessage] => {
  const channelId = input.channelId ?? input.message?.channel_id ?? snowflake();
  return [{ ...input, channelId }, input.message ?? messageFrom({}, { channelId })];
};

/** A member presses a button. */
export function press(input: ComponentInput): APIInteraction {
  const [setting, message] = on(input);
  const data = { id: 1, custom_id: input.customId, component_type: ComponentType.Button };
  return made(setting, InteractionType.MessageComponent, data, message);
}

/** A member chooses values of a string menu. */
export function choose(input: ComponentInput & { readonly values: readonly string[] }): APIInteraction {
  const [setting, message] = on(input);
  const data = {
    id: 1,
    custom_id: input.customId,
    component_type: ComponentType.StringSelect,
    values: input.values,
  };
  return made(setting, InteractionType.MessageComponent, data, message);
}

/** A member uses a command of the message menu on somebody's message. */
export function messageCommand(
  input: Setting & { readonly name: string; readonly content?: string; readonly message?: APIMessage },
): APIInteraction {
  const channelId = input.channelId ?? input.message?.channel_id ?? snowflake();
  const target =
    input.message ?? messageFrom({ data: { content: input.content ?? 'a message' } }, { channelId });
  return made({ ...input, channelId }, InteractionType.ApplicationCommand, {
    id: snowflake(),
    name: input.name,
    type: ApplicationCommandType.Message,
    target_id: target.id,
    resolved: { messages: { [target.id]: target } },
  });
}

/** A member submits a form whose text inputs have these values. */
export function modalSubmit(
  input: Setting & {
    readonly customId: string;
    readonly fields: Readonly<Record<string, string>>;
    readonly message?: APIMessage;
  },
): APIInteraction {
  const components = Object.entries(input.fields).map(([customId, value], index) => ({
    id: 2 * index + 1,
    type: ComponentType.ActionRow,
    components: [{ id: 2 * index + 2, type: ComponentType.TextInput, custom_id: customId, value }],
  }));
  return made(input, InteractionType.ModalSubmit, { custom_id: input.customId, components }, input.message);
}

export { messageFrom } from './message.js';
export { places, type Setting } from './places.js';
