// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { useInsertion, type Insertion } from '../../../options/digests/composer/use-insertion';
import type { Entry } from '../../../src/domain/digest';
import { anOutline } from '../../rendering/builders';

const outline = (...texts: string[]): Entry[] =>
  anOutline(...texts.map((text) => ({ kind: 'text' as const, text, runOn: false }))).map((entry, at) => ({
    ...entry,
    id: texts[at]!,
  }));

/** The line beside an outline that changes. */
function line(...texts: string[]) {
  const hook = renderHook(({ entries }) => useInsertion(entries), {
    initialProps: { entries: outline(...texts) },
  });
  return {
    now: () => hook.result.current,
    show: (...now: string[]) => hook.rerender({ entries: outline(...now) }),
    do: (work: (line: Insertion) => void) => void act(() => work(hook.result.current)),
  };
}

afterEach(cleanup);

test('until it is put somewhere, it is at the end and leaves the place of clips to their tags', () => {
  const { now } = line('a', 'b');
  expect(now()).toMatchObject({ isAuto: true, index: 2, after: undefined });
});

test.each([
  [0, null],
  [1, 'a'],
  [2, 'b'],
])('put behind %i entries, what is added goes after %o', (index, after) => {
  const { now, do: act } = line('a', 'b');
  act((at) => at.choose(index));
  expect(now()).toMatchObject({ isAuto: false, index, after });
});

test('it stays where it is while entries come and go around it, and goes on below what is put in', () => {
  const { now, show, do: act } = line('a', 'b', 'c');
  act((at) => at.choose(2));
  show('x', 'a', 'b', 'c');
  expect(now().after).toBe('b');
  show('x', 'a', 'c');
  expect(now()).toMatchObject({ index: 2, after: 'a' });
  act((at) => at.moveBelow(['n']));
  // What was added has not come back from the library yet.
  expect(now().index).toBe(2);
  show('x', 'a', 'n', 'c');
  expect(now()).toMatchObject({ index: 3, after: 'n' });
  act((at) => at.leaveToTags());
  expect(now()).toMatchObject({ isAuto: true, index: 4 });
});
