// A view's words, menus and buttons, for any medium. Called by discord.ts and text.ts.
import type { Article } from '../../article/model.js';
import type { Detail, Document } from '../document.js';
import type { View } from '../view.js';
import { composeAbout, composeQuestions, composeSection } from './lists.js';
import { composeContext, composePassages } from './passages.js';
import { composeNotice, composeSilence } from './silence.js';

export interface Occasion {
  readonly article: Article;
  readonly detail: Detail;
  /** Whether only the member sees it. */
  readonly isPrivate: boolean;
  /** Whether long lists come whole, without pages. */
  readonly whole: boolean;
}

/** @param view What the command answered. */
export function compose(view: View, { article, detail, isPrivate, whole }: Occasion): Document {
  const frame = { article, language: view.language, detail };
  const document = ofKind(view, frame, isPrivate, whole);
  return { ...document, menus: document.menus.filter(({ entries }) => entries.length > 0) };
}

function ofKind(
  view: View,
  frame: Parameters<typeof composeSilence>[1],
  isPrivate: boolean,
  whole: boolean,
): Document {
  switch (view.kind) {
    case 'answer':
    case 'passage':
      return composePassages(view, frame, isPrivate);
    case 'notCovered':
      return composeSilence(view, frame);
    case 'context':
      return composeContext(view, frame);
    case 'section':
      return composeSection(view, frame, whole);
    case 'questions':
      return composeQuestions(view, frame);
    case 'about':
      return composeAbout(view, frame);
    case 'notice':
      return composeNotice(view, frame);
  }
}
