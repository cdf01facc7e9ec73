import { expect, test } from 'vitest';
import { makersIn, ownerIn } from '../../src/metadata/page-titles';
import { siteNames } from '../../src/metadata/site-names';

const names = siteNames(['Chirp'], 'https://chirp.example/@ann/1');

test.each([
  ['Ann Lee on Chirp', 'Ann Lee'],
  ['Ann Lee (@ann@chirp.example)', 'Ann Lee'],
  ['Ann Lee (@ann) on Chirp', 'Ann Lee'],
  ['Notes on rain', undefined],
  ['Stream Rain Song by Ann Lee | Listen on Chirp', undefined],
  ['Rain (and sun)', undefined],
  ['Ann Lee on Chirp: "Rain at last"', undefined],
])('%s is the page of %s', (title, owner) => {
  expect(ownerIn(title, names)).toBe(owner);
});

test.each([
  ['Rain Song by Ann Lee', ['Rain Song'], ['Ann Lee']],
  ['Stream Rain Song by Ann Lee', ['Rain Song'], ['Ann Lee']],
  ['Rain Song - song and lyrics by Ann Lee', ['Rain Song'], ['Ann Lee']],
  ['Stand by Me', ['Stand by Me'], []],
  ['Killed by rain', ['Killed'], []],
  ['How the west was won by Ann Lee', ['Something else'], []],
])('%s, where the work is %j, names %j', (title, titles, makers) => {
  expect(makersIn(title, titles)).toEqual(makers);
});
