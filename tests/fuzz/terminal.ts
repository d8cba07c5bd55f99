// The surface of the terminal: arguments, lines of JSON, and what is printed of them.
import { PassThrough, Readable } from 'node:stream';
import fc from 'fast-check';
import { surface } from '../../scripts/fuzz/surface.js';
import { readArguments, UsageError, type Arguments } from '../../src/edges/terminal/args.js';
import { answerBatch } from '../../src/edges/terminal/batch.js';
import { viewOf } from '../../src/edges/terminal/commands.js';
import { toText } from '../../src/reply/text.js';
import { answerView } from '../../src/reply/view.js';
import { packText } from '../article/lighthouse.js';
import { lighthouse } from '../reply/drawn.js';
import { hostileValue } from './json.js';
import { must } from './replies.js';
import { hostileText } from './texts.js';
import { foreignWords, vocabularyOf } from './vocabulary.js';

const { article, search } = lighthouse;
const context = { article, search, version: '1.2.3' };
const vocabulary = vocabularyOf(packText);

const flag = fc.constantFrom(
  '--lang',
  'en',
  'es',
  '--json',
  '--batch',
  '--article',
  '--quote',
  '--cite',
  'apa',
  'bibtex',
  'csl-json',
  '--timeline',
  '--check',
  '--help',
  '-h',
  '--',
  '-',
  '--lang=xx',
  '--__proto__',
  '--cite=',
  '-jx',
);
const argv = fc.array(fc.oneof({ weight: 2, arbitrary: flag }, { weight: 2, arbitrary: hostileText }), {
  maxLength: 6,
});

function read(args: readonly string[]): Arguments | undefined {
  try {
    return readArguments(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    // It names what was typed; how the line breaks and steers is the shell's own.
    must(error.message.length > 20_000 ? ['the message has no bounds'] : [], args);
    return undefined;
  }
}

/** What is printed steers no terminal, and says nothing that is neither the pack's nor typed. */
function holdPrinted(text: string, typed: readonly string[]): void {
  const steering = /(?!\n)\p{Cc}|[\p{Cf}\p{Cs}]/u.exec(text);
  must(
    [
      ...(steering ? [`prints U+${(steering[0].codePointAt(0) ?? 0).toString(16)}`] : []),
      ...(text.endsWith('\n') ? [] : ['the last line has no end']),
      ...foreignWords(text.replace(/https:\S+/gu, ''), vocabulary, typed).map((word) => `prints “${word}”`),
    ],
    text,
  );
}

export const commandLines = surface({
  name: 'command lines',
  share: 50,
  inputs: argv,
  hold: (args) => {
    const read_ = read(args);
    if (!read_ || read_.help || read_.batch) return;
    const { command, question, language } = read_;
    const view =
      command === 'ask'
        ? answerView(article, question, search.ask(question, { language }))
        : viewOf(context, read_, question);
    holdPrinted(toText(view, { article }), args);
  },
});

const line = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .record({
        id: fc.oneof(fc.integer(), hostileText),
        q: fc.oneof(
          hostileText,
          fc.constantFrom('tower\u2028tower', 'tower\u2029', '¿Qué altura? 🗼', '\u0085é'),
        ),
      })
      .map((it) => JSON.stringify(it)),
  },
  { weight: 2, arbitrary: fc.record({ id: hostileValue, q: hostileValue }).map((it) => JSON.stringify(it)) },
  { weight: 2, arbitrary: hostileText.map((text) => text.replace(/[\r\n]/gu, ' ')) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      ' ',
      '{',
      '{"id":1,"q":"x"}}',
      '{"id":1}',
      '{"q":"x"}',
      '[]',
      'null',
      '\uFEFF{"id":1,"q":"tower"}',
      '{"__proto__":{"id":1},"q":"x"}',
      '{"id":1e400,"q":"tower"}',
    ),
  },
);

/** A text in pieces of so many bytes, which may end within a character. */
function piecesOf(text: string, size: number): Buffer[] {
  const bytes = Buffer.from(text);
  const count = Math.ceil(bytes.length / size);
  return Array.from({ length: count }, (_, at) => bytes.subarray(at * size, (at + 1) * size));
}

const batchOf = async (text: string, size: number): Promise<string[]> => {
  const output = new PassThrough();
  const done = answerBatch(
    { article, search },
    { input: Readable.from(piecesOf(text, size)), output, language: undefined },
  );
  const printed = output.toArray();
  await done;
  output.end();
  return (await printed).map(String).join('').split('\n').slice(0, -1);
};

/** The id of a line that can be answered; undefined of another. */
function idOf(text: string): unknown {
  try {
    const { id, q } = (JSON.parse(text.replace(/^\uFEFF/u, '')) ?? {}) as { id?: unknown; q?: unknown };
    return typeof q === 'string' && (typeof id === 'string' || Number.isFinite(id)) ? id : undefined;
  } catch {
    return undefined;
  }
}

export const jsonLines = surface({
  name: 'lines of questions',
  share: 30,
  inputs: fc.tuple(
    fc.array(line, { maxLength: 4 }),
    fc.constantFrom('\n', '\r\n'),
    fc.constantFrom(1, 2, 7, 64, 65_536),
    fc.boolean(),
  ),
  hold: async ([lines, end, size, isEnded]) => {
    const printed = await batchOf(lines.join(end) + (isEnded ? end : ''), size);
    const asked = lines.filter((each) => each.trim() !== '');
    must(printed.length === asked.length ? [] : [`${asked.length} lines in, ${printed.length} out`], {
      lines,
      printed,
    });
    for (const [at, each] of printed.entries()) {
      const object = JSON.parse(each) as Record<string, unknown>;
      const id = idOf(asked[at] ?? '');
      must(
        (id === undefined ? 'error' in object : object['id'] === id) &&
          ('error' in object || (Array.isArray(object['passages']) && object['passages'].length <= 5))
          ? []
          : ['no answer, or that of another line'],
        { lines, each },
      );
    }
  },
});
