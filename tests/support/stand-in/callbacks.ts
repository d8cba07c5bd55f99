// Interaction callbacks and the webhook of an interaction's token, with Discord's errors. Routes of routes.ts.
import { InteractionResponseType, InteractionType, type APIInteraction } from 'discord-api-types/v10';
import { asObject, type Json } from '../json.js';
import { mergeMessage, messageFrom } from '../message.js';
import { isRefusal } from '../openapi.js';
import { bodyProblems, callbackProblems } from '../spec.js';
import { type Delivered, type RecordedRequest, refusal, type Reply, type World } from './world.js';

const TOKEN_LIFE_MS = 15 * 60_000;
const EPHEMERAL = 1 << 6;
const LOADING = 1 << 7;

/** Notes what a body breaks; true where Discord itself would refuse it. */
export function note(world: World, request: RecordedRequest, problems: readonly string[]): boolean {
  world.problems.push(...problems.map((problem) => `${request.method} ${request.path} ${problem}`));
  return problems.some(isRefusal);
}

/** Which kinds of response Discord takes for which kind of interaction. */
function fits(kind: InteractionType, type: unknown): boolean {
  const isUpdate =
    type === InteractionResponseType.UpdateMessage || type === InteractionResponseType.DeferredMessageUpdate;
  if (kind === InteractionType.ApplicationCommandAutocomplete) {
    return type === InteractionResponseType.ApplicationCommandAutocompleteResult;
  }
  if (type === InteractionResponseType.ApplicationCommandAutocompleteResult) return false;
  if (type === InteractionResponseType.Modal) return kind !== InteractionType.ModalSubmit;
  return !isUpdate || kind === InteractionType.MessageComponent || kind === InteractionType.ModalSubmit;
}

/** The message that a callback makes or changes, stored. */
function apply(world: World, delivered: Delivered, body: Json): Json | undefined {
  const { interaction } = delivered;
  const data = asObject(body['data']);
  const old = 'message' in interaction ? interaction.message : undefined;
  if (body['type'] === 6 || body['type'] === 7) {
    if (old === undefined) return undefined;
    delivered.original = old.id;
    const updated = mergeMessage(world.messages.get(old.id) ?? { ...old }, data);
    world.messages.set(old.id, updated);
    return updated;
  }
  if (body['type'] !== 4 && body['type'] !== 5) return undefined;
  const flags = Number(data['flags'] ?? 0) | (body['type'] === 5 ? LOADING : 0);
  const message: Json = { ...messageFrom({ data: { ...data, flags } }, { interaction }) };
  delivered.original = String(message['id']);
  world.messages.set(delivered.original, message);
  return message;
}

/** POST /interactions/{id}/{token}/callback */
export function callback(world: World, request: RecordedRequest, [id, token = '']: readonly string[]): Reply {
  const delivered = world.interactions.get(token);
  if (delivered?.interaction.id !== id || delivered === undefined)
    return refusal(404, 10062, 'Unknown interaction');
  if (delivered.isAcknowledged) return refusal(400, 40060, 'Interaction has already been acknowledged.');
  if (Date.now() - delivered.at > world.acknowledgeMs) return refusal(404, 10062, 'Unknown interaction');
  const body = asObject(request.body);
  const problems = callbackProblems(request.body);
  if (!fits(delivered.interaction.type, body['type']))
    problems.push('type: not for this kind of interaction');
  if (note(world, request, problems)) return refusal(400, 50035, 'Invalid Form Body');
  delivered.isAcknowledged = true;
  const message = apply(world, delivered, body);
  world.events.emit(`callback:${id}`, request.body);
  world.events.emit('callback', id, request.body);
  if (request.query['with_response'] !== 'true') return { status: 204 };
  const made = message && {
    response_message_id: message['id'],
    response_message_loading: body['type'] === 5,
    response_message_ephemeral: (Number(message['flags']) & EPHEMERAL) !== 0,
  };
  return {
    status: 200,
    body: {
      interaction: { id, type: delivered.interaction.type, ...made },
      ...(message ? { resource: { type: body['type'], message } } : {}),
    },
  };
}

/** A response that came as the answer to an HTTP request. @throws Error where it would not be taken. */
export function acknowledge(world: World, { id, token }: APIInteraction, body: unknown): void {
  const path = `/interactions/${id}/${token}/callback`;
  const request: RecordedRequest = {
    method: 'HTTP',
    path,
    query: {},
    body,
    hasAuthorization: false,
    userAgent: undefined,
    files: [],
  };
  const { status, body: refused } = callback(world, request, [id, token]);
  if (status >= 300)
    throw new Error([`the response is not taken: ${JSON.stringify(refused)}`, ...world.problems].join('\n'));
}

/** The interaction of a webhook token that may still be used, or the refusal. */
function usable(world: World, token: string): Delivered | Reply {
  const delivered = world.interactions.get(token);
  if (!delivered?.isAcknowledged) return refusal(404, 10015, 'Unknown Webhook');
  if (Date.now() - delivered.at > TOKEN_LIFE_MS) return refusal(401, 50027, 'Invalid Webhook Token');
  return delivered;
}

/** GET, PATCH and DELETE of /webhooks/{application}/{token}/messages/{id or @original} */
export function webhookMessage(
  world: World,
  request: RecordedRequest,
  [, token = '', which = '']: readonly string[],
): Reply {
  const found = usable(world, token);
  if (!('interaction' in found)) return found;
  const id = which === '@original' ? (found.original ?? '') : which;
  const message = world.messages.get(id);
  if (message === undefined) return refusal(404, 10008, 'Unknown Message');
  if (request.method === 'GET') return { status: 200, body: message };
  if (request.method === 'DELETE') {
    world.messages.delete(id);
    return { status: 204 };
  }
  if (note(world, request, bodyProblems(request.body, 'editOriginal')))
    return refusal(400, 50035, 'Invalid Form Body');
  const edited = mergeMessage(message, asObject(request.body), LOADING);
  world.messages.set(id, edited);
  return { status: 200, body: edited };
}

/** POST /webhooks/{application}/{token}: a follow-up message. */
export function followUp(world: World, request: RecordedRequest, [, token = '']: readonly string[]): Reply {
  const found = usable(world, token);
  if (!('interaction' in found)) return found;
  if (note(world, request, bodyProblems(request.body, 'followUp')))
    return refusal(400, 50035, 'Invalid Form Body');
  const message: Json = { ...messageFrom({ data: request.body }, { interaction: found.interaction }) };
  world.messages.set(String(message['id']), message);
  return { status: 200, body: message };
}
