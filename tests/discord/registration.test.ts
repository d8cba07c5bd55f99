// Registration: equal commands are found equal in whatever form Discord returns them, differences are told by path.
import { DiscordAPIError, REST } from 'discord.js';
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionContextType,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { afterEach, describe, expect, it } from 'vitest';
import { explain, problemOf } from '../../src/discord/errors.js';
import { difference, overwrite, register, registered } from '../../src/discord/registration.js';
import { createLog } from '../../src/log.js';
import { applicationId, guildId } from '../support/ids.js';
import { startStandIn, type StandIn } from '../support/stand-in/index.js';

const tea: RESTPutAPIApplicationCommandsJSONBody = [
  {
    name: 'tea',
    name_localizations: { 'es-ES': 'té', 'es-419': 'té' },
    description: 'Asks about tea',
    contexts: [InteractionContextType.PrivateChannel, InteractionContextType.Guild],
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'brew',
        description: 'How to brew it',
        options: [
          {
            type: ApplicationCommandOptionType.String,
            name: 'kind',
            description: 'Which tea',
            required: true,
            autocomplete: false,
            max_length: 100,
          },
          {
            type: ApplicationCommandOptionType.Integer,
            name: 'cups',
            description: 'How many cups',
            choices: [
              { name: 'none', value: 0 },
              { name: 'one', value: 1 },
            ],
          },
        ],
      },
    ],
  },
  { type: ApplicationCommandType.Message, name: 'Taste it' },
];

/** The commands as Discord returns them: ids, defaults, other orders, nulls. */
function returned(): Record<string, unknown>[] {
  const [slash, menu] = structuredClone(tea) as unknown as [Record<string, unknown>, Record<string, unknown>];
  const filled = {
    id: '1',
    application_id: applicationId,
    version: '2',
    default_member_permissions: null,
    dm_permission: true,
    nsfw: false,
    integration_types: [0, 1],
    some_new_field: 'unknown to us',
  };
  return [
    { ...filled, ...menu, description: '', name_localizations: null, contexts: null },
    { ...filled, ...slash, type: 1, contexts: [0, 2], name_localizations: { 'es-419': 'té', 'es-ES': 'té' } },
  ];
}

describe('difference', () => {
  it('is nothing where Discord only filled in ids, defaults and orders of its own', () => {
    expect(difference(tea, returned())).toEqual([]);
  });

  it('tells what is added and removed, and a menu command from a slash command of the same name', () => {
    expect(difference(tea, [{ type: 2, name: 'tea' }])).toEqual([
      { kind: 'added', name: '/tea', lines: [] },
      { kind: 'added', name: 'Taste it', lines: [] },
      { kind: 'removed', name: 'tea', lines: [] },
    ]);
  });

  it('names the path of each change, by the names of the options', () => {
    const ours = structuredClone(tea) as unknown as [
      {
        contexts: number[];
        options: [{ options: [{ max_length: number; required?: boolean }, { choices: object[] }] }];
      },
    ];
    ours[0].contexts = [0];
    const [kind, cups] = ours[0].options[0].options;
    kind.max_length = 200;
    delete kind.required;
    cups.choices.pop();
    expect(difference(ours, returned())).toEqual([
      {
        kind: 'changed',
        name: '/tea',
        lines: [
          'contexts.1: 2 -> nothing',
          'options.brew.options.kind.max_length: 100 -> 200',
          'options.brew.options.kind.required: true -> nothing',
          'options.brew.options.cups.choices.one: {"name":"one","value":1} -> nothing',
        ],
      },
    ]);
  });

  it('counts the order of options, a lost localisation and a permission as changes', () => {
    const slash = structuredClone(tea[0]) as unknown as Record<string, unknown>;
    const { lines = [] } =
      difference([{ ...slash, name_localizations: { 'es-ES': 'té' } }], returned())[0] ?? {};
    expect(lines).toEqual(['name_localizations.es-419: "té" -> nothing']);
    expect(difference([{ ...slash, default_member_permissions: '0' }], [slash])[0]?.lines).toEqual([
      'default_member_permissions: nothing -> "0"',
    ]);
    const options = [
      { type: 3, name: 'a' },
      { type: 3, name: 'b' },
    ];
    expect(
      difference([{ name: 'x', options }], [{ name: 'x', options: [...options].reverse() }]),
    ).toHaveLength(1);
  });
});

