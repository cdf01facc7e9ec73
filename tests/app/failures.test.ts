import { expect, test } from 'vitest';
import { describeFailure, failureText, logFailure, type LoggedFailure } from '../../src/app/failures';

const at = '2026-05-03T10:00:00.000Z';

test('of an error its kinds and place are told, and none of its words', () => {
  const inner = Object.assign(new Error('Key https://private.example/ is there'), {
    name: 'ConstraintError',
  });
  const error = Object.assign(new Error('Saving “My secret” failed'), { name: 'BulkError', inner });
  error.stack = `BulkError: Saving “My secret” failed\n    at save (chrome-extension://abc/assets/app.js:1:203)`;
  const failure = describeFailure('clip.save', error, at);
  expect(failure).toEqual({
    at,
    place: 'clip.save',
    kinds: ['BulkError', 'ConstraintError'],
    source: 'assets/app.js:1:203',
  });
  expect(JSON.stringify(failure)).not.toMatch(/secret|private/);
});

test.each([
  [
    'a full disk',
    Object.assign(new Error('x'), { name: 'QuotaExceededError' }),
    ['QuotaExceededError', 'storage full'],
  ],
  ['a text that was thrown', 'My secret', ['string']],
  ['an error whose name is a sentence', Object.assign(new Error('x'), { name: 'My secret' }), ['Error']],
  ['nothing at all', undefined, ['undefined']],
])('%s', (_, error, kinds) => {
  expect(describeFailure('library.read', error, at).kinds).toEqual(kinds);
});

test('the log holds the last fifty, and what cannot be kept is no further failure', async () => {
  let kept: LoggedFailure[] = [];
  const log = {
    read: async () => kept,
    change: async (change: (value: LoggedFailure[]) => LoggedFailure[]) => (kept = change(kept)),
  };
  const clock = { now: () => at };
  for (let n = 0; n < 60; n += 1) await logFailure(`place ${n}`, new Error('x'), { clock, log });
  expect(kept).toHaveLength(50);
  expect(kept.at(-1)?.place).toBe('place 59');
  const broken = { ...log, change: () => Promise.reject(new Error('full')) };
  await expect(logFailure('page', new Error('x'), { clock, log: broken })).resolves.toBeUndefined();
});

test('what is copied says which Gleanings, which browser, when, where and what', () => {
  const failures = [describeFailure('library.read', new TypeError('x'), at)];
  expect(failureText(failures, { version: '1.2.3', agent: 'Firefox' }).split('\n').slice(0, 3)).toEqual([
    'Gleanings 1.2.3',
    'Firefox',
    expect.stringMatching(/^2026-05-03T10:00:00.000Z {2}library.read {2}TypeError/),
  ]);
});
