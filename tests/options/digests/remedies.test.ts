import { expect, test } from 'vitest';
import { remediesFor, type CheckPlace } from '../../../options/digests/checks/remedies';
import { message } from '../../../src/browser/messages';
import type { Digest } from '../../../src/domain/digest';
import { checkKey, type Check } from '../../../src/domain/digest/checks/check';
import { aClip } from '../../builders/a-clip';
import { aDigest } from '../../builders/a-digest';
import { anOutline } from '../../rendering/builders';

const clip = aClip({ id: 'c1' });
const entries = anOutline({ kind: 'clip', clipId: 'c1', runOn: false });
const entryId = entries[0]!.id;
const use = { id: 'd9', title: 'Other', date: '2026-05-01' };

const checks: Check[] = [
  { kind: 'missing-title' },
  { kind: 'missing-title', entryId },
  { kind: 'missing-author' },
  { kind: 'future-date', date: '2027-01-01' },
  { kind: 'past-date', date: '2020-01-01' },
  { kind: 'slug-taken', slug: 'links', use },
  { kind: 'no-clips' },
  { kind: 'too-large', kilobytes: 120 },
  { entryId, kind: 'empty-comment' },
  { entryId, kind: 'empty-section' },
  { entryId, kind: 'clip-gone' },
  { entryId, kind: 'private-clip' },
  { entryId, kind: 'trashed-clip' },
  { entryId, kind: 'too-long' },
  { entryId, kind: 'placeholder', text: 'TODO' },
  { entryId, kind: 'weak-link', text: 'here' },
  { entryId, kind: 'bare-address', text: 'https://a.example' },
  { entryId, kind: 'unclosed', text: '**' },
  { entryId, kind: 'image-without-text', text: 'a.png' },
  { entryId, kind: 'unknown-scheme', text: 'htps' },
  { entryId, kind: 'unsafe-link', text: 'javascript' },
  { entryId, kind: 'undefined-label', text: '[^1]' },
  { entryId, kind: 'same-link', firstId: 'e0' },
  { entryId, kind: 'linked-before', use },
  { entryId, kind: 'standing-text' },
  { entryId, kind: 'link-gone', status: 404, checkedAt: '2026-05-01T00:00:00.000Z' },
];

function context(digest = aDigest()) {
  const gone: CheckPlace[] = [];
  const changed: Partial<Digest>[] = [];
  return {
    gone,
    changed,
    digest,
    entries,
    clips: new Map([[clip.id, clip]]),
    change: (make: (stored: Digest) => Partial<Digest>) => Promise.resolve(void changed.push(make(digest))),
    onGo: (place: CheckPlace) => void gone.push(place),
  };
}

test.each(checks.map((check) => [check.kind, check] as const))(
  'what is found as %s can be mended',
  (_, check) => {
    const remedies = remediesFor(check, context());
    expect(remedies.length).toBeGreaterThan(0);
    expect(new Set(remedies.map(({ label }) => label)).size).toBe(remedies.length);
  },
);

test('every finding is known by a key of its own', () => {
  expect(new Set(checks.map(checkKey)).size).toBe(checks.length);
});

test.each([
  [{ kind: 'missing-title' }, { kind: 'title' }],
  [{ kind: 'missing-author' }, { kind: 'author' }],
  [{ kind: 'no-clips' }, { kind: 'clips' }],
  [
    { entryId, kind: 'placeholder', text: 'TODO' },
    { kind: 'entry', entryId },
  ],
] as [Check, CheckPlace][])('%o leads to %o', (check, place) => {
  const given = context();
  void remediesFor(check, given)[0]?.run();
  expect(given.gone).toEqual([place]);
});

test('a taken slug is given another one, a forgotten date is today, pictures are left out', () => {
  const given = context(aDigest({ slug: 'links', pictures: true, zone: 'UTC' }));
  for (const check of [checks[5]!, checks[4]!, checks[7]!]) void remediesFor(check, given)[0]?.run();
  expect(given.changed).toEqual([
    { slug: 'links-2' },
    { date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string },
    { pictures: false },
  ]);
});

test('a link that was gone is asked again before anything else is done about it', () => {
  const [first] = remediesFor(checks.at(-1)!, context());
  expect(first?.label).toBe(message('checkLinkAgain'));
});

test('what is meant so is added to what was meant before', () => {
  const given = context(aDigest({ acceptedChecks: ['before'] }));
  void remediesFor(checks[2]!, given).at(-1)?.run();
  expect(given.changed).toEqual([{ acceptedChecks: ['before', checkKey(checks[2]!)] }]);
});
