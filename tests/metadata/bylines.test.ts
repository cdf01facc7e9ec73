import { expect, test } from 'vitest';
import { copyrightHolders, namesOnPage } from '../../src/metadata/bylines';
import { nearbyNodes } from '../../src/metadata/nearby-nodes';
import type { PageNode } from '../../src/metadata/raw-page-data';
import { aNode, theHeading } from '../builders/some-page-data';

function page(...nodes: Partial<PageNode>[]) {
  const all = [theHeading, ...nodes.map((node, index) => aNode({ at: index + 1, ...node }))];
  return nearbyNodes(all, theHeading);
}

test.each([
  ['a line that begins with "By"', { text: 'By Ann Lee' }, ['Ann Lee']],
  ['a line in Chinese', { text: '记者 王小明' }, ['王小明']],
  ['a line in Japanese', { text: '文／山田太郎' }, ['山田太郎']],
  [
    'a line with the day before it',
    { text: 'Posted on the 21st of June, 2018 by Ann Lee in Rain' },
    ['Ann Lee'],
  ],
  ['a line of facts', { text: 'March 5, 2021 · 5 min · Ann Lee' }, ['Ann Lee']],
  [
    'no line of facts with two that could be persons',
    { text: 'March 5, 2021 · 5 min · Ann Lee · Deep Rain' },
    [],
  ],
  ['a sentence that begins with "By"', { text: 'By noon it was over, said all who had seen it.' }, []],
  ['an element named for the author', { classes: 'post-author', text: 'Ann Lee' }, ['Ann Lee']],
  ['a link to the author', { tag: 'a', rel: 'author', text: 'Ann Lee' }, ['Ann Lee']],
  ['a link to an author’s page', { tag: 'a', rel: ' author-page', text: 'Ann Lee' }, ['Ann Lee']],
  [
    'a link to an author’s page in Japanese',
    { tag: 'a', rel: ' author-page', text: '山田太郎' },
    ['山田太郎'],
  ],
  ['no link to the page of all authors', { tag: 'a', rel: ' author-page', text: 'all who write' }, []],
  ['a nickname', { classes: 'follow-nickName', text: 'annlee' }, ['annlee']],
  ['a signature', { at: 900, isSignature: true, text: 'Ann Lee' }, ['Ann Lee']],
])('%s names the author', (_what, node, names) => {
  expect(namesOnPage(page(node))).toEqual(names);
});

test('links to authors that stand beside each other name them all', () => {
  const links = ['Ann Lee', 'Bo Ek'].map((text) => ({ tag: 'a', rel: 'author', text, parent: 1 }));
  const other = { tag: 'a', rel: 'author', text: 'Cy Yu', parent: 0 };
  expect(namesOnPage(page({ tag: 'p' }, ...links, other))).toEqual(['Ann Lee', 'Bo Ek']);
});

test.each([
  ['in a footer', [{ tag: 'footer' }, { parent: 1, text: '© 2019 Ann Lee' }], ['Ann Lee']],
  ['in what is named for it', [{ classes: 'copyright', text: '(c) Ann Lee • Imprint' }], ['Ann Lee']],
  ['in a paragraph with the year', [{ text: '© 2019 Ann Lee' }], ['Ann Lee']],
  [
    'before the reservation of rights',
    [{ tag: 'footer', text: '© Ann Lee All rights reserved' }],
    ['Ann Lee'],
  ],
  [
    'in a footer of a blog, before who hosts it',
    [{ text: '(Creative Commons License) 2006-2008 by Ann Lee Hosted by Example' }],
    ['Ann Lee'],
  ],
  ['but not beside a picture', [{ tag: 'figcaption', text: '© Ann Lee' }], []],
  ['but no company', [{ tag: 'footer', text: '© 2019 Valley Media' }], []],
  ['but not the site', [{ tag: 'footer', text: '© 2019 Daily Post' }], []],
  ['but no body of three words', [{ tag: 'footer', text: '© 2019 Rain Gauge Society' }], []],
  [
    'but not where two do',
    [
      { tag: 'footer', text: '© Ann Lee' },
      { tag: 'footer', text: '© Bo Ek' },
    ],
    [],
  ],
])('who claims the right to a page is its author: %s', (_where, nodes, names) => {
  expect(copyrightHolders(page(...nodes), new Set(['dailypost']))).toEqual(names);
});
