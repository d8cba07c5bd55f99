// What members read in English. Read by index.ts.
import { counted } from './format.js';
import type { Catalog } from './index.js';

const note = (language: string | undefined): string => (language === undefined ? '' : ` (${language})`);

export const en: Catalog = {
  locale: 'en-US',
  inLanguage: { en: 'in English', es: 'in Spanish' },

  question: 'Question:',
  sharedBy: 'Shared by',
  accordingTo: 'According to:',
  ownVoice: 'The article states this in its own voice.',
  ownTelling: 'If this is somebody’s claim, the article’s own words say whose.',
  ownWords: (language) => `The article’s own words${note(language)}:`,
  ownSentence: (language) => `The article’s own sentence${note(language)}:`,
  paragraph: (paragraph) => (paragraph === 0 ? 'Header block' : `Paragraph ${paragraph}`),
  readThere: 'Read it in the article',
  runnerUp: 'This may answer it too:',
  summaryNote: (statements) =>
    statements === 1
      ? 'The statement is a summary in our words; only the words in quotation marks are the article’s.'
      : 'The statements are summaries in our words; only the words in quotation marks are the article’s.',
  verbatimNote: (statements) =>
    statements === 1 ? 'The sentence is the article’s own.' : 'The sentences are the article’s own.',
  source: (author, title, publisher) =>
    `Source: ${author === undefined ? '' : `${author}, `}“${title},” ${publisher}.`,
  asOf: (date) => `As of ${date}, when the article was read.`,

  alsoInArticle: 'Also in the article',
  inContext: 'In context',
  openArticle: 'Open the article',
  share: 'Share',
  back: 'Back',
  previous: 'Previous',
  next: 'Next',
  allQuestions: 'All questions',

  notSaid: 'The article does not say.',
  notSaidAbout: (topic) => `The article does not say anything about ${topic}.`,
  restNotSaid: (topic) => `As for the rest, the article does not say anything about ${topic}.`,
  understood: (words) => `Understood of the question: ${words.map((word) => `“${word}”`).join(', ')}`,
  understoodNothing: 'None of the question’s words led to a passage.',
  nearestOffer: 'Below is the nearest that it does say; it is not an answer to the question.',
  nearest: 'The nearest in the article',
  languageHeading: 'English and Spanish only',
  languageText:
    'Questions can be asked in English or in Spanish. Las preguntas pueden hacerse en inglés o en español.',
  oneLanguageHeading: 'In English only',
  oneLanguageText:
    'What this bot can say is in English only: ask in English. Lo que este bot puede decir está solo en inglés: pregunta en inglés.',
  notFound: 'Nothing was found in the article.',
  askArticle:
    'It is in English: ask in English, to be told whether it says this. Está en inglés: pregunta en inglés para saber si lo dice.',
  emptyHeading: 'What would you like to know?',
  emptyText:
    'There was no word to look for. Ask in a few words or a whole sentence, or choose one of these questions.',
  chooseQuestion: 'Choose a question',

  contextHeading: (paragraph) =>
    paragraph === 0 ? 'In context: the header block' : `In context: paragraph ${paragraph}`,
  justBefore: 'Just before it',
  thisPassage: 'This passage',
  justAfter: 'Just after it',

  page: (page, pages) => `Page ${page} of ${pages}`,
  otherSections: 'Another section',
  chooseSection: 'Choose a section',

  questionsHeading: 'Questions that the article answers',
  questionsText: (all, fromArticle) => {
    const count = counted('en-US', all, { one: 'question', other: 'questions' });
    const asked = fromArticle === 0 ? '' : `; the article itself asks ${fromArticle} of them`;
    return `${count}${asked}. Choose one to see what the article says.`;
  },
  fromArticle: 'Asked by the article itself',
  fromUs: 'Added by this bot’s makers',

  aboutHeading: 'What this bot is',
  aboutText: 'It answers from one article only, and says whose claim each statement is and where it stands.',
  aboutWillNotHeading: 'What it will not do',
  aboutWillNot: [
    'It does not call a claim true or false.',
    'It does not guess: where the article does not say, it says so.',
    'It does not know anything newer than the day on which the article was read.',
    'It does not keep what members ask.',
  ],
  aboutRights: (publisher) =>
    `The article’s text belongs to its publisher, ${publisher}. The bot states its facts in its own words, with short quotations that name their source. It is not connected with the publisher.`,
  aboutCommandsHeading: 'What it can do',
  aboutCommands: {
    ask: ['ask', 'answers a question, in English or Spanish'],
    quote: ['quote', 'puts the article’s words into the discussion'],
    read: ['read', 'shows a section of what the article says'],
    questions: ['questions', 'lists questions that it answers'],
    timeline: ['timeline', 'lists what the article dates, in order'],
    cite: ['cite', 'gives the citation for a paper'],
  },
  aboutMessages:
    'In a message’s menu, under Apps: “Check against the article” shows what it says about each claim.',
  aboutCards: 'pins fact cards, for members who may pin messages',
  version: (version) => `Version ${version}`,

  stale: 'This button or menu no longer leads anywhere. Please use the command again.',
  unknown:
    'This bot does not have that command. The commands were probably changed a moment ago; please try again.',
  unreadable: 'The bot could not read what Discord sent. Please try the command again.',
  noSection: 'There is no section of that name. These are the sections:',
  failed: (reference) =>
    `Something went wrong in the bot, and there is no answer. Please try again. If it happens again, tell whoever runs the bot this reference: ${reference}`,
  tooOften: (seconds) =>
    `You have used the bot too many times in a short while. Please try again in ${counted('en-US', seconds, { one: 'second', other: 'seconds' })}.`,
  cannotAct:
    'The bot is running without its token, and so it cannot see or change any cards. Tell whoever runs the bot.',
};
