import { expect, test } from 'vitest';
import type { PageNode } from '../../src/metadata/raw-page-data';
import { siteNames } from '../../src/metadata/site-names';
import { mainHeading } from '../../src/metadata/titles';
import { aNode } from '../builders/some-page-data';

const names = siteNames(['The Paper'], 'https://www.daily-post.example/a');

function headings(...texts: string[]): PageNode[] {
  return texts.map((text, at) => {
    const [, tag = 'h1', rest = ''] = /^(?:(h\d|td|p):)?(.*)$/s.exec(text) ?? [];
    return aNode({ tag, at, text: rest });
  });
}

test.each([
  ['a kicker before the title', ['\u001FWeather report\u001FRain at last'], ['Rain at last'], 'Rain at last'],
  ['a kicker in a block', ['\u001DWeather report\u001DRain at last'], ['Rain at last'], 'Rain at last'],
  ['a label', ['\u001FTitle:\u001FOn the rain'], ['On the rain'], 'On the rain'],
  ['a subtitle', ['Rain at last \u001FFarmers had waited\u001F'], ['Rain at last'], 'Rain at last'],
  [
    'a kicker and a subtitle',
    ['\u001DWeather\u001DRain at last\u001D\u001DFarmers had waited\u001D'],
    ['Rain at last'],
    'Rain at last',
  ],
  [
    'an emphasised word, which is part of it',
    ['Rain \u001Fat last\u001F'],
    ['Rain, finally'],
    'Rain at last',
  ],
  [
    'more words than are declared',
    ['Rain at last in the valley'],
    ['Rain at last'],
    'Rain at last in the valley',
  ],
  [
    'a kicker that nothing declares',
    ['\u001FWeather\u001FRain at last'],
    ['Rain, finally'],
    'Weather Rain at last',
  ],
])('of a heading with %s the title is what a declared one has', (_what, texts, declared, title) => {
  expect(mainHeading(headings(...texts), declared, names)?.text).toBe(title);
});

test.each([
  ['the only h1', ['Rain at last'], ['Rain, finally'], 'Rain at last'],
  ['the only h1 where nothing is declared', ['Rain at last'], [], 'Rain at last'],
  ['no h1 that has no word of what is declared', ['Conversation'], ['Rain at last'], undefined],
  ['an h1 with most of a word', ['Chorgeschichte'], ['Geschichte der Chorknaben'], 'Chorgeschichte'],
  ['an h3 that is declared', ['Four Clouds', 'h3:Rain at last'], ['Rain at last'], 'Rain at last'],
  ['no h3 that is but like it', ['Rain', 'h3:What is rain?'], ['Rain at last in the valley'], 'Rain'],
  ['no single word amid what is declared', ['Rain'], ['ann/rain: at last'], undefined],
  [
    'an element that says just what is declared, where no heading does',
    ['td:Rain at last'],
    ['Rain at last'],
    'Rain at last',
  ],
  ['none that says more', ['p:Rain at last in the valley'], ['Rain at last'], undefined],
  ['no name of the site', ['The Paper', 'h2:Rain at last'], ['Rain at last'], 'Rain at last'],
  ['the likest of two', ['World', 'Rain at last'], ['Rain at last'], 'Rain at last'],
])('the main heading is %s', (_what, texts, declared, title) => {
  expect(mainHeading(headings(...texts), declared, names)?.text).toBe(title);
});
