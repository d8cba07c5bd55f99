// The command line of `npm run ask`. Called by main.ts.
import { parseArgs } from 'node:util';
import { languageSchema, type Language } from '../../article/schema.js';
import { citationStyles, type CitationStyle } from '../../citation/cite.js';

export const usage = `Asks the article a question, in English or Spanish.

  npm run ask -- "How many people can it hold?"

  --lang en|es      answer in this language, whatever the question is in
  --json            print one JSON object instead of text; for a question, not for a quotation or another command
  --batch           read {"id", "q"} lines of JSON on standard input, print one such object a line, in order;
                    for a line that is none, {"line", "error"}
  --article FILE    answer from this article: an imported one, a saved page, text or Markdown
  --quote           quote what fits the words best
  --cite STYLE      the citation (apa, mla, chicago, harvard, vancouver, bibtex, ris, csl-json); with words, of that passage
  --timeline        what the article dates, in order
  --check           hold a text, the words or standard input, against the article, claim by claim
  --help            show this

Exit code: 0 answered, 3 the article does not say, 2 wrong use, 1 the pack or the file cannot be read.
`;

export type TerminalCommand = 'ask' | 'quote' | 'cite' | 'timeline' | 'check';

export interface Arguments {
  readonly command: TerminalCommand;
  /** For a citation. */
  readonly style: CitationStyle;
  readonly question: string;
  readonly language: Language | undefined;
  readonly json: boolean;
  readonly batch: boolean;
  readonly articleFile: string | undefined;
  readonly help: boolean;
}

/** A wrong use of the command line, in one line for whoever typed it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * @param argv The arguments after the program's name. Several words without quotes make one question.
 * @throws UsageError
 */
export function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parse(argv);
  const language = languageSchema.optional().safeParse(values.lang);
  if (!language.success) throw new UsageError(`--lang is en or es, not "${values.lang ?? ''}".`);
  const question = positionals.join(' ').trim();
  const command = commandOf(values);
  const style = citationStyles.find((each) => each === (values.cite ?? 'apa'));
  if (!style)
    throw new UsageError(`--cite is one of ${citationStyles.join(', ')}, not "${values.cite ?? ''}".`);
  if (values.help !== true) {
    if (values.batch === true && question !== '')
      throw new UsageError('--batch reads its questions from standard input; leave out the question.');
    if (command !== 'ask' && (values.json === true || values.batch === true))
      throw new UsageError(`--${command} prints text only; leave out --json and --batch.`);
    if (values.batch !== true && question === '' && (command === 'ask' || command === 'quote'))
      throw new UsageError('There is no question. Try: npm run ask -- "How many people can it hold?"');
  }
  return {
    command,
    style,
    question,
    language: language.data,
    json: values.json === true,
    batch: values.batch === true,
    articleFile: values.article,
    help: values.help === true,
  };
}

function commandOf(values: ReturnType<typeof parse>['values']): TerminalCommand {
  const named = [
    ...(values.quote === true ? (['quote'] as const) : []),
    ...(values.cite === undefined ? [] : (['cite'] as const)),
    ...(values.timeline === true ? (['timeline'] as const) : []),
    ...(values.check === true ? (['check'] as const) : []),
  ];
  if (named.length > 1) throw new UsageError(`--${named.join(' and --')} do not go together.`);
  return named[0] ?? 'ask';
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        lang: { type: 'string' },
        json: { type: 'boolean' },
        batch: { type: 'boolean' },
        article: { type: 'string' },
        quote: { type: 'boolean' },
        cite: { type: 'string' },
        timeline: { type: 'boolean' },
        check: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    const [first = 'wrong arguments'] = error instanceof Error ? error.message.split('. ') : [];
    throw new UsageError(`${first}. See npm run ask -- --help`);
  }
}
