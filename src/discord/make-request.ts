// How every REST of the bot asks Discord. discord.js leaves the body of a 5xx or a 429 unread: cut off in the middle it would
// be an error that nobody catches, which ends the process, and whole it would keep its connection. Given to each REST.
import { Readable } from 'node:stream';
import { DefaultRestOptions, type RESTOptions } from 'discord.js';

const TOO_MANY = 429;
const SERVER_ERROR = 500;

/** @returns The answer, of which whatever nobody reads is thrown away. @throws What undici throws where there is no answer. */
export const makeRequest: RESTOptions['makeRequest'] = async (url, init) => {
  const answer = await DefaultRestOptions.makeRequest(url, init);
  const { body, status } = answer;
  if (body instanceof Readable) {
    // Whoever does read it learns of the error by that.
    body.on('error', () => undefined);
    if (status === TOO_MANY || status >= SERVER_ERROR) body.resume();
  }
  return answer;
};
