// Every picture of the packs and of articles with the longest texts, and what their layouts say and how. Used by the
// tests of the pictures.
import { loadPack } from '../../src/article/load.js';
import { bundledPack } from '../../src/config.js';
import { wantedPictures, type Wanted } from '../../scripts/cards/make.js';
import type { Element } from '../../scripts/cards/element.js';
import { cardAlt, timelineAlt } from '../../src/reply/pictures.js';
import { packPath } from '../article/lighthouse.js';
import { longWord, longWords, stretched } from '../reply/longest.js';

export interface Text {
  readonly text: string;
  readonly colour: string;
  readonly paper: string;
  /** In pixels. */
  readonly size: number;
}

export interface Picture extends Wanted {
  readonly title: string;
  readonly alt: string;
}

const lighthouse = loadPack(packPath);

/** Every picture that the tests look at. */
export const pictures: readonly Picture[] = [
  { of: 'the bundled pack', article: loadPack(bundledPack) },
  { of: 'the lighthouse', article: lighthouse },
  { of: 'long sentences', article: stretched(lighthouse, longWords, 'summary') },
  { of: 'long sentences of the article', article: stretched(lighthouse, longWords, 'verbatim') },
  { of: 'one long word', article: stretched(lighthouse, longWord, 'summary') },
].flatMap(({ of, article }) => {
  const alts = article.languages.flatMap((language) => [
    ...article.facts.map((fact) => cardAlt(article, fact, language)),
    timelineAlt(article, language),
  ]);
  return wantedPictures(article).map((wanted, at) => ({
    ...wanted,
    title: `${wanted.name.slice(0, -13)} of ${of}`,
    alt: alts[at] ?? '',
  }));
});

/** The texts of a layout, each with the colours and the size that it inherits. */
export function textsOf(
  element: Element,
  inherited: Omit<Text, 'text'> = { colour: '', paper: '', size: 0 },
): Text[] {
  const { style, children } = element.props;
  const own = {
    colour: String(style['color'] ?? inherited.colour),
    paper: String(style['backgroundColor'] ?? inherited.paper),
    size: Number(style['fontSize'] ?? inherited.size),
  };
  return typeof children === 'string'
    ? [{ text: children, ...own }]
    : children.flatMap((child) => textsOf(child, own));
}
