// The layout of the timeline's picture: the dates down a line, beside each what the article says and where. Called by
// make.ts.
import type { DatedEvent, TimelineWords } from '../../src/reply/picture/timeline.js';
import { box, mixed, paragraph, type Element } from './element.js';
import { framed } from './frame.js';
import { colours, smallest } from './style.js';

const { accent, faint } = colours.body;
const dot = 22;
/** In pixels: it is no figure. */
const headlineSize = 92;

export function timelineLayout({ heading, events, more, footing }: TimelineWords): Element {
  const rows = events.map((event, at) => row(event, at === events.length - 1));
  const rest = more === undefined ? [] : [paragraph(more, { fontSize: smallest, color: faint })];
  return framed(heading, [box({}, ...rows), ...rest], footing, headlineSize);
}

function row({ date, text, where, whose }: DatedEvent, isLast: boolean): Element {
  const line = box({
    position: 'absolute',
    left: 9,
    top: 26,
    bottom: -26,
    width: 4,
    backgroundColor: accent,
  });
  const mark = box({
    position: 'absolute',
    left: 0,
    top: 16,
    width: dot,
    height: dot,
    borderRadius: dot / 2,
    backgroundColor: accent,
  });
  return box(
    { position: 'relative', paddingLeft: dot + 28, paddingBottom: isLast ? 0 : 26 },
    ...(isLast ? [] : [line]),
    mark,
    mixed(
      [
        [date, { fontSize: 36, fontWeight: 600, color: accent }],
        [`   ${[where, whose].filter((part) => part !== undefined).join(' · ')}`, { color: faint }],
      ],
      { fontSize: smallest, lineHeight: '46px', whiteSpace: 'pre-wrap' },
    ),
    paragraph(text, { fontSize: 36, lineHeight: '45px', textWrap: 'balance' }),
  );
}
