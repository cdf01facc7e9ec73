import * as fc from 'fast-check';
import { joins, postStyles, type Digest, type Entry } from '../../../src/domain/digest';
import { entryShapes, entrySorts, type FrontMatterEntry } from '../../../src/domain/digest/post-layout';
import type { Destination } from '../../../src/domain/destination';
import type { SentPublication } from '../../../src/domain/digest/publication';
import type { BackupRecord } from '../../../src/exchange/backup/backup-schema';
import { nextStamp } from '../../../src/domain/stamp';
import { imageText } from '../../../src/domain/stored-image';
import { aWebp } from '../../builders/an-image';
import { anyClip } from '../writing/any-clip';

const id = fc.uuid();
const words = fc.string({ unit: 'grapheme', maxLength: 20 });
const instant = fc.integer({ min: 0, max: Date.UTC(2090, 0) }).map((ms) => new Date(ms).toISOString());
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const terms = fc.array(fc.record({ name: words, slug: words }), { maxLength: 3 });

const field: fc.Arbitrary<FrontMatterEntry> = fc.oneof(
  fc.record({ key: words, kind: fc.constant('text' as const), value: words }),
  fc.record({ key: words, kind: fc.constant('list' as const), value: fc.array(words) }),
  fc.record({ key: words, kind: fc.constant('number' as const), value: fc.integer() }),
  fc.record({ key: words, kind: fc.constant('date' as const), value: fc.constant('2024-02-29') }),
  fc.record({ key: words, kind: fc.constant('boolean' as const), value: fc.boolean() }),
);

const digest: fc.Arbitrary<Digest> = fc.record({
  id,
  title: words,
  slug: words,
  date: fc.constant('2024-02-29'),
  author: words,
  language: fc.constantFrom('en', 'zh-Hant'),
  blog: words,
  intro: words,
  outro: words,
  categories: terms,
  tags: terms,
  style: maybe(fc.constantFrom(...postStyles)),
  zone: maybe(fc.constant('Pacific/Kiritimati')),
  shape: maybe(fc.constantFrom(...entryShapes)),
  sort: maybe(fc.constantFrom(...entrySorts)),
  numbered: maybe(fc.boolean()),
  pictures: maybe(fc.boolean()),
  rawHtml: maybe(fc.boolean()),
  draft: maybe(fc.boolean()),
  threadNumbers: maybe(fc.boolean()),
  threadLink: maybe(fc.constant('https://blog.example/post')),
  fields: maybe(fc.array(field, { maxLength: 3 })),
  createdAt: instant,
  changedAt: instant,
  trashedAt: maybe(instant),
});

const place = { id, digestId: id, rank: fc.constantFrom('a0', 'Zz', 'a0V') };
const entry: fc.Arbitrary<Entry> = fc.oneof(
  fc.record({
    ...place,
    kind: fc.constant('clip' as const),
    clipId: id,
    runOn: fc.boolean(),
    join: maybe(fc.constantFrom(...joins)),
    indent: maybe(fc.integer({ min: 1, max: 100 })),
    wording: maybe(words),
    quotes: maybe(fc.array(fc.record({ quoteId: id, markdown: maybe(words) }))),
  }),
  fc.record({
    ...place,
    kind: fc.constant('heading' as const),
    text: words,
    level: maybe(fc.constantFrom(2 as const, 3 as const)),
    grouping: maybe(fc.constantFrom('tag' as const, 'site' as const, 'day' as const)),
  }),
  fc.record({ ...place, kind: fc.constant('text' as const), text: words, runOn: fc.boolean() }),
);

const publication: fc.Arbitrary<SentPublication> = fc.record({
  id,
  digestId: id,
  clipId: maybe(id),
  destination: words,
  state: fc.constantFrom('sent' as const, 'sending' as const, 'changed-there' as const),
  remoteKey: maybe(words),
  remoteId: maybe(words),
  remoteStatus: maybe(fc.constantFrom('draft' as const, 'published' as const)),
  remoteHash: maybe(words),
  url: maybe(fc.webUrl()),
  at: instant,
  hash: fc.string({ unit: fc.constantFrom(...'0123456789abcdef'.split('')), minLength: 64, maxLength: 64 }),
  removedThereAt: maybe(instant),
  withdrawnAt: maybe(instant),
});

