// The surface of the escaper itself: any text that stands alone in a line, cut at any length. Replies put most texts behind
// words of ours, where a mark that lives at a line's start alone would go unseen.
import fc from 'fast-check';
import { clean, cut, escape, unescape } from '../../src/reply/escape.js';
import { surface } from '../../scripts/fuzz/surface.js';
import { must, pinged } from './replies.js';
import { look } from './shown.js';
import { hostileText } from './texts.js';

/** Characters of two halves at odd and even places, so that a cut meets the middle of one. */
const halves = fc
  .array(fc.constantFrom('𝕏', '🇸🇻', '👩‍👩‍👧‍👦', 'a', ' '), { minLength: 2, maxLength: 200 })
  .map((parts) => parts.join(''));

export const texts = surface({
  name: 'texts of members',
  share: 30,
  inputs: fc.tuple(fc.oneof(hostileText, halves), fc.integer({ min: 3, max: 400 })),
  hold: ([text, max]) => {
    const short = cut(text, max);
    const whole = clean(text);
    const shown = escape(short);
    const { problems, words } = look(shown, { addresses: [], names: [], moderator: false, memberText: true });
    must(
      [
        ...problems,
        ...(short.length <= max ? [] : [`cut to ${max}, it has ${short.length}`]),
        ...(!/\p{Cs}/u.test(short) ? [] : ['it is cut within a character']),
        ...(short === whole || (short.endsWith('…') && whole.startsWith(short.slice(0, -1)))
          ? []
          : [`cut, it is another text: “${short}”`]),
        ...(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|\p{M}{3}/u.test(shown)
          ? ['it holds what is not to be seen']
          : []),
        ...(words === pinged(short) ? [] : [`reads “${words}”, and was “${short}”`]),
        ...(unescape(shown) === pinged(short) ? [] : [`does not come back from “${shown}”`]),
      ],
      text,
    );
  },
});
