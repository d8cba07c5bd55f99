// How interactions reach the bot of a soak: over the gateway, or as signed requests; with what goes wrong on the way. Used
// by run.ts.
import type { APIInteraction } from 'discord-api-types/v10';
import { createKeys, receive, type Keys, type Signed } from '../support/sender.js';
import { freePort } from '../support/program.js';
import type { StandIn } from '../support/stand-in/index.js';
import type { Ledger } from './ledger.js';

export interface Wire {
  readonly entry: string;
  readonly env: Readonly<Record<string, string>>;
  /** What the bot logs once it can be sent something. */
  readonly ready: string;
  readonly isUp: () => boolean;
  readonly send: (interaction: APIInteraction) => void;
  /** Sends what is not to be answered, or twice what is to be answered once. */
  readonly sendOdd: (at: number, interaction: APIInteraction) => void;
  /** Lets the connection fail in one way after another. */
  readonly trouble: (at: number) => void;
}

interface Parts {
  readonly discord: StandIn;
  readonly ledger: Ledger;
  readonly keys: Keys;
}

export async function gatewayWire({ discord, ledger }: Parts): Promise<Wire> {
  const { gateway } = discord;
  const dispatch = (data: unknown): void => {
    discord.dispatch('INTERACTION_CREATE', data);
  };
  const refused: readonly ((interaction: APIInteraction) => unknown)[] = [
    () => null,
    () => ({ id: '1', type: 2 }),
    ({ id, ...rest }) => ({ ...rest, id: Number(id) }),
    (interaction) => ({ ...interaction, token: '../../../users/@me' }),
    (interaction) => ({ ...interaction, type: {} }),
  ];
  const readable: readonly ((interaction: APIInteraction) => unknown)[] = [
    (interaction) => ({ ...interaction, data: undefined }),
    (interaction) => ({ ...interaction, member: null, user: undefined }),
    (interaction) => ({ ...interaction, channel: null, guild: null, guild_id: null }),
    (interaction) => ({ ...interaction, type: 99 }),
  ];
  const send = (interaction: APIInteraction, data: unknown = interaction, copies = 1): void => {
    discord.expectInteraction(interaction);
    for (let copy = 0; copy < copies; copy += 1) dispatch(data);
  };
  const troubles: readonly (() => void)[] = [
    () => {
      gateway.reconnect();
    },
    () => {
      gateway.drop();
    },
    () => {
      gateway.invalidate(true);
    },
    () => {
      gateway.silence(true);
      void discord.next('disconnect', 60_000).finally(() => {
        gateway.silence(false);
      });
    },
    () => {
      gateway.refuse(true);
      gateway.drop();
      void discord.next('refused', 60_000).finally(() => {
        gateway.refuse(false);
      });
    },
  ];
  const port = await freePort();
  return {
    entry: 'src/main.js',
    env: { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, PORT: port },
    ready: 'the commands were',
    isUp: () => gateway.isConnected,
    send,
    sendOdd(at, interaction) {
      const kind = at % 10;
      if (kind < refused.length) {
        dispatch(refused[kind]?.(interaction));
        ledger.refuse();
        return;
      }
      ledger.send(interaction, 'answer', `odd shape ${kind}`);
      const change = readable[kind - refused.length];
      if (change) send(interaction, change(interaction));
      else send(interaction, interaction, 3);
    },
    trouble(at) {
      // An invalid session takes a new one, of which Discord allows so many a day that the bot breaks off at six an hour.
      if (at % 12 === 5 && at < 40) gateway.invalidate(false);
      else troubles[at % troubles.length]?.();
    },
  };
}

export async function httpWire({ discord, ledger, keys }: Parts): Promise<Wire> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/interactions`;
  const strangers = createKeys();
  /** A kept connection may be closed just as it is used again: then it is sent once more, as balancers do. */
  const post = ({ headers, body }: Signed): Promise<Response> => {
    const attempt = (): Promise<Response> =>
      fetch(url, { method: 'POST', headers, body: new Uint8Array(body) });
    return attempt().catch(attempt);
  };
  /** Sends what has to be refused. */
  const refuse = async (signed: Signed, status: number): Promise<void> => {
    const answer = await post(signed);
    await answer.arrayBuffer();
    if (answer.status === status) ledger.refuse();
    else ledger.lose(`a request that has to be refused with ${status} got ${answer.status}`);
  };
  const failed = (what: string) => (error: unknown) => {
    ledger.lose(`${what}: ${String(error)}`);
  };
  const send = async (interaction: APIInteraction): Promise<Signed> => {
    discord.expectInteraction(interaction);
    const signed = keys.sign(interaction);
    const { response } = await receive(await post(signed));
    discord.acknowledge(interaction, response);
    return signed;
  };
  const odd: readonly ((interaction: APIInteraction) => Promise<void>)[] = [
    (interaction) => refuse(strangers.sign(interaction), 401),
    (interaction) => refuse(keys.sign(interaction, { timestamp: '1700000000' }), 401),
    () => refuse(keys.sign('{"type":2,'), 400),
    ({ id }) => refuse(keys.sign({ id, type: 2 }), 422),
    () => refuse(keys.sign(' '.repeat(1_048_577)), 413),
    async (interaction) => {
      ledger.send(interaction);
      await refuse(await send(interaction), 409);
    },
  ];
  return {
    entry: 'src/main-http.js',
    env: {
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      DISCORD_PUBLIC_KEY: keys.publicKey,
      PORT: port,
    },
    ready: 'the commands were',
    isUp: () => true,
    send: (interaction) => void send(interaction).catch(failed('a request failed')),
    sendOdd: (at, interaction) =>
      void odd[at % odd.length]?.(interaction).catch(failed('an odd request failed')),
    trouble(at) {
      // A client that goes away in the middle of a request.
      const leaving = new AbortController();
      const { headers, body } = keys.sign(' '.repeat(100_000));
      void fetch(url, { method: 'POST', headers, body: new Uint8Array(body), signal: leaving.signal }).catch(
        () => undefined,
      );
      if (at % 2 === 0)
        setImmediate(() => {
          leaving.abort();
        });
    },
  };
}
