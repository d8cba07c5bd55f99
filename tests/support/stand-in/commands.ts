// Registered commands as Discord keeps and returns them. Routes of routes.ts.
import { applicationId, snowflake } from '../ids.js';
import { asList, asObject, type Json } from '../json.js';
import { commandListProblems } from '../spec.js';
import { note } from './callbacks.js';
import { type RecordedRequest, refusal, type Reply, type World } from './world.js';

type Scope = readonly string[];

const scopeOf = (guild: string | undefined): string => guild ?? 'global';
const listOf = (world: World, guild: string | undefined): Json[] => world.commands.get(scopeOf(guild)) ?? [];
const typeOf = (command: Json): unknown => command['type'] ?? 1;
const isSame = (a: Json, b: Json): boolean => a['name'] === b['name'] && typeOf(a) === typeOf(b);

/** Options and choices without what Discord leaves out: `required: false`, empty lists of a leaf. */
function keptOption(option: Json): Json {
  const kept: Json = { ...option };
  if (kept['required'] === false) delete kept['required'];
  if (kept['autocomplete'] === false) delete kept['autocomplete'];
  if ('options' in kept) kept['options'] = asList(kept['options']).map(keptOption);
  return kept;
}

/** A command as Discord returns it after registration: ids, version and defaults filled in. */
function kept(command: Json, guild: string | undefined, id: unknown = snowflake()): Json {
  const isGlobal = guild === undefined;
  const stored: Json = {
    id,
    application_id: applicationId,
    version: snowflake(),
    default_member_permissions: null,
    type: 1,
    name_localizations: null,
    description: '',
    description_localizations: null,
    dm_permission: true,
    contexts: isGlobal ? null : [0],
    integration_types: [0],
    nsfw: false,
    ...command,
    ...(isGlobal ? {} : { guild_id: guild }),
  };
  if ('options' in command) stored['options'] = asList(command['options']).map(keptOption);
  return stored;
}

/** Without `with_localizations=true` Discord's lists carry no dictionaries. */
function withoutLocalizations(it: Json): Json {
  const entries = Object.entries(it).filter(([key]) => !key.endsWith('_localizations'));
  return Object.fromEntries(
    entries.map(([key, value]) => [
      key,
      key === 'options' || key === 'choices' ? asList(value).map(withoutLocalizations) : value,
    ]),
  );
}

const notFound = refusal(404, 10063, 'Unknown application command');

/** GET of the list. */
export function listCommands(world: World, request: RecordedRequest, [, guild]: Scope): Reply {
  const all = listOf(world, guild);
  return {
    status: 200,
    body: request.query['with_localizations'] === 'true' ? all : all.map(withoutLocalizations),
  };
}

/** PUT of the whole list: same names keep their ids. */
export function replaceCommands(world: World, request: RecordedRequest, [, guild]: Scope): Reply {
  const problems = Array.isArray(request.body) ? commandListProblems(request.body) : ['body: is a list'];
  if (note(world, request, problems)) return refusal(400, 50035, 'Invalid Form Body');
  const old = listOf(world, guild);
  const list = asList(request.body).map((one) =>
    kept(one, guild, old.find((other) => isSame(one, other))?.['id']),
  );
  world.commands.set(scopeOf(guild), list);
  return { status: 200, body: list };
}

/** POST of one command: overwrites that of the same name and kind. */
export function createCommand(world: World, request: RecordedRequest, [, guild]: Scope): Reply {
  if (note(world, request, commandListProblems(request.body)))
    return refusal(400, 50035, 'Invalid Form Body');
  const command = asObject(request.body);
  const old = listOf(world, guild);
  const before = old.find((other) => isSame(command, other));
  const made = kept(command, guild, before?.['id']);
  world.commands.set(scopeOf(guild), [...old.filter((other) => other !== before), made]);
  return { status: before ? 200 : 201, body: made };
}

/** GET, PATCH and DELETE of one command. */
export function oneCommand(world: World, request: RecordedRequest, params: Scope): Reply {
  const id = params.at(-1);
  const guild = params.length > 2 ? params[1] : undefined;
  const list = listOf(world, guild);
  const found = list.find((one) => one['id'] === id);
  if (found === undefined) return notFound;
  if (request.method === 'GET') return { status: 200, body: found };
  if (request.method === 'DELETE') {
    world.commands.set(
      scopeOf(guild),
      list.filter((one) => one !== found),
    );
    return { status: 204 };
  }
  const sent = asObject(request.body);
  if (
    note(
      world,
      request,
      commandListProblems({
        name: found['name'],
        description: found['description'],
        type: found['type'],
        ...sent,
      }),
    )
  ) {
    return refusal(400, 50035, 'Invalid Form Body');
  }
  const made = kept({ ...found, ...sent, version: snowflake() }, guild, id);
  world.commands.set(
    scopeOf(guild),
    list.map((one) => (one === found ? made : one)),
  );
  return { status: 200, body: made };
}
