// Says that a copy of the article is newer than the pack and has other words. Called by lists.ts and by the cards.
import { copyWords } from '../catalog/copy.js';
import { dayText } from '../catalog/format.js';
import { line, type Line } from '../document.js';
import { wordsOf, type Frame } from './parts.js';

/** @returns One small line where the article's source has a newer copy, else none. */
export function newerLines(frame: Pick<Frame, 'article' | 'language'>): Line[] {
  const { newer } = frame.article.source;
  return newer === undefined
    ? []
    : [line('small', copyWords[frame.language].newer(dayText(wordsOf(frame).locale, newer)))];
}
