// A message's files as they travel to the page, within the JSON. Called by app.ts and channel.ts.
import { Buffer } from 'node:buffer';
import type { Attached } from '../../reply/discord.js';
import type { SentFile } from './wire.js';

/** All but pictures is text to save; the page runs none of it. */
const typeOf = (name: string): string => (name.endsWith('.png') ? 'image/png' : 'text/plain;charset=utf-8');

export const sentFiles = (files: readonly Attached[]): SentFile[] =>
  files.map(({ name, bytes }) => ({
    name,
    type: typeOf(name),
    base64: Buffer.from(bytes).toString('base64'),
  }));
