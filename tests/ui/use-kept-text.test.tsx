// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useKeptText } from '../../src/ui/use-kept-text';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A field with its keeper, whose writes end when the test says so. */
function aField(kept: string) {
  const ends: (() => void)[] = [];
  const write = () => new Promise<void>((resolve) => ends.push(resolve));
  const { result, rerender } = renderHook(({ kept }) => useKeptText(kept, write), { initialProps: { kept } });
  return {
    shown: () => result.current[0],
    type: (text: string) => act(() => result.current[1](text)),
    written: () =>
      act(async () => {
        for (const end of ends.splice(0)) end();
        await Promise.resolve();
      }),
    comesBack: (text: string) => act(() => rerender({ kept: text })),
  };
}

test('what is typed shows at once, and what the keeper says of itself is taken over', async () => {
  const field = aField('');
  await field.type('a');
  expect(field.shown()).toBe('a');
  await field.written();
  await field.comesBack('a');
  await field.comesBack('from elsewhere');
  expect(field.shown()).toBe('from elsewhere');
});

test('an echo that comes late, when all is written, undoes no keystroke', async () => {
  const field = aField('');
  for (const text of ['a', 'ab', 'abc']) {
    await field.type(text);
    await field.written();
  }
  for (const text of ['a', 'ab', 'abc']) {
    await field.comesBack(text);
    expect(field.shown()).toBe('abc');
  }
});

test('what was taken back since is shown, though it was typed here once', async () => {
  const field = aField('');
  for (const text of ['a', 'ab']) {
    await field.type(text);
    await field.written();
    await field.comesBack(text);
  }
  await field.comesBack('a');
  expect(field.shown()).toBe('a');
});

test('what was taken back before it came back is shown in the end', async () => {
  const field = aField('');
  for (const text of ['a', 'ab']) await field.type(text);
  await field.written();
  await field.comesBack('a');
  expect(field.shown()).toBe('ab');
  await act(() => void vi.advanceTimersByTime(1000));
  expect(field.shown()).toBe('a');
});

test('nothing is taken over while something typed is under way', async () => {
  const field = aField('');
  await field.type('mine');
  await field.comesBack('from elsewhere');
  expect(field.shown()).toBe('mine');
  await field.written();
  await act(() => void vi.advanceTimersByTime(1000));
  expect(field.shown()).toBe('from elsewhere');
});
