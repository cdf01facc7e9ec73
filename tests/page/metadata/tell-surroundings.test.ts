// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { headingsIn } from '../../../src/page/metadata/collect-page-data';
import { tellSurroundings } from '../../../src/page/metadata/tell-surroundings';
import { aPage } from './a-page';

function around(body: string, ...parts: Parameters<typeof tellSurroundings>[1]) {
  const page = aPage('', body);
  return tellSurroundings(page, parts, headingsIn(page)[0]);
}

test('no more is told than was asked for', () => {
  const body = '<h1>A page</h1><p class="byline">By Ann Lee</p><time datetime="2026-05-03">May 3</time>';
  expect(around(body, 'daysNear')).toEqual({
    daysNear: [{ stated: '2026-05-03', text: 'May 3', marks: ' ' }],
  });
  expect(around(body, 'bylinesNear')).toEqual({ bylinesNear: { spoken: ['By Ann Lee'], links: [] } });
});

test('where nothing stands near the heading, what is farther off is told at once', () => {
  const told = around('<h1>A page</h1><p>In 2026 it was.</p>', 'daysNear', 'bylinesNear');
  expect(told.daysElsewhere).toMatchObject([{ text: 'In 2026 it was.' }]);
  expect(told.bylinesElsewhere).toMatchObject({ lines: [], spoken: [] });
});

test('what belongs to something beside the page is not told', () => {
  const body =
    '<h1>A page</h1><aside><time datetime="2026-05-03">May 3</time><p class="byline">By Bo Ek</p></aside>';
  const told = around(body, 'daysNear', 'bylinesNear', 'bylinesElsewhere');
  expect(told.daysNear).toEqual([]);
  expect(told.bylinesNear?.spoken).toEqual([]);
  expect(told.bylinesElsewhere?.spoken).toMatchObject([{ text: 'By Bo Ek', isOwn: false }]);
});

test('a part that trips silences no other', () => {
  const spy = vi.spyOn(Document.prototype, 'createTreeWalker').mockImplementation(() => {
    throw new Error('no');
  });
  const page = aPage('', '<article class="h-entry"><a class="p-author">Ann Lee</a></article>');
  expect(tellSurroundings(page, ['entry', 'bylinesElsewhere'], undefined)).toEqual({
    entry: [{ classes: 'p-author', value: 'Ann Lee' }],
    bylinesElsewhere: undefined,
  });
  spy.mockRestore();
});
