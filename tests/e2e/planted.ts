// Secrets that a test plants, and where they may not come out. For secrets.test.ts.
import type { APIInteraction } from 'discord-api-types/v10';
import type { RecordedRequest } from '../support/stand-in/world.js';

/** In the form of a bot's token. Its first two parts are the bot's id and a time; only the third is secret. */
export const BOT_TOKEN = 'MTEwMDAwMDAwMDAwMDAwMDAwMQ.Gabcde.PLANTEDbot_0123456789abcdefghijklmnop';
const WEBHOOK_TOKEN = 'PLANTEDwebhook-0123456789abcdefghijklmnopqrstuvwxyz';
export const WEBHOOK = `https://discord.com/api/webhooks/1100000000000000009/${WEBHOOK_TOKEN}`;

/** Anything of any of them. */
const anySecret = /PLANTED\w*/u;

/** The same interaction with a token to look for; Discord's own are as long. */
export const planted = (interaction: APIInteraction): APIInteraction => ({
  ...interaction,
  token: `PLANTEDinteraction-${interaction.id}-${'k'.repeat(150)}`,
});

/** The first secret in a text, with what stands around it; undefined where there is none. */
export function secretIn(text: string): string | undefined {
  const at = anySecret.exec(text)?.index;
  return at === undefined ? undefined : text.slice(Math.max(0, at - 200), at + 60);
}

/** What of a request to Discord holds a secret beyond the place that Discord gives it: the path of a reply. */
export const leaksTo = ({ path, query, body, files }: RecordedRequest): string | undefined =>
  secretIn(
    JSON.stringify([path.replace(/^\/(?:interactions|webhooks)\/\d+\/[^/]+/u, ''), query, body, files]),
  );

/** A module that throws at everybody, soon after the start, errors as discord.js makes them: with address and body. */
export const thrower = (how: 'reject' | 'throw'): string => {
  const fields = {
    url: `https://discord.com/api/v10/interactions/1/PLANTEDinteraction-thrown/callback`,
    requestBody: { json: { token: 'PLANTEDinteraction-body', content: WEBHOOK } },
    rawError: { message: BOT_TOKEN },
    headers: { authorization: `Bot ${BOT_TOKEN}` },
    code: 50_035,
    status: 400,
    method: 'POST',
  };
  const code = `const cause = Object.assign(new Error('cause ${WEBHOOK}'), ${JSON.stringify(fields)});
    const error = Object.assign(new Error('thrown with ${BOT_TOKEN} at ${WEBHOOK}', { cause }), ${JSON.stringify(fields)});
    setTimeout(() => { ${how === 'throw' ? 'throw error' : 'void Promise.reject(error)'} }, 1500);`;
  return `data:text/javascript,${encodeURIComponent(code)}`;
};
