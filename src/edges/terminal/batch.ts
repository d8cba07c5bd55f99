// Answers questions line by line: one JSON object in, one out, as soon as its line has come. Called by main.ts.
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import * as z from 'zod';
import type { Article } from '../../article/model.js';
import type { Language } from '../../article/schema.js';
import type { Search } from '../../search/model.js';
import { answerObject } from './json.js';

const lineSchema = z.object({ id: z.union([z.string(), z.number()]), q: z.string() });

/**
 * @param input NDJSON, one `{id, q}` a line; empty lines are passed over.
 * @param output Gets one answer object with the id a line, in order; for a broken line `{line, error}`.
 * @param language Forces the language of the answers.
 * @returns How many lines were broken.
 */
export async function answerBatch(
  { article, search }: { article: Article; search: Search },
  { input, output, language }: { input: Readable; output: Writable; language: Language | undefined },
): Promise<number> {
  let number = 0;
  let broken = 0;
  for await (const text of linesOf(input)) {
    number += 1;
    if (text.trim() === '') continue;
    const read = readLine(text);
    if ('error' in read) broken += 1;
    const object =
      'error' in read
        ? { line: number, error: read.error }
        : { id: read.id, ...answerObject(article, search.ask(read.q, { language })) };
    if (!output.write(`${JSON.stringify(object)}\n`)) await once(output, 'drain');
  }
  return broken;
}

/** The lines as NDJSON has them: Node's own reader ends one at U+2028 too, which may stand within a JSON text (RFC 8259). */
async function* linesOf(input: Readable): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const chunk of input as AsyncIterable<string | Buffer>) {
    const parts = (rest + (typeof chunk === 'string' ? chunk : decoder.write(chunk))).split('\n');
    rest = parts.pop() ?? '';
    yield* parts;
  }
  rest += decoder.end();
  if (rest !== '') yield rest;
}

function readLine(text: string): z.infer<typeof lineSchema> | { error: string } {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return {
      error:
        'This line is not valid JSON; it should be like {"id": "1", "q": "How many people can it hold?"}.',
    };
  }
  const parsed = lineSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues[0]?.path.join('.') ?? '';
  return {
    error: `This line needs "id" (text or number) and "q" (text); ${wrong === '' ? 'it' : wrong} is wrong.`,
  };
}
