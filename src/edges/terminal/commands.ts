// The bot's commands in the terminal: an answer, a quotation, a citation, the timeline, a text checked against the article.
// Called by main.ts.
import { checkedView } from '../../../commands/check.js';
import { cite } from '../../../commands/cite.js';
import type { Context, Request, Result } from '../../../commands/command.js';
import { quote } from '../../../commands/quote.js';
import { timeline } from '../../../commands/timeline.js';
import type { Language } from '../../article/schema.js';
import { answerView, type View } from '../../reply/view.js';
import type { Arguments } from './args.js';

/**
 * @param text What stands on the command line, or for `check` on standard input.
 * @returns What the bot would answer in Discord.
 */
export function viewOf(context: Context, { command, style, language }: Arguments, text: string): View {
  if (command === 'ask') return answerView(context.article, text, context.search.ask(text, { language }));
  const written = text.trim() === '' ? undefined : context.search.ask(text).language;
  const request = requestOf(language ?? written ?? context.article.languages[0] ?? 'en');
  switch (command) {
    case 'quote':
      return shown(
        quote.run(context, { ...request, options: { ...request.options, what: text, style: 'card' } }),
      );
    case 'cite':
      return shown(cite.run(context, { ...request, options: { ...request.options, style, of: text } }));
    case 'timeline':
      return shown(timeline.run(context, request));
    case 'check':
      return checkedView(context, { texts: [text] }, request.language);
  }
}

/** Whether a view shows what the article says, for the program's exit code. */
export function outcomeIn(view: View): 'answered' | 'notCovered' {
  if (view.kind === 'check')
    return view.claims.some(({ shown: passages }) => passages.length > 0) ? 'answered' : 'notCovered';
  return view.kind === 'notCovered' || view.kind === 'unchecked' ? 'notCovered' : 'answered';
}

const requestOf = (language: Language): Request & { readonly language: Language } => ({
  language,
  person: { id: '0', name: '', locale: language },
  serverLocale: undefined,
  venue: { server: undefined, channel: undefined, installed: false, memberMay: 0n, botMay: 0n },
  options: { language },
  focused: undefined,
  members: new Map(),
  channels: new Map(),
});

function shown(result: Result): View {
  if ('effect' in result) throw new Error('The terminal has no channel');
  return result.view;
}
