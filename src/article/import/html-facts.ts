// What a page's head and its first heading tell of the article. Called by html.ts.
import { addressOf } from './addresses.js';
import { completed, fold, noFacts, tidy, type Facts } from './blocks.js';
import { dayIn } from './days.js';
import { textOf, type Tree } from './dom.js';
import { isFurniture, markIn } from './furniture.js';
import { readJsonLd } from './json-ld.js';
import { nameOf, namesIn } from './names.js';

export interface Head {
  readonly facts: Facts;
  /** What the page calls itself in a browser's tab. */
  readonly tab: string;
  /** Its headings of the first level. */
  readonly headings: readonly string[];
  readonly free: boolean;
}

/** A site's name stands after one of these. */
const parting = /\s+[|–—·•»:-]\s+/u;

/** @param html The page, for what a browser or a saving program noted in a comment. */
export function readHead($: Tree, html: string): Head {
  const meta = (...names: string[]): string | undefined => {
    for (const name of names) {
      const found = $(
        `meta[property="${name}" i], meta[name="${name}" i], meta[itemprop="${name}" i]`,
      ).first();
      const text = tidy(found.attr('content') ?? '');
      if (text !== '') return text;
    }
    return undefined;
  };
  const { facts: data, free } = readJsonLd(
    $('script[type="application/ld+json" i]')
      .toArray()
      .map((script) => $(script).text()),
  );
  const tab = tidy($('title').first().text());
  const headings = $('h1')
    .toArray()
    .map((heading) => tidy(textOf(heading)))
    .filter((text) => text !== '');
  const saved = noteIn(html);
  const site = meta('og:site_name', 'publisher', 'dc.publisher', 'application-name') ?? siteIn(tab, headings);
  const base = addressOf(saved.url);
  const facts: Facts = {
    ...noFacts(),
    title: chosenTitle(
      headings,
      [data.title, meta('og:title', 'twitter:title', 'dc.title', 'citation_title'), tab],
      site,
    ),
    author:
      data.author ??
      authorOf($, meta('author', 'article:author', 'parsely-author', 'dc.creator', 'citation_author')),
    publisher: data.publisher ?? site,
    url:
      addressOf($('link[rel~="canonical" i]').first().attr('href'), base) ??
      addressOf(meta('og:url'), base) ??
      data.url ??
      base,
    published:
      data.published ??
      dayIn(
        meta(
          'article:published_time',
          'datePublished',
          'date',
          'dc.date',
          'dc.date.issued',
          'dcterms.date',
          'parsely-pub-date',
          'pubdate',
          'citation_publication_date',
        ),
      ) ??
      dayIn($('time[itemprop="datePublished"], time[pubdate]').first().attr('datetime')) ??
      dayAtTitle($),
    updated:
      data.updated ??
      dayIn(meta('article:modified_time', 'og:updated_time', 'dateModified', 'last-modified', 'revised')) ??
      dayIn($('time[itemprop="dateModified"]').first().attr('datetime')),
    read: dayIn(saved.day),
    language: $('html').attr('lang') ?? meta('og:locale', 'content-language') ?? data.language,
  };
  return {
    facts: completed(facts, {
      aliases: [...(data.aliases ?? []), ...listedNames($)],
      questions: data.questions ?? [],
    }),
    tab,
    headings,
    free,
  };
}

/**
 * The heading of the first level that the page's own titles name, the longest of several; a page's only one is its title
 * in any case.
 */
function chosenTitle(
  headings: readonly string[],
  titles: readonly (string | undefined)[],
  site: string | undefined,
): string | undefined {
  const named = titles.flatMap((title) => (title === undefined || title === '' ? [] : [fold(title)]));
  const own = headings.filter((heading) => fold(heading) !== fold(site ?? ''));
  const [fitting] = own
    .filter((heading) =>
      named.some((title) => title.includes(fold(heading)) || fold(heading).includes(title)),
    )
    .sort((a, b) => b.length - a.length);
  const [told] = titles.filter((title) => title !== undefined && title !== '');
  return fitting ?? (own.length === 1 ? own[0] : (told?.split(parting)[0] ?? headings[0]));
}

/** "Kelp Forest | Atlas of the Sea": what stands after the article's title. */
function siteIn(tab: string, headings: readonly string[]): string | undefined {
  const parts = tab.split(parting);
  const last = parts.at(-1);
  return parts.length > 1 && last !== undefined && !headings.some((heading) => fold(heading) === fold(last))
    ? last
    : undefined;
}

/** The first day that an article shows beside its title, unless it is said to be that of a change. */
function dayAtTitle($: Tree): string | undefined {
  const $time = $('h1').first().closest('header, article').find('time[datetime]').first();
  const isChange = /updat|modif|revis|actualiz/iu.test(tidy($time.parent().text()).slice(0, 80));
  return isChange ? undefined : dayIn($time.attr('datetime'));
}

function authorOf($: Tree, told: string | undefined): string | undefined {
  if (told !== undefined && !/^https?:/u.test(told)) return nameOf(told);
  return $(
    '[itemprop="author"], [rel~="author"], .author-name, .byline__name, .byline-name, .byline a, .author a',
  )
    .toArray()
    .map((element) => nameOf(tidy(textOf(element))))
    .find(
      (name) =>
        /^[^\d@:|]{3,60}$/u.test(name) &&
        name.includes(' ') &&
        !isFurniture(name) &&
        markIn(name) === undefined,
    );
}

/** Other names in a list of terms: "Also known as:", and below it the names. */
function listedNames($: Tree): string[] {
  return $('dt')
    .toArray()
    .filter((term) =>
      /^(?:also (?:known as|called)|other names?|también conocid[oa] como|otros nombres)\b/iu.test(
        tidy(textOf(term)),
      ),
    )
    .flatMap((term) => $(term).nextUntil('dt').toArray())
    .flatMap((names) => ($(names).find('li').length > 0 ? $(names).find('li').toArray() : [names]))
    .flatMap((name) => namesIn(tidy(textOf(name))));
}

/** The address and the day that a browser ("saved from url") or a saving program ("url:", "saved date:") wrote down. */
function noteIn(html: string): { url: string | undefined; day: string | undefined } {
  const head = html.slice(0, 4000);
  const url =
    /<!-- saved from url=\(\d{1,5}\)(\S{1,2000}) -->/u.exec(head) ??
    /^\s*url:\s*(https?:\S{1,2000})/mu.exec(head);
  const saved = /^\s*saved date:\s*(.{1,80})$/mu.exec(head)?.[1];
  const time = Date.parse(saved?.replace(/\s*\([^)]*\)\s*$/u, '') ?? '');
  return { url: url?.[1], day: Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10) };
}
