import { expect, test } from 'vitest';
import { changeTagTerm, tagTerms } from '../../src/storage/tags/tag-terms';

test('category and slug are kept beside each other, though one is written before the other is read', async () => {
  const category = { name: 'Notes', slug: 'notes' };
  await Promise.all([changeTagTerm('Sea', { category }), changeTagTerm('Sea', { slug: 's' })]);
  expect(await tagTerms()).toEqual([{ tag: 'Sea', slug: 's', category }]);
  await changeTagTerm('sea', { category: undefined });
  expect(await tagTerms()).toMatchObject([{ tag: 'sea', slug: 's' }]);
  await changeTagTerm('sea', { slug: undefined });
  expect(await tagTerms()).toEqual([]);
});
