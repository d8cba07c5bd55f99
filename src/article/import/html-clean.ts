// Takes out of a page what is not its article: what its tags, roles and class names say of themselves. Called by html.ts.
import {
  attribute,
  isElement,
  isHidden,
  lineOf,
  textOf,
  weighed,
  type Element,
  type Node,
  type Tree,
} from './dom.js';
import { markIn } from './furniture.js';
import { isQuestion, longestQuestion } from './questions.js';
import { tidy } from './blocks.js';

const never =
  'script, style, template, noscript, svg, math, canvas, iframe, object, embed, audio, video, picture, img, map, button, input, select, textarea, dialog, nav, aside, footer, figure, figcaption, form, table, sup.reference, sup.noteref, sup[id^="cite_ref"], .mw-editsection, [hidden], [aria-hidden="true" i], [role="navigation" i], [role="banner" i], [role="contentinfo" i], [role="complementary" i], [role="dialog" i], [role="alertdialog" i], [role="search" i], [role="alert" i], [role="toolbar" i], [role="menu" i], [role="doc-endnotes" i]';

/** Words in class names and ids that say what an element is. */
const telling = new Set(
  `ad ads adslot adunit adbox advert advertisement advertising adsbygoogle sponsor sponsored outbrain taboola
  cookie cookies consent gdpr onetrust cmp privacy
  promo promotion newsletter subscribe subscription signup optin paywall piano
  related recirc recirculation recommended recommendations recommendation trending popular readmore morefrom
  share sharing sharebar social socials breadcrumb breadcrumbs toc
  feedback cite citation citations references reflist footnotes endnotes navbox infobox sidebar hatnote catlinks siblings
  nav navigation navbar menu masthead topbar toolbar skip skiplink login search
  comments comment disqus caption credit credits byline bylines bio authorbio popup popover modal overlay lightbox tooltip relatedposts sharedaddy
  quiz chatbot metadata noprint printfooter sitenotice visuallyhidden gallery carousel slideshow`.split(
    /\s+/u,
  ),
);
const phrases =
  /(?:^|[\s_-])(?:screen-reader|sr-only|visually-hidden|author-(?:box|bio|card|info|description)|about-author|table-of-contents|more-(?:from|like|on)|read-(?:more|next|also)|you-may|sign-up|call-to-action|pull-?quote|print-only)(?:$|[\s_-])/iu;
/** A paragraph goes only for what it says of itself in so many words. */
const paragraphs = new Set(
  'caption credit credits byline bylines copyright disclaimer subtitle standfirst dek deck summary bajada entradilla'.split(
    ' ',
  ),
);

const namesOf = (element: Element): string[] =>
  `${attribute(element, 'class')} ${attribute(element, 'id')}`
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    .toLowerCase()
    .split(/[^a-z]+/u);

/** What holds this share of the page's paragraphs is the article, whatever it is called. */
const mostOfIt = 0.4;
const shortest = 60;

export interface Removed {
  /** The questions that the page lists as the article's own. */
  readonly questions: readonly string[];
  /** The short lines of what went, in which a page tells its author and its dates. */
  readonly lines: readonly string[];
}

/** A line about the author or a date is no longer. In characters. */
const longestLine = 120;
const mostLines = 500;
const mostParts = 50;

/** Changes the tree. */
export function clean($: Tree): Removed {
  const prose = weighed($, (element) => {
    if (!/^(?:p|li)$/iu.test(element.tagName)) return 0;
    const { length } = tidy(textOf(element));
    // A line of links or of a few words weighs nothing.
    return length >= shortest ? length : 0;
  });
  const titles = weighed($, ({ tagName }) => (tagName.toLowerCase() === 'h1' ? 1 : 0));
  const all = $.root()
    .contents()
    .toArray()
    .reduce((sum, node) => sum + prose(node), 0);
  const holdsArticle = (element: Element): boolean =>
    /^(?:html|body|main|h1)$/iu.test(element.tagName) || (all > 0 && prose(element) > all * mostOfIt);
  const lines: string[] = [];
  const removed = new Set<Node>();
  const remove = (elements: readonly Node[]): void => {
    for (const element of elements) {
      // A header may hold the title: only its other parts go.
      if (!isElement(element) || holdsArticle(element) || titles(element) > 0) continue;
      if (isWithin(element, removed)) continue;
      if (lines.length < mostLines) lines.push(...linesIn(element));
      removed.add(element);
      $(element).remove();
    }
  };
  const questions = takeQuestions($, (element) => titles(element) > 0 || holdsArticle(element));
  remove($(never).toArray());
  $('[style]').each((_at, element) => {
    if (isHidden(element)) remove([element]);
  });
  remove(
    $('[class], [id]')
      .toArray()
      .filter((element) => {
        const words = namesOf(element);
        if (/^(?:p|h[1-6])$/iu.test(element.tagName)) return words.some((word) => paragraphs.has(word));
        const names = `${attribute(element, 'class')} ${attribute(element, 'id')}`;
        return words.some((word) => telling.has(word)) || phrases.test(names);
      }),
  );
  return { questions, lines };
}

/** A removed element keeps what is in it, so these are not removed once more. */
function isWithin(element: Element, removed: ReadonlySet<Node>): boolean {
  for (let node: Node | null = element.parentNode; node; node = node.parentNode)
    if (removed.has(node)) return true;
  return false;
}

/** The short lines of an element's first parts, itself among them. */
function linesIn(element: Element): string[] {
  const parts: Node[] = [element];
  for (let at = 0; at < parts.length && parts.length < mostParts; at += 1) {
    const part = parts[at];
    if (isElement(part)) parts.push(...part.children.filter(isElement).slice(0, mostParts));
  }
  return parts.map((part) => lineOf(part, longestLine) ?? '').filter((line) => line !== '');
}

const headings = 'h2, h3, h4, h5, h6, p, div, span, summary, strong, b, dt, legend, button';
/** Around a heading, the block of the questions is at most so many elements above. */
const maxAbove = 4;

/** Takes the block of the article's own questions out of the tree, with their answers. */
function takeQuestions($: Tree, holdsArticle: (element: Element) => boolean): string[] {
  const found: string[] = [];
  for (const heading of $(headings).toArray()) {
    const own = lineOf(heading, 100);
    if (own === undefined || markIn(own) !== 'questions') continue;
    let $block = $(heading);
    for (let up = 0; up < maxAbove; up += 1) {
      $block = $block.parent();
      const [element] = $block.toArray();
      if (!isElement(element) || holdsArticle(element)) break;
      const questions = $block
        .find('li, button, summary, dt, h3, h4, h5, a, p, div, span')
        .toArray()
        .map((each) => lineOf(each, longestQuestion) ?? '')
        .filter((text) => isQuestion(text));
      if (questions.length === 0) continue;
      found.push(...questions);
      $block.remove();
      break;
    }
  }
  return found;
}
