import { readFileSync } from 'node:fs';
import { generateKeyBetween } from 'fractional-indexing';
import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { rankSchema } from '../../../src/domain/schemas';
import { parseRecord } from '../../../src/exchange/backup/parse-record';
import { readBackup } from '../../../src/exchange/backup/read-backup';
import { aClip } from '../../builders/a-clip';

async function fixture(name: string) {
  const records: object[] = [];
  const faults: string[] = [];
  const text = readFileSync(`tests/fixtures/exchange/backups/${name}`, 'utf8');
  for await (const one of readBackup([text])) {
    if (one.kind === 'record') records.push(one.record.value);
    else if (one.kind === 'unreadable') faults.push(`${one.reason}: ${one.sample}`);
  }
  return { records, faults };
}

describe('a backup of other hands', () => {
  test('gives the clips whose instants are ISO instants, in UTC, and names the others', async () => {
    const { records, faults } = await fixture('backup-odd-instants.json');
    expect(records).toMatchObject([{ id: 'd5', savedAt: '2019-12-31T10:00:00.000Z' }]);
    expect(faults).toEqual([
      'wrong-form: clip.savedAt = "1"',
      'wrong-form: clip.savedAt = "May 3"',
      'wrong-form: clip.savedAt = "Sat, 01 Jan 2000 00:00:00 GMT"',
      'wrong-form: clip.savedAt = "+275760-09-13T00:00:00.000Z"',
      'wrong-form: clip.savedAt = "12/31/1999"',
    ]);
  });

  test('gives a publication without an address that would run', async () => {
    const { records, faults } = await fixture('backup-javascript-publication.json');
    expect(records).toMatchObject([{ id: 'dg' }, { id: 'pp' }]);
    expect(records[1]).not.toHaveProperty('url');
    expect(faults).toEqual(['field-left-out: publication.url = "javascript:alert(document.domain)"']);
  });

  test('gives no saved search with a rank that nothing can be ranked by', async () => {
    expect(await fixture('backup-saved-search-rank.json')).toEqual({
      records: [],
      faults: ['wrong-form: savedSearch.rank = "!"'],
    });
  });
});

const digest = { id: 'd', date: '2026-01-01', createdAt: '2026-01-01T00:00:00Z' };
const entry = { kind: 'text', id: 'e', digestId: 'd', rank: 'a0' };
const quote = { id: 'q', text: 'A', markdown: 'A', comment: '' };

test.each<[string, object, string]>([
  [
    'a day of no calendar',
    { clip: { ...aClip(), published: '2023-02-29' } },
    'clip.published = "2023-02-29"',
  ],
  [
    'a picture that would run',
    { clip: { ...aClip(), image: 'javascript:x' } },
    'clip.image = "javascript:x"',
  ],
  [
    'an icon that is a page',
    { clip: { ...aClip(), icon: 'data:text/html,x' } },
    'clip.icon = "data:text/html,x"',
  ],
  ['a via that would run', { clip: { ...aClip(), via: { url: 'data:x' } } }, 'clip.via.url = "data:x"'],
  ['a via of a wrong type', { clip: { ...aClip(), via: 'x' } }, 'clip.via = "x"'],
  [
    'a trashed time of no calendar',
    { clip: { ...aClip(), trashedAt: '2026-13-01T00:00:00Z' } },
    'clip.trashedAt = "2026-13-01T00:00:00Z"',
  ],
  ['a tag that is no text', { clip: { ...aClip(), tags: ['a', 5] } }, 'clip.tags.1 = 5'],
  [
    'a fragment that is no text',
    { clip: { ...aClip(), quotes: [{ ...quote, fragment: {} }] } },
    'clip.quotes.0.fragment = {}',
  ],
  ['a zone that no clock has', { digest: { ...digest, zone: 'Mars/Phobos' } }, 'digest.zone = "Mars/Phobos"'],
  ['a style that no post has', { digest: { ...digest, style: 'loud' } }, 'digest.style = "loud"'],
  [
    'a term without a name',
    { digest: { ...digest, tags: [{ slug: 'x' }] } },
    'digest.tags.0.name = undefined',
  ],
])('%s is left out, and told', (_, line, fault) => {
  const { record, faults } = parseRecord(line);
  expect(record).toBeDefined();
  expect(JSON.stringify(record)).not.toMatch(/javascript|data:|Mars|loud|02-29|-13-/);
  expect(faults).toEqual([fault]);
});

test.each<[string, object, string]>([
  ['an address that would run', { clip: { ...aClip(), url: 'javascript:x' } }, 'clip.url = "javascript:x"'],
  ['no date', { clip: { ...aClip(), savedAt: undefined } }, 'clip.savedAt = undefined'],
  ['a day that is no day', { digest: { ...digest, date: 'today' } }, 'digest.date = "today"'],
  ['a rank without its digits', { entry: { ...entry, rank: 'b1' } }, 'entry.rank = "b1"'],
  ['a kind that we do not know', { entry: { ...entry, kind: 'ad' } }, 'entry.kind = "ad"'],
  ['a clip entry without its clip', { entry: { ...entry, kind: 'clip' } }, 'entry.clipId = undefined'],
  ['a value that is none', { clip: null }, 'clip = null'],
  ['a type that we do not know', { coin: {} }, '{"coin":{}}'],
])('a record with %s is refused, and told why', (_, line, fault) => {
  expect(parseRecord(JSON.parse(JSON.stringify(line)))).toEqual({ faults: [fault] });
});

test('one quote that cannot be taken costs no other', () => {
  const quotes = [1, { ...quote, id: '../x' }, quote, { id: 'r' }, { ...quote, id: 's', comment: 1 }];
  const { record, faults } = parseRecord({ clip: { ...aClip(), quotes } });
  expect(record?.value).toMatchObject({ quotes: [quote, { ...quote, id: 's' }] });
  expect(faults).toHaveLength(4);
});

test('what another program leaves out follows from the rest', () => {
  const clip = {
    id: 'c',
    url: 'https://a.org/',
    savedAt: '2026-05-03T10:00:00Z',
    quotes: [{ id: 'q', text: 'A' }],
  };
  expect(parseRecord({ clip })).toMatchObject({
    record: {
      value: {
        title: 'https://a.org/',
        comment: '',
        tags: [],
        quotes: [quote],
        savedAt: '2026-05-03T10:00:00.000Z',
        changedAt: '2026-05-03T10:00:00.000Z',
      },
    },
    faults: [],
  });
});

test('a rank is whatever things are ranked by, and nothing else', () => {
  const ranks = fc.array(fc.boolean(), { maxLength: 60 }).map(
    (steps) =>
      steps.reduce<[string | null, string | null, string]>(
        ([low, high, at], up) => {
          const bounds: [string | null, string | null] = up ? [at, high] : [low, at];
          return [...bounds, generateKeyBetween(...bounds)];
        },
        [null, null, generateKeyBetween(null, null)],
      )[2],
  );
  fc.assert(fc.property(ranks, (rank) => v.is(rankSchema, rank)));
  const taken = (rank: string) => {
    try {
      return generateKeyBetween(rank, null) !== '' && generateKeyBetween(null, rank) !== '';
    } catch {
      return false;
    }
  };
  const strings = fc.string({ unit: fc.constantFrom('0', '1', '2', 'a', 'b', 'A', 'Z', 'z'), maxLength: 8 });
  fc.assert(fc.property(strings, (rank) => v.is(rankSchema, rank) === taken(rank)));
  expect(['', '!', 'a', 'a ', 'a0 ', 'á0', 'a!'].filter((rank) => v.is(rankSchema, rank))).toEqual([]);
});
