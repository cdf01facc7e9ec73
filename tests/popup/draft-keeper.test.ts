import { expect, test } from 'vitest';
import { DraftKeeper } from '../../popup/draft-keeper';
import { aDraft } from '../builders/a-draft';

/** A store whose writes end when the test says so. */
function slowStore() {
  const written: string[] = [];
  const endings: (() => void)[] = [];
  return {
    written,
    write: async ({ comment }: { comment: string }) => {
      written.push(comment);
      await new Promise<void>((resolve) => endings.push(resolve));
    },
    endOne: async () => {
      endings.shift()?.();
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

test('the first keystroke is written at once, those during a write as one after it', async () => {
  const store = slowStore();
  const keeper = new DraftKeeper(store.write, () => undefined);
  for (const comment of ['a', 'ab', 'abc']) keeper.keep(aDraft({ comment }));
  expect(store.written).toEqual(['a']);
  await store.endOne();
  expect(store.written).toEqual(['a', 'abc']);
});

test('after settling nothing more is written, so that no draft comes back behind a save', async () => {
  const store = slowStore();
  const keeper = new DraftKeeper(store.write, () => undefined);
  keeper.keep(aDraft({ comment: 'a' }));
  keeper.keep(aDraft({ comment: 'ab' }));
  let settled = false;
  const settling = keeper.settle().then(() => (settled = true));
  await Promise.resolve();
  expect(settled).toBe(false);
  await store.endOne();
  await settling;
  expect(store.written).toEqual(['a']);
});

test('a write that fails is told, and the next keystroke tries again', async () => {
  const failures: unknown[] = [];
  const full = new Error('full');
  let fails = true;
  const kept: string[] = [];
  const keeper = new DraftKeeper(
    async ({ comment }) => {
      if (fails) throw full;
      kept.push(comment);
    },
    (error) => failures.push(error),
  );
  keeper.keep(aDraft({ comment: 'a' }));
  await keeper.settle();
  expect(failures).toEqual([full]);
  fails = false;
  keeper.keep(aDraft({ comment: 'ab' }));
  await keeper.settle();
  expect(kept).toEqual(['ab']);
});
