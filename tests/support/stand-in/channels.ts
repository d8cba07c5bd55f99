// Messages and pins of channels. Routes of routes.ts.
import { timestamp } from '../ids.js';
import { asObject, type Json } from '../json.js';
import { mergeMessage, messageFrom } from '../message.js';
import { bodyProblems } from '../spec.js';
import { note } from './callbacks.js';
import { type RecordedRequest, refusal, type Reply, type World } from './world.js';

const PINS_PER_CHANNEL = 250;
const PAGE = 50;
const unknownMessage = refusal(404, 10008, 'Unknown Message');

function find(world: World, channelId: string, id: string): Json | undefined {
  const message = world.messages.get(id);
  return message?.['channel_id'] === channelId ? message : undefined;
}

/** POST /channels/{channel}/messages */
export function createMessage(
  world: World,
  request: RecordedRequest,
  [channelId = '']: readonly string[],
): Reply {
  if (note(world, request, bodyProblems(request.body, 'create')))
    return refusal(400, 50035, 'Invalid Form Body');
  const message: Json = { ...messageFrom({ data: request.body }, { channelId }) };
  world.messages.set(String(message['id']), message);
  return { status: 200, body: message };
}

/** GET, PATCH and DELETE of /channels/{channel}/messages/{message} */
export function oneMessage(
  world: World,
  request: RecordedRequest,
  [channelId = '', id = '']: readonly string[],
): Reply {
  const message = find(world, channelId, id);
  if (message === undefined) return unknownMessage;
  if (request.method === 'GET') return { status: 200, body: message };
  if (request.method === 'DELETE') {
    world.messages.delete(id);
    return { status: 204 };
  }
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
  const message = find(world, channelId, id);
  if (message === undefined) return unknownMessage;
  const others = (world.pins.get(channelId) ?? []).filter((pin) => pin.id !== id);
  const isPin = request.method === 'PUT';
  if (isPin && others.length >= PINS_PER_CHANNEL)
    return refusal(400, 30003, 'Maximum number of pins reached (250)');
  world.pins.set(channelId, isPin ? [{ id, at: timestamp() }, ...others] : others);
  world.messages.set(id, { ...message, pinned: isPin });
  return { status: 204 };
}

/** GET /channels/{channel}/messages/pins, latest first, `before` a time. */
export function listPins(world: World, request: RecordedRequest, [channelId = '']: readonly string[]): Reply {
  const { before, limit } = request.query;
  const all = (world.pins.get(channelId) ?? []).filter(
    ({ id, at }) => world.messages.has(id) && (before === undefined || at < before),
  );
  const page = all.slice(0, Math.min(Number(limit ?? PAGE), PAGE));
  const items = page.map(({ id, at }) => ({ pinned_at: at, message: world.messages.get(id) }));
  return { status: 200, body: { items, has_more: all.length > page.length } };
}
