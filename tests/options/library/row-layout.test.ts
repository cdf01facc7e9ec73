// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { dayHeadHeight, layOutRows } from '../../../options/library/row-layout';
import type { ListView } from '../../../options/library/list-view';
import { aClip } from '../../builders/a-clip';

/** Ten clips, two of each day, of which those at these places have been read. */
function viewOf(...read: number[]): ListView {
  const clips = new Map(
    read.map((at) => [at, aClip({ savedAt: `2026-05-0${9 - Math.floor(at / 2)}T10:00:00.000Z` })]),
  );
  return { found: { total: 10, terms: [], ids: () => Promise.resolve([]) }, clips };
}
const byDay = ({ savedAt }: { savedAt: string }) => ({ key: savedAt, name: savedAt, hint: '' });

test('a day begins where the clip before is of another, and makes its row higher', () => {
  const view = viewOf(0, 1, 2, 3);
  const layout = layOutRows({ view, look: 'list', isCompact: false, width: 800, groupOf: byDay });
  expect(layout.measure(0, 10)).toBe(true);
  expect(layout.measure(0, 10)).toBe(false);
  expect([0, 1, 2, 3, 4].map((at) => layout.headOf(at) !== undefined)).toEqual([
    true,
    false,
    true,
    false,
    false,
  ]);
  const { rows } = layout;
  expect(rows.heightOf(0) - rows.heightOf(1)).toBe(dayHeadHeight);
  expect(rows.topOf(10)).toBe(10 * rows.usualHeight + 2 * dayHeadHeight);
});

test('whether a day begins is not known before the clip above has been read', () => {
  const view = viewOf(4, 5);
  const layout = layOutRows({ view, look: 'list', isCompact: false, width: 800, groupOf: byDay });
  layout.measure(0, 10);
  expect(layout.headOf(4)).toBeUndefined();
  view.clips.set(3, viewOf(3).clips.get(3)!);
  expect(layout.measure(0, 10)).toBe(true);
  expect(layout.headOf(4)).toBeDefined();
});

test('cards stand in as many columns as there is room for', () => {
  const columnsAt = (width: number) =>
    layOutRows({ view: viewOf(), look: 'cards', isCompact: false, width, groupOf: undefined }).columns;
  expect([300, 600, 1_200].map(columnsAt)).toEqual([1, 2, 4]);
  const { rows, columns } = layOutRows({
    view: viewOf(),
    look: 'cards',
    isCompact: false,
    width: 800,
    groupOf: undefined,
  });
  expect(rows.total).toBe(Math.ceil(10 / columns));
});
