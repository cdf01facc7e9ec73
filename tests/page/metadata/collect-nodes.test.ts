// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { limits } from '../../../src/metadata/limits';
import { anyMark, blockMark, partMark } from '../../../src/metadata/normalize-text';
import { collectNodes } from '../../../src/page/metadata/collect-nodes';
import { aPage } from './a-page';

function nodesOf(body: string) {
  return collectNodes(aPage('', body)).nodes.map(({ tag, parent, text, stated }) =>
    [tag, parent, text.replace(anyMark, ''), stated].filter((value) => value !== '').join(' '),
  );
}

test('what may tell title, author and day is told with what holds it, in the order of the page', () => {
  const body =
    '<nav><h2>Menu</h2></nav><main><h1>A page</h1><div><div class="byline">By Ann Lee</div></div><p>No more.</p><time datetime="2026-05-03">May 3</time></main>';
  expect(nodesOf(body)).toEqual([
    'nav -1',
    'h2 0 Menu',
    'main -1',
    'h1 2 A page',
    'div 2 By Ann Lee',
    'div 4 By Ann Lee',
    'time 2 May 3 2026-05-03',
  ]);
});

test('a line that begins as a byline is told wherever it stands, one with a year only near a heading', () => {
  const far = '<p>Words.</p>'.repeat(limits.afterHeading);
  expect(nodesOf(`<h1>A page</h1><p>In 2026.</p>${far}<p>In 2025.</p><p>By Ann Lee</p>`)).toEqual([
    'h1 -1 A page',
    'p -1 In 2026.',
    'p -1 By Ann Lee',
  ]);
});

test('a heading that links to the first page of the site is told as such', () => {
  const [link, heading] = collectNodes(aPage('', '<a href="/"><h1>Paper</h1></a>')).nodes;
  expect([link?.tag, heading?.leadsHome]).toEqual(['a', true]);
});

test('the text has a mark where an element begins or ends, no readings and no scripts', () => {
  const [heading] = collectNodes(
    aPage('', '<h1><div>Kicker</div>Of <ruby>雨<rt>あめ</rt></ruby><script>x</script></h1>'),
  ).nodes;
  expect(heading?.text).toBe(`${blockMark}Kicker${blockMark}Of ${partMark}雨${partMark}`);
});

test('a page of any size is looked at up to a limit', () => {
  const page = aPage('', `<h1>A page</h1>${'<s>1</s>'.repeat(limits.visited)}<h2>Last</h2>`);
  const spy = vi.spyOn(TreeWalker.prototype, 'nextNode');
  expect(collectNodes(page).nodes.map(({ text }) => text)).toEqual(['A page']);
  expect(spy.mock.calls.length).toBeLessThanOrEqual(limits.visited + 1);
  spy.mockRestore();
});

test('no more is told than a limit, and nothing without what holds it', () => {
  const { nodes } = collectNodes(aPage('', '<h1>x</h1>'.repeat(limits.pageNodes * 2)));
  expect(nodes).toHaveLength(limits.pageNodes);
});

test.each(['/authors/ann-lee', '/profile/annlee/', 'https://paper.example/by/ann-lee?x=1'])(
  'a link to %s is told as one to an author’s page',
  (href) => {
    const { nodes } = collectNodes(
      aPage('', `<h1>A page</h1><a href="${href}">Ann Lee</a><a href="/authors/">All</a>`),
    );
    expect(nodes.filter(({ tag }) => tag === 'a').map(({ rel }) => rel)).toEqual([' author-page']);
  },
);

test('what says a part of the document’s title is told, whatever its element', () => {
  const { nodes } = collectNodes(
    aPage('<title>Rain at last - Valley Lab</title>', '<p>Words.</p><font>Rain at last</font>'),
  );
  expect(nodes.map(({ tag, text }) => `${tag} ${text}`)).toEqual(['font Rain at last']);
});

test.each(['/', 'https://paper.example/', '/index.html'])('a heading that links to %s leads home', (href) => {
  const { nodes } = collectNodes(aPage('', `<h1><a href="${href}">Paper</a></h1>`));
  expect(nodes.find(({ tag }) => tag === 'h1')?.leadsHome).toBe(true);
});
