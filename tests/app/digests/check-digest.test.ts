import { expect, test } from 'vitest';
import { checkDigest } from '../../../src/app/digests/check-digest';
import { aClip } from '../../builders/a-clip';
import { aClock } from '../../builders/a-clock';
import { aDigest } from '../../builders/a-digest';

const nowhere = { usage: new Map(), slugs: [] };

test('today is the day of the digest’s own zone', () => {
  const kinds = (zone: string) =>
    checkDigest(aDigest({ date: '2026-05-04', zone }), [], new Map(), nowhere, 'markdown', aClock()).map(
      ({ kind }) => kind,
    );
  expect(kinds('Asia/Shanghai')).not.toContain('future-date');
  expect(kinds('UTC')).toContain('future-date');
});

test('only a thread asks of words that they fit into one post', () => {
  const clip = aClip({ id: 'c1', comment: 'word '.repeat(200) });
  const entry = { id: 'e1', digestId: 'd1', rank: 'a0', kind: 'clip' as const, clipId: 'c1', runOn: false };
  const kinds = (format: string) =>
    checkDigest(aDigest(), [entry], new Map([['c1', clip]]), nowhere, format, aClock()).map(
      ({ kind }) => kind,
    );
  expect(kinds('mastodon')).toContain('too-long');
  expect(kinds('markdown')).not.toContain('too-long');
});
