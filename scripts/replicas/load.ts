// Signed interactions over HTTP, as many at once as asked for, and what became of them. Used by replicas.ts.
import { Agent, request } from 'node:http';
import type { APIInteraction } from 'discord-api-types/v10';
import type { Signed } from '../../tests/support/sender.js';

export interface Tally {
  sent: number;
  answered: number;
  /** Answered with a status that refuses on purpose: 4xx. */
  refused: number;
  /** No answer, or a 5xx. */
  lost: number;
  /** What the lost ones got: a status, or the error of the connection. */
  readonly losses: Map<string, number>;
  /** Sent a second time, because the balancer had closed the connection before any answer. */
  again: number;
  /** Without an answer just now. */
  inHand: number;
  /** How long each answer took, in ms. */
  readonly times: number[];
}

interface Options {
  readonly url: string;
  readonly inFlight: number;
  readonly next: () => APIInteraction;
  readonly sign: (interaction: APIInteraction) => Signed;
  /** Is told of every answer of 200. */
  readonly answered: (interaction: APIInteraction, response: unknown) => void;
}

export interface Load {
  readonly tally: Tally;
  /** Resolves once so many more have been sent. */
  more(count: number): Promise<void>;
  /** Sends no more. @returns When all have an answer or are lost. */
  stop(): Promise<void>;
}

export function startLoad({ url, inFlight, next, sign, answered }: Options): Load {
  const tally: Tally = {
    sent: 0,
    answered: 0,
    refused: 0,
    lost: 0,
    losses: new Map(),
    again: 0,
    inHand: 0,
    times: [],
  };
  const agent = new Agent({ keepAlive: true, maxSockets: inFlight });
  let isStopped = false;
  const marks: { at: number; resolve: () => void }[] = [];

  const send = (
    { headers, body }: Signed,
    by: Agent | false = agent,
  ): Promise<{ status: number; text: string }> =>
    new Promise((resolve, reject) => {
      const options = {
        method: 'POST',
        agent: by,
        headers: { ...headers, 'content-length': body.length },
        timeout: 30_000,
      };
      const sent = request(`${url}/interactions`, options, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text += part));
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, text });
        });
        response.on('error', reject);
      });
      sent.on('timeout', () => sent.destroy(new Error('no answer within 30 s')));
      sent.on('error', (error: NodeJS.ErrnoException) => {
        const isClosed = error.code === 'ECONNRESET' || error.code === 'EPIPE';
        reject(isClosed ? Object.assign(error, { isClosed }) : error);
      });
      sent.end(body);
    });

  /**
   * What went out on a connection that the balancer closed before any answer, as it does when it is reloaded, is sent again
   * once, on a new one: the others that are kept may be closing too.
   */
  async function sendTwice(signed: Signed): Promise<{ status: number; text: string }> {
    try {
      return await send(signed);
    } catch (error) {
      if (!(error instanceof Error) || !('isClosed' in error)) throw error;
      tally.again += 1;
      return send(signed, false);
    }
  }

  const lose = (why: string): void => {
    tally.lost += 1;
    tally.losses.set(why, (tally.losses.get(why) ?? 0) + 1);
  };

  async function one(): Promise<void> {
    const interaction = next();
    const signed = sign(interaction);
    tally.sent += 1;
    tally.inHand += 1;
    for (const mark of marks) if (tally.sent >= mark.at) mark.resolve();
    const from = performance.now();
    const got = await sendTwice(signed).catch((error: unknown) => {
      lose(error instanceof Error ? error.message : 'an unknown error');
    });
    tally.inHand -= 1;
    if (!got) return;
    if (got.status >= 500) lose(`status ${got.status}`);
    else if (got.status >= 400) tally.refused += 1;
    else {
      tally.answered += 1;
      tally.times.push(performance.now() - from);
      answered(interaction, got.text.startsWith('{') ? JSON.parse(got.text) : undefined);
    }
  }

  const all = Promise.all(
    Array.from({ length: inFlight }, async () => {
      while (!isStopped) await one();
    }),
  );
  return {
    tally,
    more: (count) =>
      new Promise((resolve) => {
        marks.push({ at: tally.sent + count, resolve });
      }),
    async stop() {
      isStopped = true;
      await all;
      agent.destroy();
    },
  };
}
