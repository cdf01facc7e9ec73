import { expect, test } from 'vitest';
import { nearbyNodes } from '../../src/metadata/nearby-nodes';
import { candidatesOfVisibleDays, dayInAddress, shownDay } from '../../src/metadata/page-days';
import type { PageNode } from '../../src/metadata/raw-page-data';
import { aNode, theHeading } from '../builders/some-page-data';

test.each([
  ['/2022/05/04/slug', '2022-05-04'],
  ['/a/2022-05-04-slug', '2022-05-04'],
  ['/pais/20220503/slug', '2022-05-03'],
  ['/2022/0504/slug.html', '2022-05-04'],
  ['/2022/05/slug', undefined],
  ['/web/20160526181643/http://x.example/', undefined],
  ['/item-19990199', undefined],
  ['/a?d=2022-05-04', undefined],
])('the day in the address %s is %s', (path, day) => {
  expect(dayInAddress(`https://paper.example${path}`)).toBe(day);
});

function visible(language: string, ...nodes: Partial<PageNode>[]) {
  const all = [theHeading, ...nodes.map((node, index) => aNode({ at: index + 1, ...node }))];
  return candidatesOfVisibleDays(nearbyNodes(all, theHeading), language).published;
}

test.each([
  ['a time', [{ tag: 'time', stated: '2023-11-08', text: 'gestern' }], ['2023-11-08']],
  [
    'what is shown rather than the next day in UTC',
    [{ tag: 'time', stated: '2023-11-09T01:49Z', text: '8. November 2023' }],
    ['2023-11-08'],
  ],
  [
    'what is stated where what is shown is another',
    [{ tag: 'time', stated: '2023-11-09', text: '1. Mai 2001' }],
    ['2023-11-09'],
  ],
  [
    'which of two days is meant by what is stated',
    [{ tag: 'time', stated: '2023-11-09T01:00Z', text: '11/8/2023, 8:00 PM' }],
    ['2023-11-08'],
  ],
  [
    'a day with a clock glued to it',
    [{ classes: 'posted', text: '28.09.19\u001F\u001F12:44' }],
    ['2019-09-28'],
  ],
  [
    'a day with an ordinal in an element',
    [{ classes: 'date', text: 'May 4\u001Fth\u001F, 2022' }],
    ['2022-05-04'],
  ],
  ['not a birthday', [{ classes: 'bday', text: '24. Mai 1941' }], []],
  ['not what is told of a life', [{ text: 'Geboren 24. Mai 1941' }], []],
  [
    'not what a table of facts holds',
    [{ classes: 'infobox' }, { parent: 1, classes: 'date', text: '24. Mai 1941' }],
    [],
  ],
  [
    'what is set beside the text under the heading',
    [{ tag: 'aside' }, { tag: 'time', parent: 1, text: '4. Mai 2022' }],
    ['2022-05-04'],
  ],
  [
    'not what is set in a list of other pages',
    [
      { tag: 'aside', classes: 'related' },
      { tag: 'time', parent: 1, text: '4. Mai 2022' },
    ],
    [],
  ],
])('the day shown near the heading is %s', (_what, nodes, days) => {
  const language = nodes.some(({ text = '' }) => text.includes('PM')) ? 'en' : 'de';
  expect(visible(language, ...nodes)).toEqual(days);
});

test.each([
  ['2023-11-09T01:49:09Z', '2023-11-08', '2023-11-08'],
  ['2023-11-09T01:49:09Z', '2023-11-10', '2023-11-10'],
  ['2023-11-09T01:49:09Z', '2023-11-05', '2023-11-09'],
  ['2023-11-09T01:49:09Z', undefined, '2023-11-09'],
  ['2023-11-09', '2023-11-08', '2023-11-09'],
])('of the moment %s and the day shown %s the day is %s', (raw, shown, day) => {
  expect(shownDay('2023-11-09', raw, shown)).toBe(day);
});
