// Every sentence that a member sees, in each language; a missing one does not compile. Called by compose/.
import type { Language } from '../../article/schema.js';
import { en } from './en.js';
import { es } from './es.js';

export interface Catalog {
  /** A BCP 47 tag for dates and numbers. */
  readonly locale: string;
  /** The language's names of all languages, within a sentence. */
  readonly inLanguage: Readonly<Record<Language, string>>;

  readonly question: string;
  readonly sharedBy: string;
  readonly accordingTo: string;
  readonly ownVoice: string;
  /** In place of `ownVoice` where nobody has read the sentence for whose claim it is. */
  readonly ownTelling: string;
  /** Before an excerpt; `language` names the article's, where it is not the reply's. */
  readonly ownWords: (language: string | undefined) => string;
  /** Before a whole sentence of the article. */
  readonly ownSentence: (language: string | undefined) => string;
  readonly paragraph: (paragraph: number) => string;
  readonly readThere: string;
  readonly runnerUp: string;
  readonly summaryNote: (statements: number) => string;
  readonly verbatimNote: (statements: number) => string;
  readonly source: (author: string | undefined, title: string, publisher: string) => string;
  readonly asOf: (date: string) => string;

  readonly alsoInArticle: string;
  readonly inContext: string;
  readonly openArticle: string;
  readonly share: string;
  readonly back: string;
  readonly previous: string;
  readonly next: string;
  readonly allQuestions: string;

  readonly notSaid: string;
  readonly notSaidAbout: (topic: string) => string;
  readonly restNotSaid: (topic: string) => string;
  readonly understood: (words: readonly string[]) => string;
  readonly understoodNothing: string;
  readonly nearestOffer: string;
  readonly nearest: string;
  readonly languageHeading: string;
  readonly languageText: string;
  /** Where the data are in this language alone. */
  readonly oneLanguageHeading: string;
  readonly oneLanguageText: string;
  /** Where the article alone was asked in another language than its own, and what to do then: in both languages. */
  readonly notFound: string;
  readonly askArticle: string;
  readonly emptyHeading: string;
  readonly emptyText: string;
  readonly chooseQuestion: string;

  readonly contextHeading: (paragraph: number) => string;
  readonly justBefore: string;
  readonly thisPassage: string;
  readonly justAfter: string;

  readonly page: (page: number, pages: number) => string;
  readonly otherSections: string;
  readonly chooseSection: string;

  readonly questionsHeading: string;
  readonly questionsText: (all: number, fromArticle: number) => string;
  readonly fromArticle: string;
  readonly fromUs: string;

  readonly aboutHeading: string;
  readonly aboutText: string;
  readonly aboutWillNotHeading: string;
  readonly aboutWillNot: readonly string[];
  readonly aboutRights: (publisher: string) => string;
  readonly aboutCommandsHeading: string;
  /** Each command's name as clients in this language show it, and what it does. */
  readonly aboutCommands: Readonly<
    Record<'ask' | 'quote' | 'read' | 'questions' | 'timeline' | 'cite', readonly [string, string]>
  >;
  /** What the command of the message menu does, and what the moderators' command does. */
  readonly aboutMessages: string;
  readonly aboutCards: string;
  readonly version: (version: string) => string;

  readonly stale: string;
  readonly unknown: string;
  readonly unreadable: string;
  readonly noSection: string;
  readonly failed: (reference: string) => string;
  readonly tooOften: (seconds: number) => string;
  readonly cannotAct: string;
}

export const catalogs: Readonly<Record<Language, Catalog>> = { en, es };