const destination: fc.Arbitrary<Destination> = fc.record({
  id,
  kind: fc.constant('wordpress' as const),
  name: words,
  address: fc.webUrl(),
  createdAt: instant,
  apiRoot: fc.constantFrom('https://blog.example/wp-json/', 'http://127.0.0.1:8080/?rest_route=/'),
  user: words,
  status: fc.constantFrom('draft' as const, 'published' as const),
  editor: fc.constantFrom('blocks' as const, 'classic' as const),
});

const quote = fc.record({ id, text: words, markdown: words, fragment: maybe(words), comment: words });
const clip = fc
  .record({
    clip: anyClip,
    id,
    originalUrl: maybe(fc.webUrl()),
    canonicalUrl: maybe(fc.webUrl()),
    modified: maybe(fc.constant('2024-02-29')),
    icon: fc.constantFrom(undefined, 'data:image/png;base64,AA==', 'https://a.org/favicon.ico'),
    keywords: fc.array(words, { maxLength: 3 }),
    quotes: fc.array(quote, { maxLength: 2 }),
    forNextDigest: maybe(instant),
    trashedAt: maybe(instant),
  })
  .map(({ clip, ...fields }) => ({ ...clip, ...fields }));

const image = (size: { width: number; height: number }) =>
  fc.integer({ min: 40, max: 500 }).map((length) => imageText(aWebp({ ...size, length })));

const anyContent: fc.Arbitrary<BackupRecord> = fc.oneof(
  fc.record({ type: fc.constant('clip' as const), value: clip }),
  fc.record({ type: fc.constant('digest' as const), value: digest }),
  fc.record({ type: fc.constant('entry' as const), value: entry }),
  fc.record({ type: fc.constant('destination' as const), value: destination }),
  fc.record({ type: fc.constant('publication' as const), value: publication }),
  fc.record({
    type: fc.constant('savedSearch' as const),
    value: fc.record({ id, name: words, query: words, rank: fc.constant('a0'), pinned: fc.boolean() }),
  }),
  fc.record({
    type: fc.constant('tagTerm' as const),
    value: fc.record({
      tag: words.filter(Boolean),
      slug: maybe(words),
      category: maybe(fc.record({ name: words, slug: words })),
    }),
  }),
  fc.record({
    type: fc.constant('picture' as const),
    value: fc.record({ clipId: id, data: image({ width: 320, height: 180 }), takenAt: instant }),
  }),
  fc.record({
    type: fc.constant('siteIcon' as const),
    value: fc.record({ site: fc.domain(), data: image({ width: 32, height: 32 }), takenAt: instant }),
  }),
  fc.record({
    type: fc.constant('conflict' as const),
    value: fc
      .record({ recordId: words, field: fc.constantFrom('comment', 'text'), value: words, at: instant })
      .map((fields) => ({
        ...fields,
        id: `clip|${fields.recordId}|comment||0mox0q4w0.0000.device`,
        recordKind: 'clip' as const,
        stamp: '0mox0q4w0.0000.device',
      })),
  }),
  fc.record({
    type: fc.constant('setting' as const),
    value: fc.record({
      name: fc.constantFrom('post', 'siteRules'),
      value: fc.jsonValue().map((value): unknown => JSON.parse(JSON.stringify(value))),
    }),
  }),
);

const stamp = fc
  .tuple(fc.nat(4_000_000_000_000), fc.constantFrom('0123456789ab', 'fedcba987654'))
  .map(([ms, device]) => nextStamp(undefined, ms, device));
const stamps = fc
  .record({ '*': stamp, title: maybe(stamp), 'tags/北京': maybe(stamp) })
  .map(withoutUndefined);

function withoutUndefined(fields: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** Any record that a library may hold. */
export const anyRecord: fc.Arbitrary<BackupRecord> = fc
  .tuple(anyContent, maybe(stamps))
  .map(([record, brought]) => (brought ? { ...record, stamps: brought } : record));
