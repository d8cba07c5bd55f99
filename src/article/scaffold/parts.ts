// What a new pack can take from its article by itself: sections, a stub a sentence, questions, quotations, dates. Called by
// scripts/pack-new.ts.
import type { ArticleCopy } from '../copy.js';
import { attributionsIn } from '../drift/attributions.js';
import { figuresIn } from '../drift/figures.js';
import { headerText } from '../drift/header.js';
import { stemsOf } from '../drift/known.js';
import { normal } from '../drift/normal.js';
import { chooseExcerpt, type Excerpt } from '../excerpts.js';
import { shortSlug, slug, uniqueIds } from './ids.js';

export interface PassageStub {
  readonly id: string;
  readonly section: string;
  readonly paragraph: number;
  readonly sentence: number;
  readonly excerpt: Excerpt;
  /** Phrases of the sentence that say whose claim it is. */
  readonly attributions: readonly string[];
}

export interface Parts {
  readonly sections: readonly { readonly id: string; readonly heading: string | undefined }[];
  readonly passages: readonly PassageStub[];
  readonly questions: readonly { readonly id: string; readonly text: string; readonly passage: string }[];
  readonly quotations: readonly {
    readonly id: string;
    readonly words: string;
    readonly passage: string;
    readonly attributions: readonly string[];
  }[];
  readonly events: readonly { readonly id: string; readonly date: string; readonly passage: string }[];
  /** Sentences that no three words can be found by, as [paragraph, sentence]. */
  readonly without: readonly (readonly [number, number])[];
  /** Ids of passages whose excerpts a person has to look at: they may have lost a "not", or break links. */
  readonly doubtful: readonly string[];
}

/** @param copy A copy with at least one paragraph. */
export function partsOf(copy: ArticleCopy): Parts {
  const whole = [headerText(copy), ...copy.paragraphs.flatMap(({ sentences }) => sentences)].join(' ');
  const sectionIds = uniqueIds();
  const sections: { id: string; heading: string | undefined }[] = [];
  const passageIds = uniqueIds();
  const passages: PassageStub[] = [];
  const without: [number, number][] = [];
  const doubtful: string[] = [];
  const sentencesOf = new Map<string, string>();
  const add = (paragraph: number, sentence: number, text: string, optional: boolean): void => {
    const sure = chooseExcerpt(text, whole);
    const excerpt = sure ?? (optional ? undefined : chooseExcerpt(text, whole, { anyCut: true }));
    if (!excerpt) {
      if (!optional) without.push([paragraph, sentence]);
      return;
    }
    const id = passageIds(shortSlug(excerpt.excerpt));
    const attributions = attributionsIn(normal(text)).map(({ words }) => words);
    passages.push({ id, section: sections.at(-1)?.id ?? '', paragraph, sentence, excerpt, attributions });
    sentencesOf.set(id, text);
    if (!sure) doubtful.push(id);
  };

  copy.paragraphs.forEach(({ heading, sentences }, at) => {
    if (at === 0 || heading !== sections.at(-1)?.heading)
      sections.push({ id: sectionIds(slug(heading ?? copy.title)), heading });
    // The title counts as the header's first line.
    if (at === 0)
      copy.header.forEach((line, place) => {
        add(0, place + 2, line, true);
      });
    sentences.forEach((text, place) => {
      add(at + 1, place + 1, text, false);
    });
  });

  return {
    sections: sections.filter(({ id }) => passages.some(({ section }) => section === id)),
    passages,
    questions: questionsOf(copy, passages, sentencesOf),
    ...quotationsAndEvents(passages, sentencesOf),
    without,
    doubtful,
  };
}

/** They ask, and tell no sentence from another. */
const asking = new Set(
  stemsOf(
    'what who whom whose which when where why how do does did is are was were qué quién quiénes cuál cuáles cuándo dónde cómo cuánto cuánta cuántos cuántas por para',
  ),
);

/** Each of the article's questions with the passage that has most of its words; one that few passages have counts more. */
function questionsOf(
  { questions }: ArticleCopy,
  passages: readonly PassageStub[],
  sentencesOf: ReadonlyMap<string, string>,
): Parts['questions'] {
  const ids = uniqueIds();
  const stems = new Map(passages.map(({ id }) => [id, new Set(stemsOf(sentencesOf.get(id) ?? ''))]));
  return questions.map((text) => {
    const asked = [...new Set(stemsOf(text))].filter((stem) => !asking.has(stem));
    const weights = new Map(
      asked.map((stem) => {
        const having = passages.filter(({ id }) => stems.get(id)?.has(stem)).length;
        return [stem, Math.log(1 + passages.length / Math.max(1, having))];
      }),
    );
    const shared = ({ id }: PassageStub): number =>
      asked.reduce((sum, stem) => sum + (stems.get(id)?.has(stem) ? (weights.get(stem) ?? 0) : 0), 0);
    const [best] = [...passages].sort((a, b) => shared(b) - shared(a));
    return { id: ids(shortSlug(text)), text, passage: best?.id ?? '' };
  });
}

const yearIntroduced =
  /(?:^|\s)(?:in|since|until|by|of|from|to|after|before|early|late|mid|during|en|desde|hasta|de|del)[\s-]$/iu;

function quotationsAndEvents(
  passages: readonly PassageStub[],
  sentencesOf: ReadonlyMap<string, string>,
): Pick<Parts, 'quotations' | 'events'> {
  const quotationIds = uniqueIds();
  const eventIds = uniqueIds();
  const quotations: Parts['quotations'][number][] = [];
  const events: Parts['events'][number][] = [];
  for (const { id: passage, paragraph, attributions } of passages) {
    const text = normal(sentencesOf.get(passage) ?? '');
    if (paragraph === 0) continue;
    for (const [, inner = ''] of text.matchAll(/"([^"]+)"/gu)) {
      const words = inner.trim().replace(/[.,]$/u, '');
      if (words.split(' ').length >= 3)
        quotations.push({ id: quotationIds(shortSlug(words)), words, passage, attributions });
    }
    for (const { words, value, start } of figuresIn(text)) {
      const dated = /^\d{4}-\d\d(?:-\d\d)?$/u.test(value);
      const year = /^[12]\d{3}$/u.test(words) && yearIntroduced.test(text.slice(0, start));
      if (dated || year)
        events.push({ id: eventIds(`${passage}-${value.slice(0, 4)}`), date: value, passage });
    }
  }
  return { quotations, events };
}
