import { expect, test } from 'vitest';
import { clipOfDraft } from '../../src/domain/clip-of-draft';
import { aClip } from '../builders/a-clip';
import { aDraft, someFacts } from '../builders/a-draft';

const now = '2026-05-03T12:00:00.000Z';

test('a new clip has what was typed, and half-typed tags are not lost', () => {
  const clip = clipOfDraft(
    aDraft({ comment: 'words', tags: ['a'], tagText: 'b, c', private: true }),
    'id',
    now,
  );
  expect(clip).toMatchObject({
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
  const clip = clipOfDraft(aDraft({ comment: 'Words.\n#rust #web', tags: ['web'] }), 'id', now);
  expect(clip.comment).toBe('Words.');
  expect(clip.tags).toEqual(['web', 'rust']);
});

test('the address as the page had it is kept beside the cleaned one', () => {
  const facts = someFacts({ url: 'https://example.org/a?utm_source=x' });
  const clip = clipOfDraft(aDraft({ facts, url: 'https://example.org/a' }), 'id', now);
  expect(clip).toMatchObject({ url: 'https://example.org/a', originalUrl: facts.url });
});

test('a clip without a title is called by its address', () => {
  expect(clipOfDraft(aDraft({ title: '  ' }), 'id', now).title).toBe('https://example.org/a');
});

test('an update keeps the clip’s id and day, and what the page no longer says', () => {
  const saved = aClip({ id: 'old', savedAt: '2026-01-01T00:00:00.000Z', description: 'of old' });
  const clip = clipOfDraft(aDraft({ comment: 'new' }), 'unused', now, saved);
  expect(clip).toMatchObject({
    id: 'old',
    savedAt: '2026-01-01T00:00:00.000Z',
    changedAt: now,
    comment: 'new',
    description: 'of old',
  });
});

test('a clip is marked for the next digest once, keeps the moment, and can be unmarked', () => {
  const marked = clipOfDraft(aDraft({ forNextDigest: true }), 'id', now);
  expect(marked.forNextDigest).toBe(now);
  const later = '2026-05-04T12:00:00.000Z';
  expect(clipOfDraft(aDraft({ forNextDigest: true }), 'id', later, marked).forNextDigest).toBe(now);
  expect(clipOfDraft(aDraft({ forNextDigest: undefined }), 'id', later, marked).forNextDigest).toBe(now);
  expect(clipOfDraft(aDraft({ forNextDigest: false }), 'id', later, marked).forNextDigest).toBeUndefined();
});
