// Holds payloads to Discord's own OpenAPI (package discord-api-spec) and to limits.ts. Used by the stand-in for every
// body that arrives, and by tests of commands and replies directly.
import * as spec from 'discord-api-spec/zod';
import type { SpecSchema } from 'discord-api-spec/zod';
import { choiceProblems, commandProblems } from './command-limits.js';
import { isObject } from './json.js';
import { messageProblems } from './limits.js';
import { specProblems } from './openapi.js';

const callbackSchemas: Readonly<Record<number, SpecSchema>> = {
  1: spec.PongInteractionCallbackRequestSchema,
  4: spec.CreateMessageInteractionCallbackRequestSchema,
  5: spec.CreateMessageInteractionCallbackRequestSchema,
  6: spec.UpdateMessageInteractionCallbackRequestSchema,
  7: spec.UpdateMessageInteractionCallbackRequestSchema,
  8: spec.ApplicationCommandAutocompleteCallbackRequestSchema,
  9: spec.ModalInteractionCallbackRequestSchema,
};

/** Everything wrong with an interaction's callback, as `path: rule` lines. */
export function callbackProblems(body: unknown): string[] {
  const { type, data } = isObject(body) ? body : {};
  const schema = typeof type === 'number' ? callbackSchemas[type] : undefined;
  if (schema === undefined) return ['type: an interaction response is of type 1 or 4 to 9'];
  const problems = specProblems(schema, body);
  if (type === 4 || type === 7) return [...problems, ...messageProblems(data, 'data', type === 7)];
  if (type === 8) return [...problems, ...choiceProblems(data, 'data')];
  if (type === 5 && isObject(data)) {
    const extra = Object.keys(data).filter((key) => key !== 'flags');
    if (extra.length > 0 || (data['flags'] ?? 64) !== 64)
      return [...problems, 'data: a defer takes only the EPHEMERAL flag'];
  }
  return problems;
}

export type MessageRoute = 'create' | 'edit' | 'followUp' | 'editOriginal';

const messageSchemas: Readonly<Record<MessageRoute, SpecSchema>> = {
  create: spec.MessageCreateRequestSchema,
  edit: spec.MessageEditRequestPartialSchema,
  followUp: spec.IncomingWebhookInteractionRequestSchema,
  editOriginal: spec.IncomingWebhookUpdateRequestPartialSchema,
};

/** Everything wrong with a message body on the route that it was sent to, as `path: rule` lines. */
export const bodyProblems = (body: unknown, route: MessageRoute): string[] => [
  ...specProblems(messageSchemas[route], body),
  ...messageProblems(body, '', route === 'edit' || route === 'editOriginal'),
];

/** Everything wrong with a list of commands, or with one, as `path: rule` lines. */
export function commandListProblems(body: unknown): string[] {
  if (!Array.isArray(body))
    return [...specProblems(spec.ApplicationCommandCreateRequestSchema, body), ...commandProblems([body])];
  return [
    ...body.flatMap((one, index) =>
      specProblems(spec.ApplicationCommandUpdateRequestSchema, one, `[${index}]`),
    ),
    ...commandProblems(body),
  ];
}

/** @throws Error with one line for each problem, if there is any. */
function refuse(what: string, problems: readonly string[]): void {
  if (problems.length > 0) throw new Error(`${what} is not valid:\n${problems.join('\n')}`);
}

/**
 * Asserts that an interaction's callback is one that Discord takes and that keeps the house rules.
 * @throws Error naming path and rule of each problem.
 */
export const expectValidCallback = (body: unknown): void => {
  refuse('callback', callbackProblems(body));
};

/**
 * Asserts the same of a message body (default: a follow-up to an interaction).
 * @throws Error naming path and rule of each problem.
 */
export const expectValidMessage = (body: unknown, route: MessageRoute = 'followUp'): void => {
  refuse('message', bodyProblems(body, route));
};

/**
 * Asserts the same of the commands as they are registered.
 * @throws Error naming path and rule of each problem.
 */
export const expectValidCommands = (body: unknown): void => {
  refuse('commands', commandListProblems(body));
};

export { expectValidInteraction } from './interaction-spec.js';
