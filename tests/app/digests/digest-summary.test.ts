import { expect, test } from 'vitest';
import { summarizeDigest } from '../../../src/app/digests/digest-summary';
import type { SentPublication } from '../../../src/domain/digest/publication';
import { contentHash } from '../../../src/app/publishing/content-hash';
import type { Digest } from '../../../src/domain/digest';
import { compile } from '../../../src/rendering/compile';
import { render } from '../../../src/rendering/render';
import { aDigest } from '../../builders/a-digest';
import { aClip, anOutline } from '../../rendering/builders';

const clip = aClip({ comment: 'Well [said]().' });
const entries = anOutline({ kind: 'clip', clipId: clip.id, runOn: false });
const digest = aDigest({ intro: 'Hello.' });
const sent = render(compile(digest, entries, new Map([[clip.id, clip]])), 'markdown').text;
const publication = (facts: Partial<SentPublication> = {}): SentPublication => ({
  id: 'p1',
  digestId: digest.id,
  destination: 'hand',
  state: 'sent',
  at: '2026-05-03T12:00:00.000Z',
  format: 'markdown',
  hash: sent,
  ...facts,
});

const given = (lastStep?: string) => ({
  postWords: { read: () => Promise.resolve({}) },
  optionsFor: () => Promise.resolve({}),
  hashOf: (text: string) => Promise.resolve(text),
  storage: {
    entriesOf: () => Promise.resolve(entries),
    clipsWithIds: () => Promise.resolve([clip]),
    lastStepAt: () => Promise.resolve(lastStep),
  },
});

test('a digest says how it begins, how much it is and when it was worked on last', async () => {
  expect(await summarizeDigest(digest, undefined, given())).toEqual({
    firstLine: 'Hello.',
    length: { unit: 'words', count: 3 },
    clips: 1,
    editedAt: digest.changedAt,
    isOutOfDate: false,
  });
  const worked = await summarizeDigest(digest, undefined, given('2026-06-01T00:00:00.000Z'));
  expect(worked.editedAt).toBe('2026-06-01T00:00:00.000Z');
});

const body = render(compile(digest, entries, new Map([[clip.id, clip]])), 'markdown').body;
const contentHashOf = (of: Digest) =>
  contentHash(
    of,
    () => ({ body }),
    (text) => Promise.resolve(text),
  );

test.each([
  ['says what it said', {}, {}, false],
  ['has other words', { intro: 'Hello again.' }, {}, true],
  ['has another title', { title: 'Other' }, {}, true],
  ['has other tags', { tags: [{ name: 'x', slug: '' }] }, {}, true],
  ['has an excerpt now', { excerpt: 'In short.' }, {}, true],
  ['has another style', { style: 'bulleted' as const }, {}, true],
  ['went out by a template that is gone', {}, { format: 'template-1' }, false],
  ['went out by a template and was changed', { outro: 'More.' }, { format: 'template-1' }, true],
])('a digest that was sent to a destination and %s', async (_what, change, facts, isOutOfDate) => {
  const hash = await contentHashOf(digest);
  const sent = publication({
    destination: 'd1',
    format: 'wordpress',
    style: 'prose',
    contentHash: hash,
    ...facts,
  });
  expect(await summarizeDigest({ ...digest, ...change }, sent, given())).toMatchObject({ isOutOfDate });
});

test.each([
  ['is what went out', digest, publication(), false],
  ['was changed since', { ...digest, intro: 'Hello again.' }, publication(), true],
  [
    'went out in a format that nobody knows any more',
    digest,
    publication({ format: 'gone', hash: '' }),
    false,
  ],
  ['went out before formats were recorded', digest, publication({ format: undefined, hash: '' }), false],
])('a digest that %s', async (_what, now, published, isOutOfDate) => {
  expect(await summarizeDigest(now, published, given())).toMatchObject({ isOutOfDate });
});
