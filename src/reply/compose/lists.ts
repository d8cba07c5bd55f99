// Composes a section's pages, the list of questions and the page about the bot. Called by index.ts.
import type { Passage } from '../../article/model.js';
import { shownIn } from '../../article/shown.js';
import { deepLink } from '../../citation/link.js';
import { line, type Button, type Document, type Menu } from '../document.js';
import { cut } from '../escape.js';
import { maxOptions } from '../limits.js';
import type { AboutView, QuestionsView, SectionView } from '../view.js';
import { newerLines } from './copy.js';
import {
  articleButton,
  footer,
  passageSmall,
  questionEntries,
  sectionEntries,
  wordsOf,
  type Frame,
} from './parts.js';

/** Four passages of a usual length read well on a phone; in characters, with their links. */
const pageSize = 2400;
const maxOnPage = 4;
const maxTitle = 100;
/** Rows that a list may fill with menus. */
const maxMenus = 4;

/** The pages of a section; the same for each press as long as the pack is. */
function pagesOf(view: SectionView, frame: Frame): Passage[][] {
  const pages: Passage[][] = [];
  let size = Infinity;
  for (const passage of view.passages) {
    const own =
      shownIn(passage, view.language).text.length +
      passage.at.excerpt.length +
      deepLink(frame.article, passage).length +
      200;
    const page = pages.at(-1);
    if (page && page.length < maxOnPage && size + own <= pageSize) {
      page.push(passage);
      size += own;
    } else {
      pages.push([passage]);
      size = own;
    }
  }
  return pages;
}

/** @param whole For a medium without pages: everything at once. */
export function composeSection(view: SectionView, frame: Frame, whole: boolean): Document {
  const words = wordsOf(frame);
  const pages = whole ? [[...view.passages]] : pagesOf(view, frame);
  const page = Math.max(1, Math.min(view.page, pages.length));
  const passages = pages[page - 1] ?? [];
  const turn = (label: string, to: number): Button[] =>
    to < 1 || to > pages.length ? [] : [{ label, action: 'page', args: [view.section.id, String(to)] }];
  return {
    tone: 'answer',
    language: view.language,
    blocks: [
      [
        line('heading', cut(view.section.title[view.language], maxTitle)),
        ...(pages.length > 1 ? [line('small', words.page(page, pages.length))] : []),
      ],
      ...passages.map((passage) => passageSmall(passage, frame, { withSection: false })),
      footer(passages, frame),
    ],
    menus: [
      {
        action: 'section',
        args: [],
        placeholder: words.otherSections,
        entries: sectionEntries(
          frame.article.sections.filter(({ id }) => id !== view.section.id).slice(0, maxOptions),
          frame,
        ),
      },
    ],
    buttons: [
      ...turn(words.previous, page - 1),
      ...turn(words.next, page + 1),
      ...articleButton(frame.article.source.url, frame),
    ],
  };
}

export function composeQuestions(view: QuestionsView, frame: Frame): Document {
  const words = wordsOf(frame);
  const { questions, source } = frame.article;
  const menus: Menu[] = [];
  for (let at = 0; at < questions.length && menus.length < maxMenus; at += maxOptions)
    menus.push({
      action: 'question',
      args: [String(menus.length), 'list'],
      placeholder: words.chooseQuestion,
      entries: questionEntries(questions.slice(at, at + maxOptions), frame),
    });
  const listed = Math.min(questions.length, maxMenus * maxOptions);
  const own = questions.slice(0, listed).filter(({ origin }) => origin === 'article').length;
  return {
    tone: 'answer',
    language: view.language,
    blocks: [
      [line('heading', words.questionsHeading), line('text', words.questionsText(listed, own))],
      footer([], frame),
    ],
    menus,
    buttons: articleButton(source.url, frame),
  };
}

export function composeAbout(view: AboutView, frame: Frame): Document {
  const words = wordsOf(frame);
  const { article } = frame;
  const { ask, quote, read, questions, timeline, cite } = words.aboutCommands;
  const { facts, events } = article;
  const command = ([name, text]: readonly [string, string]) =>
    line('item', { text: `/${article.command} ${name}`, code: true }, ` ${text}`);
  return {
    tone: 'answer',
    language: view.language,
    blocks: [
      [
        line('heading', words.aboutHeading),
        line('text', words.aboutText),
        ...footer([], frame),
        ...newerLines(frame),
      ],
      [
        line('text', { text: words.aboutCommandsHeading, strong: true }),
        command(ask),
        command(quote),
        command(read),
        command(questions),
        ...(events.length > 0 ? [command(timeline)] : []),
        command(cite),
        ...(facts.length > 0
          ? [line('item', { text: `/${article.command}-cards`, code: true }, ` ${words.aboutCards}`)]
          : []),
        line('item', words.aboutMessages),
      ],
      [
        line('text', { text: words.aboutWillNotHeading, strong: true }),
        ...words.aboutWillNot.map((text) => line('item', text)),
      ],
      [
        line('small', words.aboutRights(cut(article.source.publisher, maxTitle))),
        line('small', words.version(cut(view.version, maxTitle))),
      ],
    ],
    menus: [],
    buttons: articleButton(article.source.url, frame),
  };
}
