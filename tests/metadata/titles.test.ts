import { expect, test } from 'vitest';
import { siteNames, titleWithoutSite } from '../../src/metadata/titles';

const names = siteNames(['The Paper'], 'https://www.daily-post.example/a');

test.each([
  ['Big story | The Paper', 'Big story'],
  ['Big story - The Paper', 'Big story'],
  ['Big story — daily-post.example', 'Big story'],
  ['Big story • Daily Post', 'Big story'],
  ['The Paper: Big story', 'Big story'],
  ['Cats - dogs - The Paper', 'Cats - dogs'],
  ['Big story - The Paper - World | The Paper', 'Big story - The Paper - World'],
  ['Big story - and more', 'Big story - and more'],
  ['The Paper', 'The Paper'],
  ['The Paper | The Paper', 'The Paper'],
  ['On The Paper', 'On The Paper'],
  ['Well-known', 'Well-known'],
])('%s', (title, expected) => {
  expect(titleWithoutSite(title, names)).toBe(expected);
});
