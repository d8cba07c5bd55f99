// A view's words, menus and buttons, for any medium. Called by discord.ts and text.ts.
import type { Article } from '../../article/model.js';
import type { Detail, Document } from '../document.js';
import type { View } from '../view.js';
import { composeCardList } from './card-list.js';
import { composeCardNotice, composeCardReport, composeCardTally } from './card-report.js';
import { composeCard, composeWithdrawnCard } from './card.js';
import { composeCheck, composeUnchecked } from './check.js';
import { composeCite } from './cite.js';
import { composeAbout, composeQuestions, composeSection } from './lists.js';
import type { Frame } from './parts.js';
import { composeContext, composePassages } from './passages.js';
import { composeQuote } from './quote.js';
import { composeNotice, composeSilence } from './silence.js';
import { composeTimeline } from './timeline.js';

export interface Occasion {
  readonly article: Article;
  readonly detail: Detail;
  /** Whether only the member sees it. */
  readonly isPrivate: boolean;
  /** Whether a private reply can be made public from there. */
  readonly canShare: boolean;
  /** Whether long lists come whole, without pages. */
  readonly whole: boolean;
}

/** @param view What the command answered. */
export function compose(view: View, { article, detail, isPrivate, canShare, whole }: Occasion): Document {
  const frame = { article, language: view.language, detail };
  const document = ofKind(view, frame, isPrivate && canShare, whole);
  return { ...document, menus: document.menus.filter(({ entries }) => entries.length > 0) };
}

function ofKind(view: View, frame: Frame, canShare: boolean, whole: boolean): Document {
  switch (view.kind) {
    case 'answer':
    case 'passage':
      return composePassages(view, frame, canShare);
    case 'notCovered':
      return composeSilence(view, frame);
    case 'context':
      return composeContext(view, frame);
    case 'section':
      return composeSection(view, frame, whole);
    case 'questions':
      return composeQuestions(view, frame);
    case 'quote':
      return composeQuote(view, frame);
    case 'cite':
      return composeCite(view, frame);
    case 'timeline':
      return composeTimeline(view, frame);
    case 'check':
      return composeCheck(view, frame, canShare, whole);
    case 'unchecked':
      return composeUnchecked(view, frame);
    case 'card':
      return composeCard(view, frame);
    case 'withdrawnCard':
      return composeWithdrawnCard(view, frame);
    case 'cardNotice':
      return composeCardNotice(view);
    case 'cardReport':
      return composeCardReport(view, frame);
    case 'cardList':
      return composeCardList(view, frame);
    case 'cardTally':
      return composeCardTally(view, frame);
    case 'about':
      return composeAbout(view, frame);
    case 'notice':
      return composeNotice(view, frame);
  }
}
