// The calls of cards over Discord's REST API, each tried a few times at most. Made by main.ts for the gateway and the HTTP
// endpoint; used by carry-out.ts.
import { setMaxListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { REST, RequestMethod, type RequestData, type RouteLike } from 'discord.js';
import { RESTJSONErrorCodes, Routes } from 'discord-api-types/v10';
import * as z from 'zod';
import { isThread } from '../../../commands/venue.js';
import type { Drawn } from '../../reply/discord.js';
import { problemOf } from '../errors.js';
import type { Work } from '../handled.js';
import { makeRequest } from '../make-request.js';
import { refuseLongerThan, type WatchRest } from '../rate-limits.js';
import { channelSchema, memberSchema, permissionsIn, serverSchema } from './bot-permissions.js';
import type { ChannelCalls, Destination } from './calls.js';

/** Milliseconds; the tests shorten them. */
export interface Patience {
  /** How long one try may take. */
  readonly attempt: number;
  /** How much longer while Discord asks to wait, however often it does. */
  readonly waiting: number;
  /** The pauses between tries, each made up to a half longer or shorter by chance. */
  readonly pauses: readonly number[];
}

const PATIENCE: Patience = { attempt: 10_000, waiting: 20_000, pauses: [400, 1600] };

/** Milliseconds: a rate limit longer than this is an error instead of a silent wait; the last report may wait longer. */
const longestWait = 5000;
const longestWaitToAnswer = 10_000;
/**
 * Milliseconds: how often discord.js lets go of the queues that nothing waits in. It makes one for each reply that is
 * filled, by the reply's token, and by itself keeps each for up to an hour.
 */
const sweepMs = 60_000;
/** So many pages of 50 pins are read; Discord allows a channel 250 pins at present. */
const maxPages = 40;

const pinsSchema = z.object({
  items: z.array(z.looseObject({ pinned_at: z.string() })),
  has_more: z.boolean(),
});
const userSchema = z.object({ id: z.string().regex(/^\d{1,20}$/u) });

interface Parts {
  /** Base of the REST API without version. */
  readonly apiUrl: string;
  readonly token: string;
  readonly patience?: Patience;
  /** Looks on at Discord's answers. */
  readonly watch?: WatchRest;
}

/**
 * All calls of a process share one queue of requests. Every call is idempotent, posting by its nonce, and so it is tried
 * again where Discord did not answer; what Discord refuses is not.
 */
export function createCallsFor({
  apiUrl,
  token,
  patience = PATIENCE,
  watch,
}: Parts): (work: Pick<Work, 'application' | 'token'>) => ChannelCalls {
  const restWaiting = (longest: number): REST => {
    const made = new REST({
      api: apiUrl,
      version: '10',
      makeRequest,
      timeout: patience.attempt,
      retries: 0,
      rejectOnRateLimit: refuseLongerThan(longest),
      handlerSweepInterval: sweepMs,
    });
    watch?.(made);
    return made;
  };
  const rest = restWaiting(longestWait);
  // Replies to interactions do not count towards the bot's global rate limit (Receiving and responding), and so they
  // must not wait for it.
  const replies = restWaiting(longestWaitToAnswer);

  async function send(method: RequestMethod, fullRoute: RouteLike, data: RequestData = {}): Promise<unknown> {
    const attempt = (): Promise<unknown> => {
      const signal = AbortSignal.timeout(patience.attempt + patience.waiting);
      // discord.js listens to it once more after each short rate limit, and Node would call that a leak.
      setMaxListeners(0, signal);
      const request = { ...data, method, fullRoute, signal };
      // discord.js forgets the token after one 401; every later call would then fail for another reason.
      return data.auth === false ? replies.request(request) : rest.setToken(token).request(request);
    };
    for (const ms of patience.pauses) {
      try {
        return await attempt();
      } catch (error) {
        if (problemOf(error) !== 'unavailable') throw error;
      }
      await pause(ms * (0.5 + Math.random()));
    }
    return attempt();
  }
  const get = (route: RouteLike, query?: Record<string, string>): Promise<unknown> =>
    send(RequestMethod.Get, route, query ? { query: new URLSearchParams(query) } : {});

  let known: Promise<string> | undefined;
  async function self(): Promise<string> {
    known ??= get(Routes.user()).then((user) => userSchema.parse(user).id);
    try {
      return await known;
    } catch (error) {
      known = undefined;
      throw error;
    }
  }

  async function destination(
    server: string,
    channel: string,
    member: string,
  ): Promise<Destination | undefined> {
    const bot = await self();
    const read = <T>(schema: z.ZodType<T>, route: RouteLike): Promise<T> =>
      get(route).then((it) => schema.parse(it));
    const [place, { owner_id: owner, roles }, ...members] = await Promise.all([
      read(channelSchema, Routes.channel(channel)),
      read(serverSchema, Routes.guild(server)),
      read(memberSchema, Routes.guildMember(server, bot)),
      read(memberSchema, Routes.guildMember(server, member)),
    ]);
    // The ids stand in a custom id: the roles of one server say nothing about a channel of another.
    if ((place.guild_id ?? server) !== server) return undefined;
    const parent = isThread(place.type) && place.parent_id ? place.parent_id : undefined;
    const { permission_overwrites: overwrites } =
      parent === undefined ? place : await read(channelSchema, Routes.channel(parent));
    const [botMay, memberMay] = [bot, member].map((id, at) =>
      permissionsIn({ server, owner, roles, member: id, memberRoles: members[at]?.roles ?? [], overwrites }),
    );
    return {
      type: place.type,
      archived: place.thread_metadata?.archived ?? false,
      locked: place.thread_metadata?.locked ?? false,
      botMay: botMay ?? 0n,
      memberMay,
    };
  }

  async function pins(channel: string): Promise<readonly unknown[]> {
    const all: z.infer<typeof pinsSchema>['items'] = [];
    for (let page = 0; page < maxPages; page += 1) {
      const before = all.at(-1)?.pinned_at;
      const query = { limit: '50', ...(before === undefined ? {} : { before }) };
      const { items, has_more: more } = pinsSchema.parse(
        await get(Routes.channelMessagesPins(channel), query),
      );
      all.push(...items);
      if (!more || items.length === 0) break;
    }
    return all;
  }

  return ({ application, token: interaction }) => ({
    self,
    destination: (...where) => destination(...where).catch(untold),
    post: (channel, message, nonce) =>
      send(RequestMethod.Post, Routes.channelMessages(channel), {
        ...contentOf(message),
        body: { ...message.data, nonce, enforce_nonce: true },
      }),
    edit: async (channel, message, content) => {
      await send(RequestMethod.Patch, Routes.channelMessage(channel, message), contentOf(content));
    },
    get: (channel, message) => get(Routes.channelMessage(channel, message)),
    pin: async (channel, message) => {
      await send(RequestMethod.Put, Routes.channelMessagesPin(channel, message));
    },
    unpin: async (channel, message) => {
      await send(RequestMethod.Delete, Routes.channelMessagesPin(channel, message));
    },
    pins,
    answer: async (content) => {
      const route = Routes.webhookMessage(application, interaction, '@original');
      await send(RequestMethod.Patch, route, { ...contentOf(content), auth: false });
    },
  });
}

/** An edit that names no attachments keeps the old ones (Message resource, "Edit Message"). */
const contentOf = ({ data, files }: Drawn): Pick<RequestData, 'body' | 'files'> => ({
  body: { attachments: [], ...data },
  files: files.map(({ name, bytes }) => ({ name, data: Buffer.from(bytes) })),
});

/** What was not told about a channel. @throws What says something about the channel itself, and failures. */
function untold(error: unknown): undefined {
  const { code, status } = (error ?? {}) as { readonly code?: unknown; readonly status?: unknown };
  const isAnswer = code === RESTJSONErrorCodes.MissingAccess || code === RESTJSONErrorCodes.UnknownChannel;
  if (isAnswer || (status !== 403 && status !== 404)) throw error;
  return undefined;
}
