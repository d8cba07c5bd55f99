// `npm run start:http`: the bot as an endpoint for Discord's signed interactions, of which any number can run.
import { startHttp, type HttpEdge } from './edges/http/index.js';
import { StartError } from './edges/problem.js';
import { prepareEndpoint } from './endpoint.js';
import { giveUp, runToEnd } from './start.js';

/** Where it listens unless PORT says otherwise. */
const HTTP_PORT = 3000;

const running: { edge?: HttpEdge } = {};
const endpoint = await prepareEndpoint(() => running.edge?.tokenRefused());
try {
  running.edge = await startHttp({ ...endpoint, port: endpoint.port ?? HTTP_PORT });
  await runToEnd(running.edge, endpoint.log);
} catch (error) {
  if (error instanceof StartError) giveUp(error.message);
  throw error;
}
