// Bodies for the preview that are as large as may be read, or a little larger. Used by previewed.ts.
import fc from 'fast-check';

/** The bounds, in bytes: of an interaction alone, and of one with the messages that the page keeps. */
const maxInteraction = 1024 * 1024;
export const maxBody = 4 * maxInteraction;

export const filled = fc
  .tuple(
    fc.constantFrom(maxInteraction, maxBody),
    fc.constantFrom(0, 1, 4096),
    fc.constantFrom('{"type":1}', '{"interaction":{"type":1},"posted":[]}'),
  )
  .map(([bound, over, begun]) => begun.padEnd(bound + over));

/** Whether a body is larger than what may be read: 4 MiB with the messages that the page keeps, else 1 MiB. */
export function isTooLarge(body: string): boolean {
  if (Buffer.byteLength(body) > maxBody) return true;
  if (body.length <= maxInteraction) return false;
  try {
    const raw: unknown = JSON.parse(body);
    return typeof raw !== 'object' || raw === null || !Object.hasOwn(raw, 'interaction');
  } catch {
    return true;
  }
}
