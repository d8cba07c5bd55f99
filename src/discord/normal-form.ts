// Brings commands as Discord returns them and as we define them to one form. Used by registration.ts.

/** A command, option or choice of which only known fields are looked at. */
export type Json = Readonly<Record<string, unknown>>;

export interface NormalCommand extends Json {
  readonly name: string;
  /** 1 slash command, 2 user, 3 message. */
  readonly type: number;
}

/** What an application can set; everything else (id, version, deprecated fields, new ones) is Discord's own. */
const COMMAND_FIELDS = [
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'default_member_permissions',
  'nsfw',
  'integration_types',
  'contexts',
  'options',
];
const OPTION_FIELDS = [
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'required',
  'autocomplete',
  'min_value',
  'max_value',
  'min_length',
  'max_length',
  'channel_types',
  'choices',
  'options',
];
const CHOICE_FIELDS = ['name', 'name_localizations', 'value'];

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Absent, null, false, an empty text, list or object: Discord returns one where the other was sent. */
function isDefault(value: unknown): boolean {
  if (value === undefined || value === null || value === false || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** One field in normal form: maps sorted by key and without nulls, sets sorted, lists in their order. */
function normalField(name: string, value: unknown): unknown {
  if (name.endsWith('_localizations') && isObject(value)) {
    const entries = Object.entries(value).filter(([, text]) => !isDefault(text));
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  }
  if (name === 'options' && Array.isArray(value)) return value.map((option) => pick(option, OPTION_FIELDS));
  if (name === 'choices' && Array.isArray(value)) return value.map((choice) => pick(choice, CHOICE_FIELDS));
  if (Array.isArray(value)) return value.map(Number).sort((a, b) => a - b);
  return name === 'default_member_permissions' && !isDefault(value) ? String(value) : value;
}

/** The known fields of an object that differ from Discord's defaults. */
function pick(value: unknown, fields: readonly string[]): Json {
  if (!isObject(value)) return {};
  const entries = fields.map((name) => [name, normalField(name, value[name])] as const);
  return Object.fromEntries(entries.filter(([name, field]) => name === 'value' || !isDefault(field)));
}

/**
 * Commands in the form in which they can be compared: without ids, versions and defaults, localisations sorted,
 * options in their order, commands sorted by type and name.
 * @param commands What GET returned (with localisations), or what we would PUT.
 */
export function normalForm(commands: readonly unknown[]): NormalCommand[] {
  const normal = commands.map((command) => {
    const picked = pick(command, COMMAND_FIELDS);
    const { name, type } = picked;
    return {
      ...picked,
      name: typeof name === 'string' ? name : '',
      type: typeof type === 'number' ? type : 1,
    };
  });
  return normal.sort((a, b) => a.type - b.type || (a.name < b.name ? -1 : 1));
}
