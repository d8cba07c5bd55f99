// Holding a pack against a copy of its article: excerpts, quotations, copied runs.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/article/compare.js';
import { driftOf, hasDrift } from '../../src/article/drift/drift.js';
import { readArticleText } from '../../src/article/import/index.js';
import { loadPack, parsePack } from '../../src/article/load.js';
import { copyText, edited, packText } from './lighthouse.js';

/** What the comparison says of an edited pack, or of the pack and an edited copy. */
function said(pack: string, text = copyText): string[] {
  const article = parsePack(pack, 'pack.yaml');
  const copy = readArticleText(text, 'copy.txt');
  return compare(article, copy, driftOf(article, copy)).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );
}

describe('the pack and its article', () => {
  it('agree', () => {
    expect(said(packText)).toEqual([]);
  });

  it('agree whatever quotation marks and spaces the copy has', () => {
    const copy = copyText.replace(/[“”]/gu, '"').replaceAll('’', "'").replaceAll(' is ', '  is\u00a0');
    expect(said(packText, copy)).toEqual([]);
  });
});

describe('an excerpt', () => {
  it('that the copy prints in another way is no mistake', () => {
    const copy = copyText
      .replace('$2 million', '$2\u202fmillion')
      .replace('as six families', 'as 6 families')
      .replace('Visits were forbidden, and', 'Visits were forbidden and');
    const pack = edited('excerpt: Visits were forbidden', "excerpt: 'Visits were forbidden, and letters'");
    expect(said(pack, copy)).toEqual([]);
  });

  it('in another sentence is told, with where it is', () => {
    expect(said(edited('paragraph: 4, sentence: 3,', 'paragraph: 4, sentence: 2,'))).toEqual([
      'passages.16.at.excerpt: “the sea could undercut the cliff” is not in paragraph 4, sentence 2 of the copy; it is in paragraph 4, sentence 3',
    ]);
  });

  it('that is not word for word is told', () => {
    expect(said(edited('excerpt: Visits were forbidden', 'excerpt: Visits were forbid'))).toEqual([
      'passages.8.at.excerpt: “Visits were forbid” is not in paragraph 2, sentence 3 of the copy; copy the words exactly',
    ]);
  });

  it('that stands twice needs the words beside it, and the right ones', () => {
    expect(said(edited(', before: struck the reef', ''))).toEqual([
      'passages.11.at.excerpt: “beside the tower” stands 2 times in the copy; add before or after',
    ]);
    expect(said(edited(', before: struck the reef', ', before: struck a reef'))).toEqual([
      'passages.11.at.excerpt: the words before or after “beside the tower” do not stand there; correct them',
    ]);
  });
});

describe('a sentence that has changed', () => {
  it('is told as drift, not as a mistake of the pack', () => {
    const copy = copyText
      .replace('Visits were forbidden', 'Visits were banned')
      .replace('the loneliest chair in the republic', 'the emptiest chair in the republic');
    expect(said(packText, copy)).toEqual([]);
  });
});

describe('a quotation', () => {
  it('that differs in a word, or only quotes the narrator, is told', () => {
    expect(
      said(
        edited('words: the loneliest chair in the republic', 'words: the loneliest chair of the republic'),
      ),
    ).toEqual([
      'quotations.0.words: the sentence of "loneliest-chair" does not quote “the loneliest chair of the republic” word for word; copy it exactly',
    ]);
    expect(said(edited('words: the loneliest chair in the republic', 'words: the last keeper'))).toHaveLength(
      1,
    );
  });
});

describe('nine words of the article in a row', () => {
  const nine = 'supplies came by a mule track because no boat';
  const field = (key: string) =>
    `passages.9.${key}: nine words of the article in a row (“${nine}”); say it in other words`;

  it('are told once, and in no language that the pack lacks', () => {
    const text = edited('title: { en: Supplies by mule,', `title: { en: ${nine},`);
    expect(said(text.replace('languages: [en, es]', 'languages: [en]'))).toEqual([field('title.en')]);
    expect(said(edited('title: { en: Supplies by mule,', `title: { en: '${nine} could',`))).toEqual([
      field('title.en'),
    ]);
  });

  it('are told in any language and any text, however they are punctuated', () => {
    const text = edited('title: { en: Supplies by mule,', `title: { en: '${nine.replace('came', 'came,')}',`);
    expect(said(text)).toEqual([field('title.en')]);
    const spanish = edited(
      '{ en: Supplies by mule, es: Víveres a lomo de mula }',
      `{ en: Mules, es: '${nine}' }`,
    );
    expect(new Set(said(spanish))).toEqual(new Set([field('title.es')]));
  });

  it('are fine where a new or changed sentence happens to say what the pack said before', () => {
    const words = 'In these days nobody lives there but a cat and two goats';
    const pack = edited('title: { en: Supplies by mule,', `title: { en: ${words},`);
    const changed = copyText.replace('Supplies came by a mule track because no boat could land', words);
    expect(said(pack, changed)).toEqual([]);
    expect(said(pack, copyText.replace('Visits were', `${words}. Visits were`))).toEqual([]);
  });

  it('are fine when they are eight, or a speaker’s', () => {
    expect(
      said(edited('{ en: Supplies by mule,', '{ en: Supplies came by a mule track because no,')),
    ).toEqual([]);
    const words = 'Never in forty winters did one single soul knock here';
    const copy = copyText.replace('the loneliest chair in the republic.', `${words}.`);
    const pack = packText
      .replace('words: the loneliest chair in the republic', `words: ${words}`)
      .replace('likened his post to the country’s loneliest chair.', `said “${words}”`)
      .replace('excerpt: the loneliest chair in the republic', 'excerpt: Never in forty winters');
    expect(said(pack, copy)).toEqual([]);
  });
});

describe('the real pack', () => {
  const real = '../shared/article/britannica-cecot.txt';
  it.skipIf(!existsSync(real))(`agrees with the article (${real})`, () => {
    const article = loadPack('data/cecot.yaml');
    const copy = readArticleText(readFileSync(real), real);
    const drift = driftOf(article, copy);
    expect([hasDrift(drift), drift.found]).toEqual([false, article.passages.length]);
    expect(compare(article, copy, drift)).toEqual([]);
  });
});