describe('at Discord', () => {
  let discord: StandIn;
  const lines: string[] = [];
  const log = createLog({ level: 'info', destination: { write: (line) => void lines.push(line) } });

  async function client(): Promise<REST> {
    discord = await startStandIn();
    return new REST({ api: discord.apiUrl, retries: 0, rejectOnRateLimit: () => true }).setToken(
      discord.token,
    );
  }

  afterEach(async () => {
    lines.length = 0;
    await discord.close();
  });

  it('writes once, and not again when equal', async () => {
    const rest = await client();
    expect(await register(rest, applicationId, tea, log)).toBe('written');
    expect(await register(rest, applicationId, tea, log)).toBe('equal');
    expect(discord.requestsTo('PUT', /commands/u)).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ changes: ['added /tea', 'added Taste it'] });
    expect(discord.problems).toEqual([]);
  });

  it('removes a command that is no longer ours', async () => {
    const rest = await client();
    await overwrite(rest, applicationId, [{ name: 'old', description: 'An old command' }, ...tea]);
    expect(await register(rest, applicationId, tea, log)).toBe('written');
    expect(discord.commands.get('global')?.map(({ name }) => name)).toEqual(['tea', 'Taste it']);
  });

  it("ASKED 31: keeps a server's own commands apart, in which contexts have no place", async () => {
    const rest = await client();
    await overwrite(rest, applicationId, tea, guildId);
    expect(discord.requestsTo('PUT', /guilds/u)[0]?.body).not.toHaveProperty('0.contexts');
    expect(await registered(rest, applicationId)).toEqual([]);
    expect(difference(tea, await registered(rest, applicationId, guildId), guildId)).toEqual([]);
  });

  it.each([
    [
      { kind: 'status', status: 400, code: 30_034 },
      'Discord takes no more new commands from this application today (200 a day); try again tomorrow',
    ],
    [{ kind: 'rateLimit', retryAfter: 60 }, 'Discord asks to wait for another 61 s (rate limit)'],
    [{ kind: 'status', status: 403, code: 50_001 }, 'Discord refuses it (HTTP 403, code 50001): fault 403'],
    [{ kind: 'status', status: 502 }, 'Discord is unavailable at the moment (HTTP 502)'],
    [{ kind: 'reset' }, 'Discord cannot be reached (ECONNRESET)'],
  ] as const)('ASKED 31: says why it failed and goes on (%j)', async (fault, reason) => {
    const rest = await client();
    discord.fault({ method: 'PUT', path: /commands/u, times: 4, ...fault });
    expect(await register(rest, applicationId, tea, log, [])).toBe('failed');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ msg: `the commands were not registered: ${reason}` });
  });

  it('registers after an outage too, with a line for each try that failed', async () => {
    const rest = await client();
    discord.fault({ path: /commands/u, kind: 'status', status: 502, times: 2 });
    expect(await register(rest, applicationId, tea, log, [1, 1])).toBe('written');
    const failed = 'the commands were not registered yet: Discord is unavailable at the moment (HTTP 502)';
    const told = lines.map((line) => JSON.parse(line) as { level: string; msg: string });
    expect(told.map(({ level, msg }) => [level, msg])).toEqual([
      ['warn', failed],
      ['warn', failed],
      ['info', 'the commands were registered'],
    ]);
  });

  it('registers after a rate limit that was too long to wait for, and not before it is over', async () => {
    const rest = await client();
    rest.options.rejectOnRateLimit = () => true;
    discord.fault({ path: /commands/u, kind: 'rateLimit', retryAfter: 0.3 });
    const from = performance.now();
    expect(await register(rest, applicationId, tea, log, [1])).toBe('written');
    expect(performance.now() - from).toBeGreaterThanOrEqual(290);
    expect(lines.map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual([
      'the commands were not registered yet: Discord asks to wait for another 1 s (rate limit)',
      'the commands were registered',
    ]);
  });

  it('does not ask again on a day on which Discord takes no more new commands', async () => {
    const rest = await client();
    discord.fault({ path: /commands/u, kind: 'status', status: 400, code: 30_034 });
    expect(await register(rest, applicationId, tea, log, [1, 1])).toBe('failed');
    expect(discord.requestsTo('GET', /commands/u)).toHaveLength(1);
  });

  it('does not ask again for what Discord refuses', async () => {
    const rest = await client();
    discord.fault({ path: /commands/u, kind: 'status', status: 403, code: 50_001 });
    expect(await register(rest, applicationId, tea, log, [1, 1])).toBe('failed');
    expect(discord.requestsTo('GET', /commands/u)).toHaveLength(1);
  });
});

it.each([
  [404, 10_062, 'expired'],
  [400, 40_060, 'acknowledged'],
  [400, 30_034, 'limited'],
  [401, 0, 'token'],
  [403, 50_013, 'refused'],
])('an error with status %i and code %i is %s', (status, code, problem) => {
  const error = new DiscordAPIError({ code, message: '' }, code, status, 'POST', 'https://x', {
    files: undefined,
    body: {},
  });
  expect(problemOf(error)).toBe(problem);
});

it('a page of the network before Discord is told without a code', () => {
  const page = Object.assign(new Error('No Description'), { status: 403 });
  expect(explain(page)).toBe('Discord refuses it (HTTP 403, without a reason)');
});
