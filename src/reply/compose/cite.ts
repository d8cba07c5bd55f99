// Composes the article's citation in one style, with the others in a menu. Called by index.ts.
import { cite, citationStyles, type CitationSpan } from '../../citation/cite.js';
import { quoting } from '../catalog/quoting.js';
import { line, type Document, type Span } from '../document.js';
import { cut } from '../escape.js';
import type { CiteView } from '../view.js';
import { footer, place, type Frame } from './parts.js';

const maxTitle = 90;

export function composeCite(view: CiteView, frame: Frame): Document {
  const { style, language, passage } = view;
  const words = quoting[language];
  const { name, reference, inText, file, isData } = cite(frame.article, style, language, passage);
  const copied = [reference, ...(inText ? [inText] : [])].map(plainText).join('\n');
  return {
    tone: 'answer',
    language,
    blocks: [
      [
        line('heading', words.citing(name)),
        line('small', passage ? words.ofPassage(cut(passage.title[language], maxTitle)) : words.ofArticle),
        ...(passage ? [place(passage, frame, 'small', true)] : []),
        ...(isData ? [] : [line('text', ...reference.map(span))]),
        ...(inText ? [line('text', `${words.inText} `, ...inText.map(span))] : []),
      ],
      [line('small', file ? words.asFile : words.toCopy), line('code', copied)],
      footer([], frame),
    ],
    file,
    menus: [
      {
        action: 'cite',
        args: passage ? [passage.id] : [],
        placeholder: words.otherStyle,
        entries: citationStyles
          .filter((other) => other !== style)
          .map((other) => ({ value: other, label: cite(frame.article, other, language).name })),
      },
    ],
    buttons: [],
  };
}

const plainText = (spans: readonly CitationSpan[]): string => spans.map(({ text }) => text).join('');
const span = ({ text, italic }: CitationSpan): Span => ({ text, ...(italic ? { italic } : {}) });
