import { expect, test } from 'vitest';
import { mergeSnapshot, mergeSnapshotIntoClip } from '../../src/domain/merge-metadata';
import { createDraft, isDirty } from '../../src/domain/capture-draft';
import { aClip } from '../builders/a-clip';
import { aDraft, someMetadata } from '../builders/a-draft';

const read = someMetadata({
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
    createDraft(someMetadata(), clip, [], '2026-05-03T10:00:00.000Z'),
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

test('what the page alone has said is nothing that was typed', () => {
  expect(isDirty(mergeSnapshot(aDraft(), { metadata: read }, 'q'))).toBe(false);
});

test('a page that answers after its clip was saved completes it, but for what was changed since', () => {
  const told = someMetadata({ title: 'As the tab has it' });
  const clip = aClip({ title: told.title, authors: ['Me'], quotes: [] });
  const snapshot = { metadata: { ...read, description: 'Of it' }, quote: passage };
  expect(mergeSnapshotIntoClip(clip, told, snapshot, 'q')).toMatchObject({
    title: 'The real title',
    authors: ['Me'],
    site: 'Example',
    description: 'Of it',
    quotes: [{ ...passage, id: 'q', comment: '' }],
  });
});

test('to a clip that was there before a late page adds only what is lacking, and the quote', () => {
  const clip = aClip({ title: 'Mine', site: 'My name for it' });
  expect(mergeSnapshotIntoClip(clip, undefined, { metadata: read, quote: passage }, 'q')).toEqual({
    ...clip,
    language: read.language,
    quotes: [{ ...passage, id: 'q', comment: '' }],
  });
});

test('the page’s own quote takes the place of the plain one, and its comment stays', () => {
  const plain = { id: 'q', text: 'A passage', markdown: 'A passage', comment: 'On it.' };
  const clip = aClip({ quotes: [plain] });
  expect(mergeSnapshotIntoClip(clip, undefined, { metadata: read, quote: passage }, 'q').quotes).toEqual([
    { ...plain, ...passage },
  ]);
});

test('a passage that is quoted already is not quoted again for how the click spelled it', () => {
  const known = { ...passage, id: 'known', comment: 'On it.' };
  const plain = { id: 'q', text: 'A  passage,  spelled otherwise', markdown: 'A passage', comment: '' };
  const clip = aClip({ quotes: [known, plain] });
  expect(mergeSnapshotIntoClip(clip, undefined, { metadata: read, quote: passage }, 'q').quotes).toEqual([
    known,
  ]);
});
