// ad hoc
import { Client, Events, Routes } from 'discord.js';
import { expect, it } from 'vitest';
import { startStandIn } from './stand-in/index.js';
it('op 9 false and multipart', async () => {
  const s = await startStandIn();
  const c = new Client({ intents: [], rest: { api: s.apiUrl } });
  const r = new Promise((x) => c.once(Events.ClientReady, x));
  await c.login(s.token); await r;
  await c.rest.post(Routes.channelMessages('7'), { body: { content: 'é', attachments: [{ id: '0', description: 'd' }], allowed_mentions: { parse: [] } }, files: [{ name: 'a.png', data: Buffer.from([137, 80, 13, 10, 13, 10, 255]) }] });
  expect(s.requests.at(-1)).toMatchObject({ body: { content: 'é' }, files: ['a.png'] });
  s.gateway.answerIdentify('invalid');
  s.gateway.invalidate(false);
  await s.next('identify', 9000);
  await s.next('identify', 9000);
  expect(s.gateway.identifies).toBe(3);
  expect(s.problems).toEqual([]);
  await c.destroy(); await s.close();
});
