import { expect, test } from 'vitest';
import {
  tagsByRule,
  termRules,
  withoutTermsOf,
  withTermsOf,
  withTypedNames,
} from '../../../src/domain/digest/terms';
import { aClip } from '../../builders/a-clip';
import { aDigest } from '../../builders/a-digest';
import { anOutline } from '../../rendering/builders';

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

const tagged = (...tags: string[][]) => {
  const clips = new Map(tags.map((list, n) => [`c${n}`, { tags: list }]));
  const entries = anOutline(
    ...tags.map((_, n) => ({ kind: 'clip' as const, clipId: `c${n}`, runOn: false })),
  );
  return [entries, clips] as const;
};
const terms = ['sea', 'Maps', 'typed', 'mine'].map((name) => ({
  name,
  slug: name,
  ...(name === 'typed' && { typed: true }),
}));

test.each([
  [undefined, ['sea', 'Maps', 'typed', 'mine']],
  ['all', ['sea', 'Maps', 'typed', 'mine']],
  ['twice', ['Maps', 'typed', 'mine']],
  ['none', ['typed', 'mine']],
] as const)('by the rule %s the tags %s go out', (tagRule, names) => {
  const digest = { tags: terms, ...(tagRule && { tagRule }) };
  const [entries, clips] = tagged(['sea', 'maps'], ['maps', 'typed']);
  expect(tagsByRule(digest, entries, clips).map(({ name }) => name)).toEqual(names);
});

test('a tag that the writer types is theirs from then on, whoever brought it', () => {
  expect(withTypedNames([{ name: 'Sea', slug: 'the-sea' }], ['sea', 'new'])).toEqual([
    { name: 'Sea', slug: 'the-sea', typed: true },
    { name: 'new', slug: 'new', typed: true },
  ]);
});

test('a tag that was typed stays when the clip goes that has it, too', () => {
  const typed = {
    categories: [],
    tags: [
      { name: 'sea', slug: 'sea', typed: true },
      { name: 'rust', slug: 'rust' },
    ],
  };
  const gone = withoutTermsOf(typed, aClip({ tags: ['sea', 'rust'] }), []);
  expect(gone.tags.map(({ name }) => name)).toEqual(['sea']);
});
