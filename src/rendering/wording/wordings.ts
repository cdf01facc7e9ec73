import type { Day } from '../../domain/day';

/**
 * The fixed words of a post in one language. Patterns name their places in braces; dates are patterns
 * too, since `Intl` gives other bytes in other browsers and versions.
 */
export interface Wording {
  language: string;
  /** Places: year, month (as in `months`), day. */
  date: string;
  /** January first. */
  months: readonly string[];
  /** Places: author, date. */
  byline: string;
  /** The byline of a post without an author. Place: date. */
  dateline: string;
  /** Place: terms. */
  categories: string;
  /** Place: terms. */
  tags: string;
  /** Between two terms. */
  separator: string;
  /** Heading over the clips without a tag, where a post is grouped by tag. */
  untagged: string;
  /** Over the columns of a table of links: title, site, words. */
  tableHead: readonly string[];
  /** Names the page where a link was found. Place: source. */
  via: string;
}

const numbers = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'];

const english: Wording = {
  language: 'en',
  date: '{month} {day}, {year}',
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  byline: '~ by {author} on {date}.',
  dateline: '~ {date}.',
  categories: 'Posted in {terms}',
  tags: 'Tags: {terms}',
  separator: ', ',
  untagged: 'Other links',
  tableHead: ['Link', 'Site', 'Notes'],
  via: '(via {source})',
};

const chinese: Wording = {
  language: 'zh-CN',
  date: '{year} 年 {month} 月 {day} 日',
  months: numbers,
  byline: '~ 由 {author} 于 {date}发表。',
  dateline: '~ {date}发表。',
  categories: '发布在{terms}',
  tags: '标签：{terms}',
  separator: '，',
  untagged: '其他链接',
  tableHead: ['链接', '网站', '说明'],
  via: '（来自 {source}）',
};

/** Every language a post's fixed words can be in; the first serves for the languages not here. */
export const wordings: readonly Wording[] = [english, chinese];

/** The wording of a BCP 47 tag: of the very tag, else of its language, else English. */
export function wordingFor(language: string): Wording {
  const wanted = language.toLowerCase();
  const primary = wanted.split('-')[0];
  return (
    wordings.find((w) => w.language.toLowerCase() === wanted) ??
    wordings.find((w) => w.language.split('-')[0] === primary) ??
    english
  );
}

/** A day in the words of a language: `April 26, 2016`. */
export function dayText(day: Day, wording: Wording): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const fill: Record<string, string> = {
    year: String(Number(year)),
    month: wording.months[Number(month) - 1] ?? month,
    day: String(Number(date)),
  };
  return fillPattern(
    wording.date,
    (words) => words,
    (place) => [fill[place] ?? ''],
  ).join('');
}

const places = /\{([a-z]+)\}/;

/**
 * A pattern of a wording, cut at its places: `text` makes a part of what stands between them, `fill` the
 * parts of a place. Whole parts rather than one string, so that each is escaped where it is put in.
 */
export function fillPattern<Part>(
  pattern: string,
  text: (words: string) => Part,
  fill: (place: string) => Part[],
): Part[] {
  return pattern
    .split(places)
    .flatMap((piece, i) => (i % 2 === 1 ? fill(piece) : piece === '' ? [] : [text(piece)]));
}
