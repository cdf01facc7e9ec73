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

test('the first keystroke is written at once, those during a write as one after it', async () => {
  const { type, begun, endOne } = slowStore();
  for (const comment of ['a', 'ab', 'abc']) type(comment);
  expect(begun).toEqual(['a']);
  await endOne();
  expect(begun).toEqual(['a', 'abc']);
});

test('a save waits for the write under way and takes the place of what is pending', async () => {
  const { type, begun, endOne, autosaver } = slowStore();
  type('a');
  type('ab');
  let saved = false;
  const saving = autosaver.replace(aDraft({ comment: 'ab' }), async () => (saved = true));
  await Promise.resolve();
  expect(saved).toBe(false);
  await endOne();
  await saving;
  expect(saved).toBe(true);
  expect(begun, 'no draft comes back behind a save').toEqual(['a']);
});

test('where a save fails, what was pending before it is written after all', async () => {
  const { type, begun, endOne, autosaver } = slowStore();
  type('Words that must not b');
  type('Words that must not be lost');
  const saving = autosaver.replace(aDraft({ comment: 'Words that must not be lost' }), () =>
    Promise.reject(full),
  );
  const failed = expect(saving).rejects.toBe(full);
  await endOne();
  await failed;
  expect(begun).toEqual(['Words that must not b', 'Words that must not be lost']);
});

test('where a save fails and nothing was pending, the draft itself is written', async () => {
  const { begun, autosaver } = slowStore();
  await expect(autosaver.replace(aDraft({ comment: 'a' }), () => Promise.reject(full))).rejects.toBe(full);
  expect(begun).toEqual(['a']);
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
