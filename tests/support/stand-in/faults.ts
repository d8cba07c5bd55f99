// Faults that a test orders for the next matching REST requests. Used by rest.ts before a route runs.
import type { ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';

export interface Fault {
  readonly method?: string;
  /** Tested against the path without `/api/v10`. */
  readonly path: RegExp;
  /** How many matching requests it strikes; default 1. */
  readonly times?: number;
  /**
   * `status` answers with `status` and `code`; `hang` never answers; `unended` begins to answer with `status`; `reset` cuts the connection; `lost` does what was
   * asked and then cuts it; `rateLimit` answers 429; `slow` goes on after `delayMs`.
   */
  readonly kind: 'status' | 'hang' | 'unended' | 'reset' | 'lost' | 'rateLimit' | 'slow';
  readonly status?: number;
  readonly code?: number;
  /** Seconds. */
  readonly retryAfter?: number;
  readonly global?: boolean;
  readonly delayMs?: number;
}

/** What is to be done with a request after its fault: go on to the route, go on but cut the answer, or nothing. */
export type Course = 'route' | 'lost' | 'done';

export class Faults {
  #ordered: { fault: Fault; left: number }[] = [];

  add(fault: Fault): void {
    this.#ordered = [...this.#ordered.filter(({ left }) => left > 0), { fault, left: fault.times ?? 1 }];
  }

  /** Takes the first fault that matches and has strikes left. */
  take(method: string, path: string): Fault | undefined {
    const hit = this.#ordered.find(
      ({ fault, left }) => left > 0 && (fault.method ?? method) === method && fault.path.test(path),
    );
    if (hit) hit.left -= 1;
    return hit?.fault;
  }
}

/** Strikes a request with its fault, if it has one. */
export async function strike(
  fault: Fault | undefined,
  response: ServerResponse,
  closed: AbortSignal,
): Promise<Course> {
  switch (fault?.kind) {
    case undefined:
      return 'route';
    case 'lost':
      return 'lost';
    case 'hang':
      return 'done';
    case 'unended':
      response.writeHead(fault.status ?? 500, { 'content-type': 'application/json', 'content-length': 100 });
      response.write('{"code":');
      return 'done';
    case 'reset':
      response.socket?.resetAndDestroy();
      return 'done';
    case 'slow':
      await delay(fault.delayMs ?? 50, undefined, { signal: closed });
      return 'route';
    case 'status':
      send(response, fault.status ?? 500, { code: fault.code ?? 0, message: `fault ${fault.status ?? 500}` });
      return 'done';
    case 'rateLimit': {
      const retryAfter = fault.retryAfter ?? 1;
      response.setHeader('retry-after', String(retryAfter));
      response.setHeader('x-ratelimit-scope', fault.global ? 'global' : 'user');
      if (fault.global) response.setHeader('x-ratelimit-global', 'true');
      send(response, 429, {
        message: 'You are being rate limited.',
        retry_after: retryAfter,
        global: fault.global ?? false,
      });
      return 'done';
    }
  }
}

/** Writes a JSON answer, or an empty one. */
export function send(response: ServerResponse, status: number, body?: unknown): void {
  if (body === undefined) response.writeHead(status).end();
  else response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
