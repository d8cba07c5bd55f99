// What whoever runs the bot asks it: whether it lives, whether it can answer, what it has counted. Served beside the
// gateway when PORT is set, and by the HTTP edge.
import { Hono } from 'hono';
import { healthOf, type HealthParts } from './health.js';
import type { Metrics } from './metrics.js';

interface Parts extends HealthParts {
  readonly metrics: Metrics;
}

/**
 * `GET /healthz` answers 200 as long as the process can answer; `GET /readyz` 200, or 503 with the reasons; both as
 * JSON. `GET /metrics` is for Prometheus.
 */
export function createOperationsApp(parts: Parts): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-store');
  });
  app.get('/healthz', (c) => c.json({ status: 'ok' }));
  app.get('/readyz', (c) => {
    const { ready, ...rest } = healthOf(parts);
    return c.json({ status: ready ? 'ready' : 'unready', ...rest }, ready ? 200 : 503);
  });
  app.get('/metrics', async (c) => {
    const { text, type } = await parts.metrics.read();
    return c.body(text, 200, { 'Content-Type': type });
  });
  return app;
}
