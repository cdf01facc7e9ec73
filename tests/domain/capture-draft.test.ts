import { expect, test } from 'vitest';
import { createDraft, existingDraft, isDirty, type StoredDraft } from '../../src/domain/capture-draft';
import { draftText } from '../../src/domain/draft-text';
import { clipOfDraft } from '../../src/domain/clip-of-draft';
import { aClip } from '../builders/a-clip';
import { aDraft, someMetadata } from '../builders/a-draft';

const now = '2026-05-03T12:00:00.000Z';
const passage = { id: 'q', text: 'A passage', markdown: 'A *passage*', comment: '' };

test.each([
  ['nothing typed', {}, false],
  ['a comment', { comment: 'x' }, true],
  ['half a tag', { tagText: 'x' }, true],
  ['a quote', { quotes: [passage] }, true],
  ['another title', { title: 'x' }, true],
  ['an author put in', { authors: ['Ann'] }, true],
])('a draft with %s: see the table whether anything would be missed', (_what, fields, dirty) => {
  expect(isDirty(aDraft(fields))).toBe(dirty);
});

test('a saved clip that is merely looked at is no draft', () => {
  const clip = aClip({ comment: 'x', tags: ['a'], forNextDigest: now });
  expect(isDirty(createDraft(someMetadata(), clip, [], now))).toBe(false);
});

test('a draft that comes back keeps what the library has changed since', () => {
  const clip = aClip({ url: 'https://example.org/a', comment: 'As saved.' });
  const draft = { ...createDraft(someMetadata(), clip, [], now), quotes: [passage] };
  const later = { ...clip, comment: 'Rewritten.', tags: ['new'], private: true };
  const back = existingDraft(draft, later, []);
  expect(back).toMatchObject({ comment: 'Rewritten.', tags: ['new'], private: true, quotes: [passage] });
  expect(back.conflicts).toBeUndefined();
  expect(clipOfDraft(back, later, 'unused', now).clip).toMatchObject({
    comment: 'Rewritten.',
    tags: ['new'],
    private: true,
    quotes: [passage],
  });
});

test('a draft of a page that was saved by another way becomes an edit of its clip', () => {
  const draft = aDraft({ comment: 'Mine.', tags: ['mine'] });
  const clip = aClip({
    url: 'https://example.org/a',
    title: 'Its title',
    comment: 'Theirs.',
    tags: ['theirs'],
  });
  expect(existingDraft(draft, clip, [])).toMatchObject({
    clipId: clip.id,
    title: 'Its title',
    comment: 'Theirs.\n\nMine.',
    tags: ['theirs', 'mine'],
    conflicts: [{ field: 'comment', bothKept: true }],
  });
});

test('both values of a field that can have one stay in sight, however often the draft comes back', () => {
  const clip = aClip({ url: 'https://example.org/a', title: 'As saved' });
  const draft = { ...createDraft(someMetadata(), clip, [], now), title: 'Mine' };
  const later = { ...clip, title: 'Theirs' };
  const once = existingDraft(draft, later, []);
  const twice = existingDraft(once, later, []);
  for (const back of [once, twice]) {
    expect(back.title).toBe('Mine');
    expect(back.conflicts).toEqual([{ field: 'title', edited: 'Mine', current: 'Theirs', bothKept: false }]);
  }
});

/** A draft as it was stored before drafts had a base. */
function ofEarlierVersion({ base: _base, forNextDigest: _mark, ...draft }: StoredDraft): StoredDraft {
  return draft;
}

test('a draft of an earlier version of a page that was not saved is as it was', () => {
  const draft = ofEarlierVersion(aDraft({ comment: 'Mine.', tags: ['a'] }));
  const back = existingDraft(draft, undefined, []);
  expect(back).toMatchObject({ comment: 'Mine.', tags: ['a'], forNextDigest: false });
  expect(isDirty(back)).toBe(true);
});

test('of a draft of an earlier version nothing is lost, and it takes nothing back from the library', () => {
  const clip = aClip({
    url: 'https://example.org/a',
    title: 'Put right',
    comment: 'Rewritten.',
    tags: ['new'],
    private: true,
  });
  const draft = ofEarlierVersion(
    aDraft({ clipId: clip.id, title: 'Of old', comment: 'As saved. x', tags: ['old'], quotes: [passage] }),
  );
  expect(existingDraft(draft, clip, [])).toMatchObject({
    title: 'Put right',
    comment: 'Rewritten.\n\nAs saved. x',
    tags: ['new', 'old'],
    quotes: [passage],
    private: true,
    conflicts: [
      { field: 'title', edited: 'Of old', current: 'Put right', bothKept: false },
      { field: 'comment', bothKept: true },
    ],
  });
});

test('a page that another led to has that one as its via, but no search engine', () => {
  const via = (referrer: string) => createDraft({ ...someMetadata(), referrer }, undefined, [], now).via;
  expect(via('https://blog.example/links')).toEqual({ url: 'https://blog.example/links' });
  expect(via('https://duckduckgo.com/')).toBeUndefined();
});

test('all that was typed can be taken away as text', () => {
  const draft = aDraft({
    comment: 'Words.',
    quotes: [{ ...passage, markdown: 'A\nB', comment: 'On it.' }],
    tags: ['a'],
  });
  expect(draftText({ ...draft, tagText: 'half a t' })).toBe(
    'A page\n\nhttps://example.org/a\n\nWords.\n\n> A\n> B\n\nOn it.\n\n#a half a t',
  );
});
