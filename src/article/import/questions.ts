// Reads the block of an article's own questions, whether their answers stand below them or not. Called by arrange.ts.
import { fold, isProse, type Block, type Facts } from './blocks.js';
import { isFurniture } from './furniture.js';

/** In characters. */
export const longestQuestion = 200;
/** So many paragraphs of one answer at most. */
const longestAnswer = 3;

export const isQuestion = (text: string): boolean =>
  text.length <= longestQuestion && text.endsWith('?') && !/[.!?] /u.test(text.replace(/\b\p{L}\. /gu, ''));

/**
 * @param blocks The page.
 * @param start The number of the block after the heading of the questions.
 * @param facts The article's title and other names, with which its first sentence may begin.
 * @returns The questions, and the number of the first block after them and their answers.
 */
export function readQuestions(
  blocks: readonly Block[],
  start: number,
  facts: Facts,
): { questions: string[]; next: number } {
  const questions: string[] = [];
  let at = start;
  let answered = false;
  for (;;) {
    while (at < blocks.length && isFurniture(blocks[at]?.text ?? '')) at += 1;
    const each = blocks[at];
    if (!each) break;
    if (isQuestion(each.text)) {
      questions.push(each.text.replace(/^(?:\d+[.)]|[•*-])\s+/u, ''));
      at += 1;
      continue;
    }
    if (questions.length === 0) return { questions, next: start };
    const ahead = blocks.slice(at + 1, at + 1 + longestAnswer).findIndex(({ text }) => isQuestion(text));
    if (ahead >= 0) {
      answered = true;
      at += ahead + 1;
      continue;
    }
    // The last question has its answer too, unless the article begins here, as most do, with the subject's name.
    const following = blocks.slice(at + 1).find(({ text }) => !isFurniture(text))?.text ?? '';
    const isAnswer = answered && isProse(each.text) && !opens(each.text, facts) && isProse(following);
    if (isAnswer) at += 1;
    break;
  }
  return { questions, next: at };
}

/** Whether a paragraph begins with the article's title or another name of its subject, and no other does so after it. */
function opens(text: string, { title, aliases }: Facts): boolean {
  const start = fold(text.slice(0, 200));
  return [title ?? '', ...aliases].some((name) => name !== '' && start.startsWith(fold(name)));
}
