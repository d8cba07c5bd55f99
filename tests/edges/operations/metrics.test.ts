// What is counted, and that no label ever holds a member's text or id.
import { describe, expect, it } from 'vitest';
import { autocomplete, command, messageCommand, press } from '../../support/interaction.js';
import { createMetrics } from '../../../src/edges/operations/metrics.js';
import { counted, openEndpoint } from '../http/endpoint.js';

const PLANTED = 'planted';
const userId = '1234567890123456789';

describe('the metrics', () => {
  it('count interactions by command, outcome and language, and their time', async () => {
    const endpoint = openEndpoint();
    await endpoint.post(
      command({ name: 'faro', sub: 'ask', options: { question: 'How tall is the tower?' } }),
    );
    await endpoint.post(
      command({ name: 'faro', sub: 'ask', options: { question: '¿Qué altura tiene la torre?' } }),
    );
    await endpoint.post(
      command({ name: 'faro', sub: 'ask', options: { question: 'what does a ticket cost' } }),
    );
    await endpoint.settled();
    expect(await counted(endpoint, 'bot_interactions_total')).toEqual([
      'bot_interactions_total{command="ask",outcome="answered",language="en"} 1',
      'bot_interactions_total{command="ask",outcome="answered",language="es"} 1',
      'bot_interactions_total{command="ask",outcome="notCovered",language="en"} 1',
    ]);
    expect(await counted(endpoint, 'bot_interaction_seconds_count')).toEqual([
      'bot_interaction_seconds_count{command="ask"} 3',
    ]);
  });

  it('count errors by kind: what failed, what did not arrive, what was refused', async () => {
    const { observer, read } = createMetrics(undefined, Date.now);
    observer.interaction({ command: 'ask', outcome: 'failed', language: 'en' }, 1, 'expired');
    observer.interaction({ command: 'unknown', outcome: 'malformed', language: 'en' }, 1, 'none');
    observer.refused('signature');
    observer.rateLimited('global');
    observer.effect('post', 'pinned');
    const { text } = await read();
    for (const line of [
      'bot_errors_total{kind="failed"} 1',
      'bot_errors_total{kind="expired"} 1',
      'bot_errors_total{kind="malformed"} 1',
      'bot_errors_total{kind="signature"} 1',
      'bot_rest_rate_limits_total{scope="global"} 1',
      'bot_effects_total{effect="post",outcome="pinned"} 1',
    ])
      expect(text).toContain(`\n${line}\n`);
  });

  it('hold no text and no id of a member, and no name that somebody made up', async () => {
    const endpoint = openEndpoint();
    const forged = Array.from({ length: 30 }, (_, at) => `${PLANTED}${at}`);
    for (const text of forged) {
      const options = { question: text, section: text, language: text };
      for (const interaction of [
        command({ name: 'faro', sub: 'ask', options, userId }),
        command({ name: 'faro', sub: text, options, userId }),
        command({ name: text, sub: 'ask', options, userId }),
        autocomplete({ name: text, sub: text, focused: 'question', options, userId }),
        autocomplete({ name: 'faro', sub: 'ask', focused: 'question', options, userId }),
        press({ customId: `v1:${text}:${userId}:en`, userId }),
        press({ customId: `v1:show:${userId}:en:${text}`, userId }),
        messageCommand({ name: text, content: text, userId, locale: text }),
        { ...command({ name: 'faro', sub: 'about', userId }), type: text },
        { ...command({ name: 'faro', sub: 'about', userId, locale: text }), data: text },
      ])
        await endpoint.post(interaction);
    }
    await endpoint.settled();
    const { text } = await endpoint.metrics.read();
    expect(text).not.toContain(PLANTED);
    expect(text).not.toMatch(/\d{15,}/u);
    expect((await counted(endpoint, 'bot_interactions_total')).length).toBeLessThan(20);
  });
});
