// @vitest-environment happy-dom
import { act, renderHook, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { readRows } from '../../../options/library/list-view';
import type { ListedClips } from '../../../options/library/use-clip-list';
import { useSelection } from '../../../options/library/use-selection';
import { aClip } from '../../builders/a-clip';

async function listOf(ids: string[], active = 0): Promise<ListedClips> {
  const found = {
    total: ids.length,
    ids: async (from: number, to: number) => ids.slice(from, to),
    terms: [],
  };
  const view = { found, clips: new Map() };
  await readRows(view, 0, ids.length, async (read) => read.map((id) => aClip({ id })));
  return { view, active, shift: 0, query: '' };
}

const many = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

test.each([
  ['nothing has moved', many, 'e', 'bcde'],
  ['clips have arrived above', ['x', 'y', ...many], 'e', 'bcde'],
  ['clips above are gone', many.slice(1), 'e', 'bcde'],
  [
    'more have arrived than were listed',
    [...Array.from({ length: 500 }, (_, n) => `${n}`), ...many],
    'd',
    'bcd',
  ],
  ['it is gone itself, from where it stood', many.filter((id) => id !== 'b'), 'e', 'cdeb'],
])('a range goes from the clip that was chosen last where %s', async (_, ids, to, chosen) => {
  const { result, rerender } = renderHook(useSelection, { initialProps: await listOf(many) });
  await act(() => result.current.select(many.indexOf('b'), 'toggle'));
  rerender(await listOf(ids));
  await act(() => result.current.select(ids.indexOf(to), 'range'));
  const sorted = (text: Iterable<string>) => [...text].sort().join('');
  await waitFor(() => expect(sorted(result.current.selection.ids)).toBe(sorted(chosen)));
});

test('a range that nothing was chosen before goes from where the keyboard was', async () => {
  const { result, rerender } = renderHook(useSelection, { initialProps: await listOf(many, 2) });
  await act(() => result.current.select(3, 'range'));
  await waitFor(() => expect([...result.current.selection.ids]).toEqual(['c', 'd']));
  rerender(await listOf(['x', ...many], 4));
  await act(() => result.current.select(5, 'range'));
  await waitFor(() => expect([...result.current.selection.ids]).toEqual(['c', 'd', 'e']));
});
