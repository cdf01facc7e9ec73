import { expect, test } from 'vitest';
import type { Clip } from '../../../../src/domain/clip';
import type { Digest, Entry } from '../../../../src/domain/digest';
import type { Check } from '../../../../src/domain/digest/checks/check';
import {
  checksOf,
  type CheckedFormat,
  type OtherDigests,
} from '../../../../src/domain/digest/checks/checks-of';
import { aClip } from '../../../builders/a-clip';
import { aDigest } from '../../../builders/a-digest';

const place = { digestId: 'd', rank: 'a' };
const nowhere: OtherDigests = { usage: new Map(), slugs: [] };
const use = { id: 'may', title: 'May', date: '2026-05-01' };

interface Composed {
  digest?: Partial<Digest>;
  clips?: Partial<Clip>[];
  entries?: Entry[];
  otherDigests?: OtherDigests;
  format?: CheckedFormat;
}

/** The checks of a digest of these clips, `e0`, `e1` … in the outline. */
function checked({ digest, clips = [{}], entries, otherDigests = nowhere, format }: Composed): Check[] {
  const whole = clips.map((clip, index) =>
    aClip({ comment: 'Some [words]() on it.', ...clip, id: `c${index}` }),
  );
  const standing =
    entries ??
    whole.map(({ id }, index): Entry => ({
      ...place,
      id: `e${index}`,
      kind: 'clip',
      clipId: id,
      runOn: false,
    }));
  return checksOf(
    aDigest(digest),
    standing,
    new Map(whole.map((clip) => [clip.id, clip])),
    otherDigests,
    '2026-05-03',
    format,
  );
}

const text = (text: string): Entry => ({ ...place, id: 't', kind: 'text', text, runOn: false });

test('a digest with nothing to mend has no check', () => {
  expect(checked({ clips: [{}, {}] })).toEqual([]);
});

test.each<[string, Composed, Check[]]>([
  ['no title', { digest: { title: ' ' } }, [{ kind: 'missing-title' }]],
  ['no author', { digest: { author: '' } }, [{ kind: 'missing-author' }]],
  ['a day to come', { digest: { date: '2026-05-04' } }, [{ kind: 'future-date', date: '2026-05-04' }]],
  ['a day long past', { digest: { date: '2026-04-02' } }, [{ kind: 'past-date', date: '2026-04-02' }]],
  ['a day not so long past', { digest: { date: '2026-04-03' } }, []],
  ['no clips', { clips: [] }, [{ kind: 'no-clips' }]],
  ['an empty comment', { clips: [{ comment: ' \n' }] }, [{ kind: 'empty-comment', entryId: 'e0' }]],
  ['an empty comment in a bare list', { clips: [{ comment: '' }], digest: { style: 'links' } }, []],
  [
    'an empty comment beside a quote',
    { clips: [{ comment: '', quotes: [{ id: 'q', text: 'Q', markdown: 'Q', comment: '' }] }] },
    [],
  ],
  ['a clip without a title', { clips: [{ title: '' }] }, [{ kind: 'missing-title', entryId: 'e0' }]],
  ['a private clip', { clips: [{ private: true }] }, [{ kind: 'private-clip', entryId: 'e0' }]],
  [
    'a clip in the trash',
    { clips: [{ trashedAt: '2026-05-02T00:00:00Z' }] },
    [{ kind: 'trashed-clip', entryId: 'e0' }],
  ],
  [
    'a page that was gone when its link was checked',
    {
      otherDigests: {
        ...nowhere,
        answers: new Map([
          [
            'c0',
            { clipId: 'c0', url: '', at: '2026-05-01T10:00:00Z', answer: { kind: 'gone', status: 404 } },
          ],
        ]),
      },
    },
    [{ kind: 'link-gone', entryId: 'e0', status: 404, checkedAt: '2026-05-01T10:00:00Z' }],
  ],
  [
    'a page that refused to say',
    {
      otherDigests: {
        ...nowhere,
        answers: new Map([
          [
            'c0',
            { clipId: 'c0', url: '', at: '2026-05-01T10:00:00Z', answer: { kind: 'unclear', status: 403 } },
          ],
        ]),
      },
    },
    [],
  ],
  [
    'the same page twice',
    { clips: [{ url: 'https://example.org/a' }, { url: 'http://www.example.org/a/?utm_source=x' }] },
    [{ kind: 'same-link', entryId: 'e1', firstId: 'e0' }],
  ],
  [
    'a clip that is gone',
    { entries: [{ ...place, id: 'e', kind: 'clip', clipId: 'gone', runOn: false }] },
    [{ kind: 'clip-gone', entryId: 'e' }],
  ],
  [
    'a clip that was linked before',
    { otherDigests: { usage: new Map([['c0', [use]]]), slugs: [] } },
    [{ kind: 'linked-before', entryId: 'e0', use }],
  ],
  [
    'a slug that is taken',
    {
      digest: { title: 'May  Links' },
      otherDigests: { usage: new Map(), slugs: [{ slug: 'may-links', use }] },
    },
    [{ kind: 'slug-taken', slug: 'may-links', use }],
  ],
  [
    'an empty comment where the page’s own words stand',
    { clips: [{ comment: '' }], digest: { shape: 'excerpt' } },
    [],
  ],
  [
    'a heading with nothing under it',
    {
      entries: [
        { ...place, id: 'h', kind: 'heading', text: 'Sponsor' },
        { ...place, id: 'i', kind: 'heading', text: 'News' },
        { ...place, id: 'j', kind: 'heading', text: 'Rust', level: 3 },
        text('Words.'),
      ],
    },
    [{ kind: 'no-clips' }, { kind: 'empty-section', entryId: 'h' }],
  ],
  [
    'a private clip after a missing author',
    { digest: { author: '' }, clips: [{ private: true }] },
    [{ kind: 'private-clip', entryId: 'e0' }, { kind: 'missing-author' }],
  ],
  [
    'text over a limit',
    { format: { fits: (words) => words.length < 10 } },
    [{ kind: 'too-long', entryId: 'e0' }],
  ],
])('%s', (_, composed, expected) => {
  expect(checked(composed)).toEqual(expected);
});

test('free text is checked for its words', () => {
  expect(checked({ entries: [text('TODO')] })).toEqual([
    { kind: 'placeholder', entryId: 't', text: 'TODO' },
    { kind: 'no-clips' },
  ]);
});

test('the wording of the post is checked in place of the comment', () => {
  const entry: Entry = { ...place, id: 'e0', kind: 'clip', clipId: 'c0', runOn: false, wording: '' };
  expect(checked({ entries: [entry] })).toEqual([{ kind: 'empty-comment', entryId: 'e0' }]);
});

test.each([
  ['Sponsored by …', true],
  ['Sponsored by Acme', false],
])('a standing text of the series that says %o waits to be written anew: %s', (text, waits) => {
  const entry: Entry = { ...place, id: 't', kind: 'text', text, runOn: false, standing: 'Sponsored by …' };
  const found = checked({ entries: [entry] }).some(({ kind }) => kind === 'standing-text');
  expect(found).toBe(waits);
});
