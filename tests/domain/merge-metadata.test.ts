import { expect, test } from 'vitest';
import { mergeSnapshot } from '../../src/domain/merge-metadata';
import { draftOfClip, isBegun } from '../../src/domain/capture-draft';
import { aClip } from '../builders/a-clip';
import { aDraft, someFacts } from '../builders/a-draft';

const read = someFacts({
  title: 'The real title',
  authors: ['Ann'],
  site: 'Example',
  published: '2026-05-01',
  referrer: 'https://other.example/links',
});
const passage = { text: 'A passage', markdown: 'A *passage*', fragment: 'text=A%20passage' };

test('what the page says late fills what the reader has not touched, and nothing else', () => {
  const draft = mergeSnapshot(aDraft({ comment: 'mine', authors: ['Bob'] }), { metadata: read }, 'q');
  expect(draft).toMatchObject({
    title: 'The real title',
    authors: ['Bob'],
    site: 'Example',
    published: '2026-05-01',
    via: { url: 'https://other.example/links' },
    comment: 'mine',
    facts: read,
  });
});

test('a via that was removed does not come back with the same facts', () => {
  const first = mergeSnapshot(aDraft(), { metadata: read }, 'q');
  const removed = { ...first, via: undefined };
  expect(mergeSnapshot(removed, { metadata: read }, 'q').via).toBeUndefined();
});

test('a saved clip keeps what was put right in it by hand', () => {
  const clip = aClip({ url: read.url, title: 'My title', authors: ['Me'] });
  const draft = mergeSnapshot(
    draftOfClip('key', clip, someFacts(), '2026-05-03T10:00:00.000Z'),
    { metadata: read },
    'q',
  );
  expect(draft).toMatchObject({ title: 'My title', authors: ['Me'], facts: read });
});

test('a selection becomes a quote, once', () => {
  const once = mergeSnapshot(aDraft(), { metadata: read, quote: passage }, 'q1');
  const twice = mergeSnapshot(once, { metadata: read, quote: passage }, 'q2');
  expect(twice.quotes).toEqual([{ ...passage, id: 'q1', comment: '' }]);
});

test.each([
  ['nothing typed', {}, false],
  ['facts that came late', { title: 'The real title', facts: read }, false],
  ['a comment', { comment: 'x' }, true],
  ['half a tag', { tagText: 'x' }, true],
  ['a quote', { quotes: [{ ...passage, id: 'q', comment: '' }] }, true],
  ['another title', { title: 'x' }, true],
  ['an edited clip', { clipId: 'c' }, true],
])('a draft with %s is begun: see the table', (_what, fields, begun) => {
  expect(isBegun(aDraft(fields))).toBe(begun);
});
