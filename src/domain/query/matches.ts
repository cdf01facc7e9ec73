import { wordsOf, packWords, needleOf } from '../text/words';
import { readableAddress } from '../address/readable-address';
import { createClip, type Clip } from '../clip';
import { siteOf } from '../address/site-of';
import { dayOf } from '../day';
import { foldText } from '../tagging/fold-text';
import { addDays, dayNumber, dayNumberAt } from './calendar';
import type { Clause, Query, State } from './query';
import { dayRangeOf, type Today, type When } from './when';

/** A clip, and what only storage knows of it. */
export interface SearchRecord {
  clip: Clip;
  /** Titles of the digests that it stands in, for `in:` and `is:used`. */
  digests: readonly string[];
  /** Another clip outside the trash has its key. */
  duplicate: boolean;
  /** A capture draft of its page is begun and not saved. */
  draft: boolean;
  /** Its `searchableWords`, where they are kept; else they are made when a query needs them. */
  words?: string;
}

/** A clip of which only this is known, to ask a clause about it alone. */
export function searchRecord(fields: Partial<Clip>): SearchRecord {
  return {
    clip: createClip({ id: '', url: '', savedAt: '', ...fields }),
    digests: [],
    duplicate: false,
    draft: false,
  };
}

/** All that words and phrases are looked for in, as packed words. An index that agrees with `matches` is made of these. */
export function searchableWords(clip: Clip): string {
  return packWords([...titleTexts(clip), ...bodyTexts(clip)]);
}

/** The searchable texts in which a hit says most. */
export function titleTexts({ title, tags }: Clip): string[] {
  return [title, ...tags];
}

/** The other searchable texts. */
export function bodyTexts({ comment, quotes, authors, site = '', url, description = '' }: Clip): string[] {
  const passages = quotes.flatMap((quote) => [quote.text, quote.comment]);
  return [comment, ...passages, ...authors, site, readableAddress(url), description];
}

/** The words that a text asks for. A whole address is looked for as clips have it, without its scheme. */
export function soughtWords(text: string): string[] {
  const address = /^https?:\/\//i.test(text) ? readableAddress(text) : '';
  return wordsOf(address || text);
}

/** Where and when a query is asked. */
export interface QueryContext extends Today {
  /** IANA name of the writer's zone, in which a clip's day is counted. */
  zone: string;
}

type Test = (record: SearchRecord) => boolean;

/** Whether the query finds the record. For many records make a `matcherOf` once. */
export function matches(query: Query, record: SearchRecord, context: QueryContext): boolean {
  return matcherOf(query, context)(record);
}

/**
 * The test that a query puts to each record. It knows no trash of its own: whoever asks leaves out
 * trashed clips, unless the query asks for them (`asksForTrash`).
 */
export function matcherOf(query: Query, context: QueryContext): Test {
  if (query.kind === 'all') return () => true;
  const test = clauseTest(query, context);
  // The words of a clip are made once for all the words of the query.
  return (record) => {
    let words = record.words;
    return test({
      ...record,
      get words() {
        return (words ??= searchableWords(record.clip));
      },
    });
  };
}

function clauseTest(clause: Clause, context: QueryContext): Test {
  switch (clause.kind) {
    case 'word':
    case 'phrase': {
      const needle = needleOf(soughtWords(clause.text), clause.kind === 'word' ? 'prefix' : 'whole');
      return ({ words = '' }) => needle === undefined || words.includes(needle);
    }
    case 'tag': {
      const tag = foldText(clause.value);
      return ({ clip }) => clip.tags.some((one) => foldText(one) === tag);
    }
    case 'site':
      return siteTest(clause.value);
    case 'author': {
      const needle = needleOf(wordsOf(clause.value), 'prefix');
      return ({ clip }) => needle !== undefined && packWords(clip.authors).includes(needle);
    }
    case 'lang': {
      const language = clause.value.toLowerCase().replaceAll('_', '-');
      return ({ clip }) =>
        `${(clip.language ?? '').toLowerCase().replaceAll('_', '-')}-`.startsWith(`${language}-`);
    }
    case 'in': {
      const needle = needleOf(wordsOf(clause.value), 'whole');
      return ({ digests }) => needle !== undefined && packWords(digests).includes(needle);
    }
    case 'is':
      return stateTests[clause.state];
    case 'before':
    case 'after':
    case 'on':
      return dayTest(clause.kind, clause.when, context);
    case 'not': {
      const test = clauseTest(clause.clause, context);
      return (record) => !test(record);
    }
    case 'and': {
      const tests = clause.clauses.map((one) => clauseTest(one, context));
      return (record) => tests.every((test) => test(record));
    }
    case 'or': {
      const tests = clause.clauses.map((one) => clauseTest(one, context));
      return (record) => tests.some((test) => test(record));
    }
  }
}

const stateTests: Readonly<Record<State, Test>> = {
  unused: ({ digests }) => digests.length === 0,
  used: ({ digests }) => digests.length > 0,
  draft: ({ draft }) => draft,
  next: ({ clip }) => clip.forNextDigest !== undefined,
  private: ({ clip }) => clip.private,
  untagged: ({ clip }) => clip.tags.length === 0,
  uncommented: ({ clip }) => clip.comment.trim() === '',
  quoted: ({ clip }) => clip.quotes.length > 0,
  duplicate: ({ duplicate }) => duplicate,
  trashed: ({ clip }) => clip.trashedAt !== undefined,
};

/** A name with a dot is that site with all below it; a name without one is any part of a host. */
function siteTest(value: string): Test {
  const typed = value.toLowerCase().replace(/^(?:\*?\.)+/, '');
  const site = siteOf(/^https?:/.test(typed) ? typed : `https://${typed}`) || typed;
  return site.includes('.')
    ? ({ clip }) => `.${siteOf(clip.url)}`.endsWith(`.${site}`)
    : ({ clip }) => siteOf(clip.url).split('.').includes(site);
}

/**
 * `before` is earlier than the days, `after` later than them; but days that last up to today have
 * nothing later, and `after:7d` is the last seven days themselves.
 */
function dayTest(bound: 'before' | 'after' | 'on', when: When, context: QueryContext): Test {
  const span = dayRangeOf(when, context);
  const start = when.kind === 'last' ? span.from : addDays(span.to, 1);
  const first = bound === 'before' ? -Infinity : dayNumber(bound === 'after' ? start : span.from);
  const last = bound === 'after' ? Infinity : dayNumber(bound === 'before' ? span.from : span.to);
  const end = bound === 'before' ? last - 1 : last;
  return ({ clip }) => {
    // A zone's day is that of UTC or a neighbour; only near the bounds the zone has to be asked, which is slow.
    const near = dayNumberAt(clip.savedAt);
    if (near - 1 >= first && near + 1 <= end) return true;
    if (!(near + 1 >= first && near - 1 <= end)) return false;
    const day = dayNumber(dayOf(clip.savedAt, context.zone));
    return day >= first && day <= end;
  };
}
