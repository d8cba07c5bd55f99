// The layout of a fact's picture: the figure, and below it each statement that bears it with the article's own words,
// its place and whose claim it is. Called by make.ts.
import type { CardWords, Statement } from '../../src/reply/picture/card.js';
import { box, paragraph, type Element, type Style } from './element.js';
import { framed } from './frame.js';
import { colours, serif, smallest } from './style.js';

const { accent, faint } = colours.body;
const ours: Style = { fontSize: 36, lineHeight: '45px', fontWeight: 600, textWrap: 'balance' };
const theirs: Style = { fontFamily: serif, fontSize: 34, lineHeight: '46px' };

export const factLayout = ({ heading, statements, footing }: CardWords): Element =>
  framed(heading, statements.map(statementBox), footing);

function statementBox({ text, isQuoted, excerpt, where, whose }: Statement): Element {
  return box(
    { borderLeft: `6px solid ${accent}`, paddingLeft: 26, gap: 8 },
    paragraph(text, isQuoted ? theirs : ours),
    ...(excerpt === undefined ? [] : [paragraph(`“${excerpt}”`, theirs)]),
    paragraph(`${where} · ${whose}`, { fontSize: smallest, lineHeight: 1.3, color: faint }),
  );
}
