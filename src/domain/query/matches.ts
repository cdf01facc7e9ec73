import { siteOf } from '../address/site-of';
import { dayOf } from '../day';
import { foldText } from '../tagging/fold-text';
import { wordsOf, needleOf, packWords } from '../text/words';
import { addDays, dayNumber, dayNumberAt } from './calendar';
import type { Clause, Query, State, When } from './query';
import { searchableWords, type SearchRecord, soughtWords } from './search-record';
import { dayRangeOf, type Today } from './day-range';

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
