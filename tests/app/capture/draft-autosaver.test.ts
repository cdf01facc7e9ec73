import { expect, test } from 'vitest';
import { DraftAutosaver } from '../../../src/app/capture/draft-autosaver';
import { aDraft } from '../../builders/a-draft';

/** A store whose writes end, or fail, when the test says so. */
function slowStore() {
  const begun: string[] = [];
  const endings: { succeed: () => void; fail: (error: unknown) => void }[] = [];
  const failures: unknown[] = [];
  const answered = async () => new Promise((resolve) => setTimeout(resolve));
  const autosaver = new DraftAutosaver(
    ({ comment }) => {
      begun.push(comment);
      return new Promise<void>((succeed, fail) => endings.push({ succeed, fail }));
    },
    (error) => failures.push(error),
  );
  return {
    begun,
    failures,
    autosaver,
    type: (comment: string) => autosaver.save(aDraft({ comment })),
    endOne: async () => {
      endings.shift()?.succeed();
      await answered();
    },
    failOne: async (error: unknown) => {
      endings.shift()?.fail(error);
      await answered();
    },
  };
}

const full = new Error('full');

test('every keystroke is written at once, whatever is still under way', () => {
  const { type, begun } = slowStore();
  for (const comment of ['a', 'ab', 'abc']) type(comment);
  expect(begun).toEqual(['a', 'ab', 'abc']);
});

test('a save waits for all writes under way', async () => {
  const { type, begun, endOne, autosaver } = slowStore();
  type('a');
  type('ab');
  let saved = false;
  const saving = autosaver.replace(aDraft({ comment: 'ab' }), async () => (saved = true));
  await endOne();
  expect(saved).toBe(false);
  await endOne();
  await saving;
  expect(saved).toBe(true);
  expect(begun, 'no draft comes back behind a save').toEqual(['a', 'ab']);
});

test('where a save fails, the draft is written after all', async () => {
  const { begun, autosaver } = slowStore();
  await expect(autosaver.replace(aDraft({ comment: 'a' }), () => Promise.reject(full))).rejects.toBe(full);
  expect(begun).toEqual(['a']);
});

test('where a save fails amid typing, what was typed last is written', async () => {
  const { type, begun, autosaver } = slowStore();
  const failing = autosaver.replace(aDraft({ comment: 'Words that must not b' }), async () => {
    type('Words that must not be lost');
    throw full;
  });
  await expect(failing).rejects.toBe(full);
  expect(begun).toEqual(['Words that must not be lost']);
});

test('what is typed during a save is written after it', async () => {
  const { type, begun, autosaver } = slowStore();
  await autosaver.replace(aDraft({ comment: 'a' }), async () => {
    type('ab');
    expect(begun).toEqual([]);
  });
  expect(begun).toEqual(['ab']);
});

test('a write that fails is reported, and the next keystroke tries again', async () => {
  const { type, begun, failures, failOne, endOne } = slowStore();
  type('a');
  await failOne(full);
  expect(failures).toEqual([full]);
  type('ab');
  await endOne();
  expect(begun).toEqual(['a', 'ab']);
});
