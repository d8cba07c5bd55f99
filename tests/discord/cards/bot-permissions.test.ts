// Permission bits as Discord computes them: roles, then the channel’s overwrites of everybody, of the roles, of the member.
import { expect, it } from 'vitest';
import { permissions as bits } from '../../../commands/venue.js';
import { permissionsIn } from '../../../src/discord/cards/bot-permissions.js';

const [view, send, pin] = [bits.viewChannel, bits.sendMessages, bits.pinMessages];
const whose = {
  server: '1',
  owner: '9',
  member: '5',
  memberRoles: ['2', '3'],
  roles: [
    { id: '1', permissions: view },
    { id: '2', permissions: send },
    { id: '3', permissions: 0n },
    { id: '4', permissions: pin },
  ],
  overwrites: [],
};
const over = (id: string, allow: bigint, deny: bigint) => ({ id, allow, deny });

it.each<[string, Partial<Parameters<typeof permissionsIn>[0]>, bigint]>([
  ['roles add up, and only the member’s', {}, view | send],
  ['the owner may do everything', { owner: '5' }, bits.administrator],
  [
    'an administrator keeps everything, whatever the channel denies',
    {
      roles: [{ id: '2', permissions: bits.administrator }],
      overwrites: [over('5', 0n, bits.administrator | view)],
    },
    bits.administrator,
  ],
  ['everybody’s overwrite denies', { overwrites: [over('1', 0n, view)] }, send],
  [
    'a role’s overwrite outdoes everybody’s',
    { overwrites: [over('1', 0n, view), over('2', view, 0n)] },
    view | send,
  ],
  [
    'of several roles one that allows outdoes one that denies',
    { overwrites: [over('2', 0n, send), over('3', send, 0n)] },
    view | send,
  ],
  [
    'the member’s own outdoes the roles’',
    { overwrites: [over('5', pin, send), over('2', send, pin)] },
    view | pin,
  ],
  [
    'those of other roles and members count nothing',
    { overwrites: [over('4', pin, view), over('6', pin, view)] },
    view | send,
  ],
])('%s', (_, change, expected) => {
  expect(permissionsIn({ ...whose, ...change })).toBe(expected);
});
