// Discord as the sender of interactions over HTTP: signs them with a key pair of its own and reads the responses. For the
// tests of the HTTP edge.
import { generateKeyPairSync, sign } from 'node:crypto';
import type { APIInteractionResponse } from 'discord-api-types/v10';

export interface Signed {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface SignedHow {
  /** The header X-Signature-Timestamp; default: now, in seconds since 1970. */
  readonly timestamp?: string;
}

/** What came back. */
export interface Received {
  readonly status: number;
  readonly response: APIInteractionResponse;
  /** The files of a form, by their fields. */
  readonly files: ReadonlyMap<string, File>;
}

/** An application's keys as Discord has them. */
export function createKeys(now = Date.now) {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    /** For DISCORD_PUBLIC_KEY. */
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex'),
    /** @param content An interaction, or the text or bytes of a body. */
    sign(content: unknown, { timestamp = String(Math.floor(now() / 1000)) }: SignedHow = {}): Signed {
      const raw = typeof content === 'string' || content instanceof Uint8Array;
      const body = Buffer.from(raw ? content : JSON.stringify(content));
      const signature = sign(null, Buffer.concat([Buffer.from(timestamp), body]), privateKey).toString('hex');
      const headers = {
        'content-type': 'application/json',
        'x-signature-ed25519': signature,
        'x-signature-timestamp': timestamp,
      };
      return { headers, body };
    },
  };
}

export type Keys = ReturnType<typeof createKeys>;

/** @param fetch A fetch of the network, or that of an app. */
export async function send(
  { headers, body }: Signed,
  url = 'http://bot.test',
  fetch: (request: Request) => Response | Promise<Response> = globalThis.fetch,
): Promise<Received> {
  return receive(await fetch(new Request(`${url}/interactions`, { method: 'POST', headers, body })));
}

/** Reads a response as Discord does: JSON, or a form with the JSON and the files. */
export async function receive(answer: Response): Promise<Received> {
  const { status } = answer;
  if (!(answer.headers.get('content-type') ?? '').startsWith('multipart/form-data'))
    return { status, response: (await answer.json()) as APIInteractionResponse, files: new Map() };
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- not for servers that read foreign forms; this is a test
  const form = await answer.formData();
  const files = [...form].flatMap(([field, value]) =>
    typeof value === 'string' ? [] : [[field, value] as const],
  );
  const payload = form.get('payload_json');
  if (typeof payload !== 'string') throw new Error('the form has no payload_json');
  return { status, response: JSON.parse(payload) as APIInteractionResponse, files: new Map(files) };
}
