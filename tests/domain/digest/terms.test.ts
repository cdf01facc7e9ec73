import { expect, test } from 'vitest';
import { parseCategories, slugsIn, withoutTermsOf, withTermsOf } from '../../../src/domain/digest/terms';
import { aClip } from '../../builders/a-clip';
import { aDigest } from '../../builders/a-digest';

const rules = {
  categories: parseCategories('rust = Programming\n#Tide＝ Nature \nno category\n= nothing\nsea =\n'),
  slugs: slugsIn([
    aDigest({ tags: [{ name: '数据', slug: 'data' }] }),
    aDigest({
      tags: [{ name: '数据', slug: 'older' }],
      categories: [{ name: 'Nature', slug: 'nature-notes' }],
    }),
  ]),
};

test('tags of clips come behind those there are, once, with the slugs of earlier posts', () => {
  const digest = aDigest({ tags: [{ name: 'Sea', slug: 'the-sea' }] });
  const clips = [aClip({ tags: ['sea', '数据'] }), aClip({ tags: ['Open Data', '数据'] })];
  expect(withTermsOf(digest, clips, rules).tags).toEqual([
    { name: 'Sea', slug: 'the-sea' },
    { name: '数据', slug: 'data' },
    { name: 'Open Data', slug: 'open-data' },
  ]);
});

test('tags bring the categories that the writer put down for them', () => {
  const { categories } = withTermsOf(aDigest(), [aClip({ tags: ['tide', 'Rust', 'RUST', 'other'] })], rules);
  expect(categories).toEqual([
    { name: 'Nature', slug: 'nature-notes' },
    { name: 'Programming', slug: 'programming' },
  ]);
});

test('with a clip go the tags that no other clip has; what was typed besides stays', () => {
  const clip = aClip({ tags: ['a', 'b'] });
  const terms = { categories: [], tags: ['a', 'typed', 'b'].map((name) => ({ name, slug: name })) };
  expect(withoutTermsOf(terms, clip, [aClip({ tags: ['B'] })]).tags.map(({ name }) => name)).toEqual([
    'typed',
    'b',
  ]);
});
