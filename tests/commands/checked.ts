// Messages checked against the invented pack, and their replies read back. For the tests of commands/check.ts.
import { check } from '../../commands/check.js';
import type { Context, Target } from '../../commands/command.js';
import type { Language } from '../../src/article/schema.js';
import type { CheckView } from '../../src/reply/check-view.js';
import { toMessage } from '../../src/reply/discord.js';
import { noPictures } from '../../src/reply/pictures.js';
import { lighthouse, markdownOf, wordsOf, type Payload } from '../reply/drawn.js';
import { expectValidCallback } from '../support/spec.js';
import { person, replyOf, venue } from './requests.js';

export const light: Context = { ...lighthouse, version: '1.2.3' };
const locales: Readonly<Record<Language, string>> = { en: 'en-US', es: 'es-419' };

export const run = (text: string | Partial<Target>, language: Language = 'en', context = light) => {
  const target = typeof text === 'string' ? { texts: [text] } : text;
  return replyOf(
    check.run(context, {
      person: { ...person, locale: locales[language] },
      venue,
      target: { id: '77', author: 'person', texts: [], files: 0, ...target },
    }),
  );
};
export const viewOf = (...given: Parameters<typeof run>): CheckView => run(...given).view as CheckView;

export const drawn = (view: ReturnType<typeof run>['view'], canShare = true, context = light): Payload => {
  const { data } = toMessage(view, {
    article: context.article,
    pictures: noPictures,
    isPrivate: true,
    canShare,
    idFor: (action, args) => ['v1', action, '1'.repeat(20), view.language, ...args].join(':'),
  });
  expectValidCallback({ type: 4, data });
  return data as Payload;
};
export const read = (payload: Payload): string[] => wordsOf(markdownOf(payload));

/** What each claim meets: the ids of its passages, or what the article does not say, or nothing. */
export const met = (view: CheckView): unknown[] =>
  view.claims.map(({ shown, topic }) => (shown.length > 0 ? shown.map(({ id }) => id)[0] : topic));
