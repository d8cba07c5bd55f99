// Messages and pins of channels. Routes of routes.ts.
import { applicationId, timestamp } from '../ids.js';
import { asObject, type Json } from '../json.js';
import { mergeMessage, messageFrom } from '../message.js';
import { bodyProblems } from '../spec.js';
import { note } from './callbacks.js';
import { closed, lacking, toSend, unfit } from './servers.js';
import { type RecordedRequest, refusal, type Reply, type World } from './world.js';

const PINS_PER_CHANNEL = 250;
const PAGE = 50;
const unknownMessage = refusal(404, 10008, 'Unknown Message');

function find(world: World, channelId: string, id: string): Json | undefined {
  const message = world.messages.get(id);
  return message?.['channel_id'] === channelId ? message : undefined;
}

/** POST /channels/{channel}/messages; an enforced nonce makes one message of several (Message resource). */
export function createMessage(
  world: World,
  request: RecordedRequest,
  [channelId = '']: readonly string[],
): Reply {
  const refused =
    lacking(world, channelId) ??
    unfit(world, channelId, 'post') ??
    lacking(
      world,
      channelId,
      toSend(world, channelId),
      ...(request.files.length > 0 ? (['attachFiles'] as const) : []),
    ) ??
    closed(world, channelId);
  if (refused) return refused;
  if (note(world, request, bodyProblems(request.body, 'create')))
    return refusal(400, 50035, 'Invalid Form Body');
  const { nonce, enforce_nonce: isEnforced } = asObject(request.body);
  const key = isEnforced === true ? `${channelId} ${String(nonce)}` : undefined;
  const made = key === undefined ? undefined : world.nonces.get(key);
  if (made) return { status: 200, body: world.messages.get(String(made['id'])) ?? made };
  const message: Json = { ...messageFrom({ data: request.body }, { channelId }) };
  world.messages.set(String(message['id']), message);
  if (key !== undefined) world.nonces.set(key, message);
  return { status: 200, body: message };
}

/** GET, PATCH and DELETE of /channels/{channel}/messages/{message} */
export function oneMessage(
  world: World,
  request: RecordedRequest,
  [channelId = '', id = '']: readonly string[],
): Reply {
  const refused = lacking(world, channelId, ...(request.method === 'GET' ? (['readHistory'] as const) : []));
  if (refused) return refused;
  const message = find(world, channelId, id);
  if (message === undefined) return unknownMessage;
  if (request.method === 'GET') return { status: 200, body: message };
  if (request.method === 'DELETE') {
    world.messages.delete(id);
    return { status: 204 };
  }
  if (asObject(message['author'])['id'] !== applicationId)
    return refusal(403, 50005, 'Cannot edit a message authored by another user');
  const refusedEdit =
    (request.files.length > 0 ? lacking(world, channelId, 'attachFiles') : undefined) ??
    closed(world, channelId);
  if (refusedEdit) return refusedEdit;
  if (note(world, request, bodyProblems(request.body, 'edit')))
    return refusal(400, 50035, 'Invalid Form Body');
  const edited = mergeMessage(message, asObject(request.body));
  world.messages.set(id, edited);
  return { status: 200, body: edited };
}

/** PUT and DELETE of /channels/{channel}/messages/pins/{message} */
export function onePin(
  world: World,
  request: RecordedRequest,
  [channelId = '', id = '']: readonly string[],
): Reply {
  const refused =
    lacking(world, channelId, 'readHistory', 'pinMessages') ??
    unfit(world, channelId, 'pin') ??
    closed(world, channelId);
  if (refused) return refused;
  const message = find(world, channelId, id);
  if (message === undefined) return unknownMessage;
  const others = (world.pins.get(channelId) ?? []).filter((pin) => pin.id !== id);
  const isPin = request.method === 'PUT';
  if (isPin && others.length >= PINS_PER_CHANNEL)
    return refusal(400, 30003, 'Maximum number of pins reached (250)');
  world.pins.set(channelId, isPin ? [{ id, at: later(others[0]?.at) }, ...others] : others);
  world.messages.set(id, { ...message, pinned: isPin });
  return { status: 204 };
}

/** A time of now that is later than another: Discord's times of pins have microseconds, the clock here has none. */
function later(than = ''): string {
  const now = timestamp();
  if (now > than) return now;
  const micro = (Number(than.slice(23, 26)) + 1) % 1000;
  return micro === 0
    ? timestamp(Date.parse(than) + 1)
    : `${than.slice(0, 23)}${String(micro).padStart(3, '0')}+00:00`;
}

/** GET /channels/{channel}/messages/pins, latest first, `before` a time; nothing is there for who may not read back. */
export function listPins(world: World, request: RecordedRequest, [channelId = '']: readonly string[]): Reply {
  const blind = lacking(world, channelId);
  if (blind) return blind;
  if (lacking(world, channelId, 'readHistory')) return { status: 200, body: { items: [], has_more: false } };
  const { before, limit } = request.query;
  const all = (world.pins.get(channelId) ?? []).filter(
    ({ id, at }) => world.messages.has(id) && (before === undefined || at < before),
  );
  const page = all.slice(0, Math.min(Number(limit ?? PAGE), PAGE));
  const items = page.map(({ id, at }) => ({ pinned_at: at, message: world.messages.get(id) }));
  return { status: 200, body: { items, has_more: all.length > page.length } };
}
