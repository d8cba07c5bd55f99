// What every picture has around its middle: the dark heading and the footing with the source. Called by the layouts of
// a fact and of the timeline.
import type { Footing, Heading } from '../../src/reply/picture/parts.js';
import { box, paragraph, type Element } from './element.js';
import { colours, margin, sans, smallest, width } from './style.js';

/** In pixels: a figure is read from afar. */
const figureSize = 132;

/** In pixels: as large as one line of so many characters can be, and no larger than suits a figure. */
const headlineSize = (length: number, largest: number): number =>
  length > 60 ? 52 : Math.max(64, Math.min(largest, Math.floor(2080 / length)));

export function framed(
  heading: Heading,
  middle: readonly Element[],
  footing: Footing,
  largest: number = figureSize,
): Element {
  return box(
    { width, backgroundColor: colours.body.paper, fontFamily: sans, fontSize: smallest },
    headingBox(heading, largest),
    box({ padding: `42px ${margin}px 44px`, color: colours.body.ink, gap: 36 }, ...middle),
    footingBox(footing),
  );
}

function headingBox({ over, headline, label }: Heading, largest: number): Element {
  const { paper, ink, faint } = colours.heading;
  return box(
    { backgroundColor: paper, padding: `36px ${margin}px 40px`, color: ink },
    paragraph(over, { fontSize: 32, lineHeight: 1.25, color: faint }),
    paragraph(headline, {
      fontSize: headlineSize(headline.length, largest),
      lineHeight: 1.12,
      fontWeight: 600,
      textWrap: 'balance',
      marginTop: 6,
    }),
    paragraph(label, { fontSize: 44, lineHeight: 1.25, textWrap: 'balance', marginTop: 6 }),
  );
}

function footingBox({ source, asOf, notes }: Footing): Element {
  const { paper, ink } = colours.footing;
  return box(
    { backgroundColor: paper, padding: `26px ${margin}px 32px`, color: ink },
    ...[source, asOf, ...notes].map((text) => paragraph(text, { fontSize: smallest, lineHeight: '40px' })),
  );
}
