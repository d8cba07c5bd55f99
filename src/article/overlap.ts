// Which sentences answer an article's own questions, by the words that they have in common. Called by plain.ts.
import type { Passage } from './model.js';

/** A sentence answers a question when it has this share of its words, the rare ones counting more. */
const enough = 0.4;
/** The runner-up is offered too when it comes this near to the best. */
const close = 0.8;
/** As many letters show what a word is about, whatever its ending. */
const stem = 5;

const grammar = new Set(
  'what when where which while whose with that this these those there their they them then than from have been were does did into about over after before between during some most more many much such only also very just like made make other between because could would should being your ours que cual cuales cuando donde quien quienes como cuanto cuantos cuanta cuantas para por con sin sobre entre esta este estos estas esto eran fueron tiene tienen tenia habia han sido ser son una unos unas los las del sus mas muy pero porque'.split(
    ' ',
  ),
);

const keysOf = (text: string): Set<string> =>
  new Set(
    (
      text
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .match(/\p{L}{3,}|\p{N}+/gu) ?? []
    )
      .filter((word) => !grammar.has(word))
      .map((word) => word.slice(0, stem)),
  );

/**
 * @param questions The article's own questions.
 * @param passages Its sentences.
 * @returns The questions that one or two sentences answer, with the ids of these, the best first; a question whose words
 *   no sentence has is left out.
 */
export function answeredBy(
  questions: readonly string[],
  passages: readonly Passage[],
): { question: string; ids: string[] }[] {
  if (questions.length === 0) return [];
  const keys = passages.map(({ text }) => keysOf(text.en));
  const frequency = new Map<string, number>();
  for (const set of keys) for (const key of set) frequency.set(key, (frequency.get(key) ?? 0) + 1);
  const weight = (key: string): number => Math.log(1 + passages.length / (frequency.get(key) ?? 0.5));
  return questions.flatMap((question) => {
    const asked = [...keysOf(question)];
    const whole = asked.reduce((sum, key) => sum + weight(key), 0);
    const ranked = passages
      .map(({ id }, at) => {
        const shared = asked.filter((key) => keys[at]?.has(key));
        return { id, share: shared.reduce((sum, key) => sum + weight(key), 0) / Math.max(whole, 1e-9) };
      })
      .sort((a, b) => b.share - a.share);
    const [best, second] = ranked;
    if (!best || best.share < enough) return [];
    return [
      { question, ids: [best.id, ...(second && second.share >= best.share * close ? [second.id] : [])] },
    ];
  });
}
