// The signature of a request: what passes, and everything that must not.
import { describe, expect, it } from 'vitest';
import { createCheck, type Checked } from '../../../src/edges/http/signature.js';
import { createKeys, type Signed } from '../../support/sender.js';

const NOW = 1_800_000_000_000;
const seconds = (offset: number): string => String(NOW / 1000 + offset);
const keys = createKeys(() => NOW);
const check = createCheck(keys.publicKey, () => NOW);

const checked = ({ headers, body }: Signed, changes: Readonly<Record<string, string>> = {}): Checked => {
  const all = { ...headers, ...changes };
  return check(all['x-signature-ed25519'], all['x-signature-timestamp'], body);
};
const INTERACTION = '{"type":1,"id":"1"}';

describe('a request that Discord signed', () => {
  it('just now is good, until its timestamp is 300 seconds old', () => {
    expect(checked(keys.sign(INTERACTION))).toEqual({ until: NOW + 300_000 });
  });

  it('is good whatever its bytes are, and with a signature in capitals', () => {
    const signed = keys.sign(new Uint8Array([0xff, 0x00, 0xfe]));
    expect(checked(signed).problem).toBeUndefined();
    const signature = String(signed.headers['x-signature-ed25519']).toUpperCase();
    expect(checked(signed, { 'x-signature-ed25519': signature }).problem).toBeUndefined();
  });

  it.each([-300, 300])('%i seconds away is good', (offset) => {
    expect(checked(keys.sign(INTERACTION, { timestamp: seconds(offset) })).problem).toBeUndefined();
  });

  it.each([
    ['a year ago', seconds(-365 * 86_400)],
    ['301 seconds ago', seconds(-301)],
    ['301 seconds ahead', seconds(301)],
    ['in milliseconds', String(NOW)],
    ['at no time', ''],
    ['with a sign', `+${seconds(0)}`],
    ['with a space', ` ${seconds(0)}`],
    ['with a fraction', `${seconds(0)}.0`],
    ['in hexadecimal', `0x${(NOW / 1000).toString(16)}`],
    ['as a power', '18e8'],
    ['in other digits', '١٨٠٠٠٠٠٠٠٠'],
    ['not a number', 'NaN'],
  ])('with a timestamp %s is refused although the signature is right', (_, timestamp) => {
    expect(checked(keys.sign(INTERACTION, { timestamp }))).toEqual({ problem: 'timestamp' });
  });
});

describe('a request that Discord did not sign', () => {
  const signed = keys.sign(INTERACTION);

  it('with another key is refused', () => {
    expect(checked(createKeys(() => NOW).sign(INTERACTION))).toEqual({ problem: 'signature' });
  });

  it('but whose body was changed, by as little as a space, is refused', () => {
    expect(checked({ ...signed, body: Buffer.from(`${INTERACTION} `) })).toEqual({ problem: 'signature' });
  });

  it('but whose timestamp was changed is refused', () => {
    expect(checked(signed, { 'x-signature-timestamp': seconds(1) })).toEqual({ problem: 'signature' });
  });

  it.each(['', '00', 'x'.repeat(128), '0'.repeat(128), `${'0'.repeat(128)}00`])(
    'with the signature “%s” is refused',
    (signature) => {
      expect(checked(signed, { 'x-signature-ed25519': signature })).toEqual({ problem: 'signature' });
    },
  );

  it('without any header is refused', () => {
    expect(check(undefined, undefined, signed.body)).toEqual({ problem: 'timestamp' });
    expect(check(undefined, seconds(0), signed.body)).toEqual({ problem: 'signature' });
  });
});
