// The message command "Check against the article": what the article says about each claim of somebody's message, shown to
// the member alone; and the press that makes a public reply of one passage.
import { ApplicationCommandType } from 'discord-api-types/v10';
import { languageSchema, type Language } from '../src/article/schema.js';
import { checkView, type AskedClaim, type CheckView, type UncheckedView } from '../src/reply/check-view.js';
import type { Search } from '../src/search/model.js';
import { claimsIn, clausesOf } from '../src/search/claims.js';
import { findPassage, stale, type Context, type MessageCommand, type Target } from './command.js';
import { languageOf, spanish, spoken } from './options.js';
import type { Venue } from './venue.js';

/** So many claims of a message are looked up, at about a millisecond each. */
const maxAsked = 100;
/** A clause of fewer words ("they admitted it") tells too little by itself. */
const fewestWords = 5;
/** Of a claim that is answered as a whole, and with a number, fewer are enough ("and opened in 2023"). */
const fewestOfTreated = 3;
/** From this share of its words on a clause is a claim of its own. */
const sureShare = 0.55;

export const check: MessageCommand = {
  name: 'check',

  define: () => ({
    type: ApplicationCommandType.Message,
    name: 'Check against the article',
    name_localizations: spanish('Cotejar con el artículo'),
  }),

  run(context, { person, target }) {
    const language = spoken(context.article, languageOf(person.locale));
    return { view: checkedView(context, target, language), isPrivate: true, place: 'new' };
  },

  presses: {
    publish({ article }, { language, args, mine, message, person, venue }) {
      const [id, target = '', written] = args;
      const passage = findPassage(article, id);
      if (!passage || !mine || !message.isPrivate || !/^\d{1,20}$/u.test(target)) return stale(language);
      const view = {
        kind: 'answer' as const,
        // Whoever reads the message reads the public reply, so it is in the claim's language.
        language: spoken(article, languageSchema.safeParse(written).data ?? language),
        shown: [passage],
        others: [],
        sharedBy: person.name,
        about: linkTo(venue, target),
      };
      return { view, isPrivate: false, place: 'new' };
    },
  },
};

/** Whose message it is and what stands in it; the terminal has only texts. */
type Checked = Pick<Target, 'texts'> & Partial<Target>;

/**
 * @param context The article and its search.
 * @param target The message.
 * @param language The language of the reply.
 */
export function checkedView(
  { article, search }: Pick<Context, 'article' | 'search'>,
  { id, author, texts, files = 0 }: Checked,
  language: Language,
): CheckView | UncheckedView {
  const unchecked = (reason: UncheckedView['reason']): UncheckedView => ({
    kind: 'unchecked',
    language,
    reason,
    files,
  });
  if (author === 'system' || author === 'ourselves') return unchecked(author);
  const claims = claimsIn(texts);
  if (claims.length === 0) return unchecked(texts.length === 0 && files > 0 ? 'files' : 'empty');
  const asked = askedIn(search, claims.slice(0, maxAsked), language);
  if (asked.length === 0) return unchecked('nothing');
  if (asked.every(({ answer }) => answer.outcome === 'notCovered' && answer.reason === 'language'))
    return unchecked('language');
  return checkView(article, language, asked, Math.max(0, claims.length - maxAsked), id);
}

/** Asks each claim in its own language; what the whole message is in decides where a claim does not tell. */
function askedIn(search: Search, claims: readonly string[], language: Language): AskedClaim[] {
  const locale = search.ask(claims.join(' '), { locale: language }).language;
  const ask = (text: string): AskedClaim => ({ text, answer: search.ask(text, { locale, statement: true }) });
  return claims
    .map(ask)
    .flatMap((claim) => clausesAsked(claim, ask))
    .filter(claimsSomething);
}

/**
 * Of a claim with a topic that the article does not treat, a clause may well be treated; and where two clauses or more are
 * answered, each by another passage, all of them are claims of their own ("it holds 90,000 and opened in 2023").
 */
function clausesAsked(claim: AskedClaim, ask: (text: string) => AskedClaim): AskedClaim[] {
  const { answer } = claim;
  if (answer.outcome === 'notCovered' && answer.reason !== 'unsaid' && answer.reason !== 'unrelated')
    return [claim];
  const clauses = clausesOf(claim.text).map(ask);
  const isAnswered = answer.outcome === 'answered';
  const least = isAnswered ? fewestOfTreated : fewestWords;
  const treated = clauses.filter((clause) => isTreated(clause, least) && isSure(clause));
  const passages = new Set(treated.map((clause) => clause.answer.passages[0]?.id));
  const areApart = passages.size > 1 && passages.size === treated.length;
  const isUnsaid = !isAnswered && answer.reason === 'unsaid';
  if (!areApart && !(isUnsaid && clauses.some((clause) => isTreated(clause, fewestWords)))) return [claim];
  return clauses.map((clause) => ({ ...clause, text: clause.text.replace(joint, '') }));
}

/** What joins a clause to the one before it. */
const joint = /^(?:and|but|y|pero)\s+/iu;

/** Whether a clause is about its passage, not beside it by a word in common. */
const isSure = ({ answer: { passages } }: AskedClaim): boolean => (passages[0]?.score ?? 0) >= sureShare;

const isTreated = ({ text, answer }: AskedClaim, least: number): boolean =>
  answer.outcome === 'answered' && text.split(' ').length >= (/\d/u.test(text) ? fewestOfTreated : least);

/** Greetings, laughter and one-word reactions claim nothing. */
const claimsSomething = ({ text, answer }: AskedClaim): boolean =>
  answer.outcome === 'answered' ||
  (answer.reason !== 'empty' && (answer.reason !== 'unrelated' || text.includes(' ')));

function linkTo({ server = '@me', channel }: Venue, message: string): string | undefined {
  return channel && `https://discord.com/channels/${server}/${channel.id}/${message}`;
}
