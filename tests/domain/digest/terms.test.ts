import { expect, test } from 'vitest';
import { termRules, withoutTermsOf, withTermsOf } from '../../../src/domain/digest/terms';
import { aClip } from '../../builders/a-clip';
import { aDigest } from '../../builders/a-digest';

const rules = termRules(
  [
    { tag: 'Tide', category: { name: 'Nature', slug: 'nature' } },
    { tag: 'rust', slug: 'rust-language', category: { name: 'Code', slug: 'coding' } },
  ],
  [
    aDigest({ tags: [{ name: '数据', slug: 'data' }] }),
    aDigest({
      tags: [
        { name: '数据', slug: 'older' },
        { name: 'Rust', slug: 'older' },
      ],
    }),
  ],
);

test('tags of clips come behind those there are, once, with the slugs of earlier posts', () => {
  const digest = aDigest({ tags: [{ name: 'Sea', slug: 'the-sea' }] });
  const clips = [aClip({ tags: ['sea', '数据'] }), aClip({ tags: ['Open Data', '数据'] })];
  expect(withTermsOf(digest, clips, rules).tags).toEqual([
    { name: 'Sea', slug: 'the-sea' },
    { name: '数据', slug: 'data' },
    { name: 'Open Data', slug: 'open-data' },
  ]);
});

test('tags bring the categories and slugs that the writer put down for them', () => {
  const terms = withTermsOf(aDigest(), [aClip({ tags: ['tide', 'Rust', 'RUST', 'other'] })], rules);
  expect(terms).toEqual({
    categories: [
      { name: 'Nature', slug: 'nature' },
      { name: 'Code', slug: 'coding' },
    ],
    tags: [
      { name: 'tide', slug: 'tide' },
      { name: 'Rust', slug: 'rust-language' },
      { name: 'other', slug: 'other' },
    ],
  });
});

test('with a clip go the tags that no other clip has; what was typed besides stays', () => {
  const clip = aClip({ tags: ['a', 'b'] });
  const terms = { categories: [], tags: ['a', 'typed', 'b'].map((name) => ({ name, slug: name })) };
  expect(withoutTermsOf(terms, clip, [aClip({ tags: ['B'] })]).tags.map(({ name }) => name)).toEqual([
    'typed',
    'b',
  ]);
});
