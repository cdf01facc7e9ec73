// @vitest-environment happy-dom
import { act, cleanup, renderHook, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { useEditing } from '../../../options/digests/outline/use-editing';
import type { SaveText } from '../../../src/ui/use-autosave';

afterEach(cleanup);

function editing(save: SaveText) {
  const ends: string[] = [];
  const { result } = renderHook(() => useEditing('Stored', save, { onDone: (how) => ends.push(how) }));
  return { ends, now: () => result.current };
}

test('editing ends when all that was typed is saved', async () => {
  let commit = () => {};
  const { ends, now } = editing(
    (change) =>
      new Promise<void>((resolve) => {
        commit = () => {
          change('Stored');
          resolve();
        };
      }),
  );
  void act(() => now().setText('Typed'));
  void act(() => now().end('escape'));
  expect(ends).toEqual([]);
  commit();
  await waitFor(() => expect(ends).toEqual(['escape']));
});

test('what could not be saved stays in its field, until it can be', async () => {
  let isFull = true;
  const { ends, now } = editing((change) => {
    if (isFull) return Promise.reject(new Error('The disk is full.'));
    return Promise.resolve(void change('Stored'));
  });
  void act(() => now().setText('Typed'));
  void act(() => now().end('left'));
  await waitFor(() => expect(now().problem).toEqual({ kind: 'failed' }));
  expect(now().text).toBe('Typed');
  isFull = false;
  void act(() => now().setText('Typed on'));
  void act(() => now().end('escape'));
  await waitFor(() => expect(ends).toEqual(['escape']));
});
