// A response of the router as the body of an HTTP response (Discord docs, "Receiving and Responding"; "Uploading Files").
// Called by app.ts.
import type { APIInteractionResponse } from 'discord-api-types/v10';
import type { Attached } from '../../reply/discord.js';

/** @param files Those of the response, in the order of its `attachments`; with any, the response goes as a form. */
export async function toResponse(
  response: APIInteractionResponse,
  files: readonly Attached[],
): Promise<Response> {
  if (files.length === 0) return Response.json(response);
  const form = new FormData();
  form.set('payload_json', JSON.stringify(response));
  files.forEach(({ name, bytes }, at) => {
    form.set(`files[${at}]`, new Blob([new Uint8Array(bytes)]), name);
  });
  // Written out whole, so that it goes with its length instead of in chunks.
  const written = new Response(form);
  const type = written.headers.get('content-type') ?? '';
  return new Response(new Uint8Array(await written.arrayBuffer()), { headers: { 'content-type': type } });
}
