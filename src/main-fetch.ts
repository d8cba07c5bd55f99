// The bot as a web-standard `fetch`, for a host that brings its own server: the routes of `npm run start:http`, without a
// port, without registering commands, and without a process to end. Imported by the host.
import { createInFlight } from './edges/in-flight.js';
import { createInteractionsApp } from './edges/http/app.js';
import { createOperationsApp } from './edges/operations/app.js';
import { prepareEndpoint } from './endpoint.js';
import { tokenRefused } from './discord/errors.js';

const endpoint = await prepareEndpoint(() => {
  endpoint.log.error(tokenRefused);
});
const app = createInteractionsApp({
  ...endpoint,
  observer: endpoint.metrics.observer,
  inFlight: createInFlight(),
  clock: Date.now,
  now: () => performance.now(),
});
app.route('/', createOperationsApp({ ...endpoint, isEnding: () => false, now: Date.now }));

/** Answers one request; never rejects. */
export const fetch = (request: Request): Response | Promise<Response> => app.fetch(request);

export default { fetch };
