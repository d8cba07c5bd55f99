// Whether a request comes from Discord, and just now: its Ed25519 signature over the timestamp and the raw body (Discord
// docs, "Interactions overview", Security and authorization). Used by app.ts before anything is read of the body.
import { createPublicKey, verify } from 'node:crypto';

/** What stands before the 32 bytes of an Ed25519 public key in its DER form (RFC 8410, SubjectPublicKeyInfo). */
const derHead = Buffer.from('302a300506032b6570032100', 'hex');

/** A timestamp may be off by so much, in either direction, in ms. */
const windowMs = 300_000;

export type Checked =
  | { readonly problem: 'signature' | 'timestamp' }
  /** `until`: the last moment at which the same request would still be good, in ms since 1970. */
  | { readonly problem?: undefined; readonly until: number };

/** @param signature The header X-Signature-Ed25519. @param timestamp The header X-Signature-Timestamp. */
export type Check = (
  signature: string | undefined,
  timestamp: string | undefined,
  body: Uint8Array,
) => Checked;

/**
 * @param publicKey The application's public key, 64 hexadecimal digits.
 * @param now Milliseconds since 1970.
 */
export function createCheck(publicKey: string, now: () => number): Check {
  const der = Buffer.concat([derHead, Buffer.from(publicKey, 'hex')]);
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
  return (signature = '', timestamp = '', body) => {
    if (!/^\d{1,12}$/u.test(timestamp)) return { problem: 'timestamp' };
    const sent = Number(timestamp) * 1000;
    if (Math.abs(now() - sent) > windowMs) return { problem: 'timestamp' };
    if (!/^[0-9a-f]{128}$/iu.test(signature)) return { problem: 'signature' };
    const signed = Buffer.concat([Buffer.from(timestamp), body]);
    return verify(null, signed, key, Buffer.from(signature, 'hex'))
      ? { until: sent + windowMs }
      : { problem: 'signature' };
  };
}
