import { expect, test } from 'vitest';
import {
  hostSignature,
  signatureOf,
  siteNames,
  titleWithoutCounter,
  titleWithoutPlatform,
  titleWithoutSite,
} from '../../src/metadata/site-names';

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
  ['大雨终于来了_The Paper', '大雨终于来了'],
  ['大雨终于来了-The Paper', '大雨终于来了'],
  ['雨が降る：The Paper', '雨が降る'],
])('the site’s name is no part of the title %s', (title, expected) => {
  expect(titleWithoutSite(title, names)).toBe(expected);
});

test.each([
  ['Rain at last | Valley Lab', ['Rain at last'], 'Valley Lab'],
  ['Rain at last - Weather - Valley Lab', ['Rain at last'], 'Valley Lab'],
  ['Valley Lab: Rain at last', ['Rain at last'], 'Valley Lab'],
  ['雨が降る - れい新聞', ['雨が降る'], 'れい新聞'],
  ['Rain at last - how we waited', ['Rain at last - how we waited', 'Rain at last'], undefined],
  ['Rain: a history of water', ['Rain'], undefined],
  ['Rain at last | all that we know of the rain and of the long drought', ['Rain at last'], undefined],
  ['Rain at last | Valley Lab', ['Something else'], undefined],
])('the title %s of a page that is %j is signed by %s', (title, titles, site) => {
  expect(signatureOf(title, titles)).toBe(site);
});

test.each([
  ['Big story — daily-post.example', 'daily-post.example'],
  ['Daily Post | Big story', 'Daily Post'],
  ['Big story | Evening Post', 'Evening Post'],
  ['Big story on Daily-Post', 'Daily-Post'],
  ['A day on Mars', undefined],
  ['Big story - and more', undefined],
  ['Big story', undefined],
])('of %s the part that names the site’s host is its name: %s', (title, site) => {
  expect(hostSignature(title, names, 'https://www.daily-post.example/a')).toBe(site);
});

test.each([
  ['r/rain on The Paper: At last', 'At last'],
  ['From the rain community on The Paper: At last', 'At last'],
  ['Ann Lee on The Paper: "At last"', 'Ann Lee on The Paper: "At last"'],
  ['Notes on Rain: At last', 'Notes on Rain: At last'],
  ['At last • r/rain', 'At last'],
])('what the platform says is no part of the title %s', (title, expected) => {
  expect(titleWithoutPlatform(title, names)).toBe(expected);
});

test.each([
  ['(4) Rain at last', 'Rain at last'],
  ['[12] Rain at last', 'Rain at last'],
  ['(99+) ● Rain at last', 'Rain at last'],
  ['▶ Rain at last', 'Rain at last'],
  ['* Rain at last', 'Rain at last'],
  ['(2 封私信 / 1 条消息) 雨', '雨'],
  ['1984', '1984'],
  ['(Un)kind rain', '(Un)kind rain'],
  ['*nix for all', '*nix for all'],
  ['(4)', '(4)'],
])('what a page adds to its title while it is open is no part of it: %s', (title, expected) => {
  expect(titleWithoutCounter(title)).toBe(expected);
});
