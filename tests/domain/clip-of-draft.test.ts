import { expect, test } from 'vitest';
import { createDraft, existingDraft } from '../../src/domain/capture-draft';
import type { Clip } from '../../src/domain/clip';
import { clipOfDraft } from '../../src/domain/clip-of-draft';
import { aClip } from '../builders/a-clip';
import { aDraft, someMetadata } from '../builders/a-draft';

const now = '2026-05-03T12:00:00.000Z';
const newClip = (fields: Parameters<typeof aDraft>[0]) =>
  clipOfDraft(aDraft(fields), undefined, 'id', now).clip;

test('a new clip has what was typed, and half-typed tags are not lost', () => {
  expect(newClip({ comment: 'words', tags: ['a'], tagText: 'b, c', private: true })).toMatchObject({
    id: 'id',
    comment: 'words',
    tags: ['a', 'b', 'c'],
    private: true,
    savedAt: now,
    changedAt: now,
    originalUrl: undefined,
  });
});

test('a line of hashtags at the end of the comment becomes tags', () => {
  const clip = newClip({ comment: 'Words.\n#rust #web', tags: ['web'] });
  expect(clip.comment).toBe('Words.');
  expect(clip.tags).toEqual(['web', 'rust']);
});

test('the address as the page had it is kept beside the cleaned one', () => {
  const facts = someMetadata({ url: 'https://example.org/a?utm_source=x' });
  const clip = newClip({ facts, url: 'https://example.org/a' });
  expect(clip).toMatchObject({ url: 'https://example.org/a', originalUrl: facts.url });
});

test('a clip without a title is called by its address', () => {
  expect(newClip({ title: '  ' }).title).toBe('https://example.org/a');
});

/** A clip, the form that is opened on it, and what is typed there. */
function opened(fields: Partial<Clip> = {}) {
  const clip = aClip({ url: 'https://example.org/a', title: 'A page', comment: 'As saved.', ...fields });
  const type = (change: Parameters<typeof aDraft>[0]) => ({
    ...createDraft(someMetadata(), clip, [], now),
    ...change,
  });
  return { clip, type };
}

test('an update keeps the clip’s id, day and original address, and what the page no longer says', () => {
  const { clip, type } = opened({
    savedAt: '2026-01-01T00:00:00.000Z',
    description: 'of old',
    originalUrl: 'https://example.org/a?utm_source=x',
  });
  expect(clipOfDraft(type({ comment: 'new' }), clip, 'unused', now).clip).toEqual({
    ...clip,
    changedAt: now,
    comment: 'new',
  });
});

test('saving a form in which nothing was changed changes nothing', () => {
  const { clip, type } = opened();
  expect(clipOfDraft(type({}), clip, 'unused', now)).toEqual({ clip, conflicts: [] });
});

test('what was put right in the library is not overwritten by what the page says', () => {
  const { clip, type } = opened({
    description: 'Mine',
    image: 'https://example.org/mine.png',
    language: 'de',
  });
  const facts = someMetadata({
    description: 'Its own',
    image: 'https://example.org/its.png',
    language: 'en',
  });
  expect(clipOfDraft(type({ facts }), clip, 'unused', now).clip).toEqual(clip);
});

test.each<[field: string, typed: object, current: Partial<Clip>, saved: object]>([
  [
    'comment',
    { comment: 'As saved.\n\nMine.' },
    { private: true },
    { comment: 'As saved.\n\nMine.', private: true },
  ],
  [
    'comment too',
    { comment: 'As saved.\n\nMine.' },
    { comment: 'As saved.\n\nTheirs.' },
    { comment: 'As saved.\n\nTheirs.\n\nMine.' },
  ],
  ['tags', { tags: ['mine'] }, { tags: ['theirs'] }, { tags: ['theirs', 'mine'] }],
  ['half a tag', { tagText: 'mine' }, { tags: ['theirs'] }, { tags: ['theirs', 'mine'] }],
  ['title', { comment: 'x' }, { title: 'Theirs' }, { title: 'Theirs', comment: 'x' }],
  ['description', { comment: 'x' }, { description: 'Theirs' }, { description: 'Theirs' }],
  ['trash', { comment: 'x' }, { trashedAt: now }, { comment: 'x' }],
  [
    'mark',
    { comment: 'x' },
    { forNextDigest: '2026-05-01T00:00:00.000Z' },
    { forNextDigest: '2026-05-01T00:00:00.000Z' },
  ],
])(
  'what the library has changed since the form was opened survives a save: %s',
  (_field, typed, later, saved) => {
    const { clip, type } = opened();
    expect(clipOfDraft(type(typed), { ...clip, ...later }, 'unused', now).clip).toMatchObject(saved);
  },
);

test('saving a form whose clip is in the trash brings it back', () => {
  const { clip, type } = opened();
  const saved = clipOfDraft(type({}), { ...clip, trashedAt: now }, 'unused', now).clip;
  expect(saved).not.toHaveProperty('trashedAt');
});

test('one value for two is told, and the form’s or the library’s stands', () => {
  const { clip, type } = opened();
  const draft = type({ title: 'Mine', comment: 'Words.' });
  const later = { ...clip, title: 'Theirs' };
  const conflict = { field: 'title', edited: 'Mine', current: 'Theirs', bothKept: false };
  const standing = (side: 'edited' | 'current') =>
    clipOfDraft(draft, later, 'unused', now, { standing: side });
  expect(standing('edited')).toMatchObject({
    clip: { title: 'Mine', comment: 'Words.' },
    conflicts: [conflict],
  });
  expect(standing('current')).toMatchObject({
    clip: { title: 'Theirs', comment: 'Words.' },
    conflicts: [conflict],
  });

  // The draft that stays behind still holds what could not stand, and nothing else.
  const rest = existingDraft(draft, standing('current').clip, []);
  expect(rest).toMatchObject({
    title: 'Mine',
    base: { title: 'Theirs', comment: 'Words.' },
    conflicts: [conflict],
  });
  expect(clipOfDraft(rest, standing('current').clip, 'unused', now, { standing: 'current' }).clip.title).toBe(
    'Theirs',
  );
});

test('a clip is marked for the next digest once, keeps the moment, and can be unmarked', () => {
  const marked = newClip({ forNextDigest: true });
  expect(marked.forNextDigest).toBe(now);
  const later = '2026-05-04T12:00:00.000Z';
  const save = (forNextDigest: boolean) => {
    const draft = { ...createDraft(someMetadata(), marked, [], now), forNextDigest };
    return clipOfDraft(draft, marked, 'id', later).clip.forNextDigest;
  };
  expect(save(true)).toBe(now);
  expect(save(false)).toBeUndefined();
});
