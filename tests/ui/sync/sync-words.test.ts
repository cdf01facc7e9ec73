import { expect, test } from 'vitest';
import { syncFailures } from '../../../src/sync/sync-error';
import { agoInWords, syncedInWords, syncFailureInWords } from '../../../src/ui/sync/sync-words';

const at = '2026-05-03T10:00:00.000Z';
const after = (ms: number) => Date.parse(at) + ms;

test.each([
  [0, 'Synced just now'],
  [59_000, 'Synced just now'],
  [60_000, 'Synced 1 minute ago'],
  [3_600_000, 'Synced 1 hour ago'],
  [26 * 3_600_000, 'Synced yesterday'],
  // Where somebody has set the clock back.
  [-5_000, 'Synced just now'],
])('after %i ms it says “%s”', (ms, words) => {
  expect(syncedInWords(at, after(ms))).toBe(words);
});

test('where it never came to its end, it says so', () => {
  expect(syncedInWords(undefined, after(0))).toBe('Not synced yet');
  expect(agoInWords(at, after(1_000))).toBeUndefined();
});

test('every failure is a sentence of its own', () => {
  const sentences = syncFailures.map((failure) => syncFailureInWords(failure, 120));
  expect(sentences.every((sentence) => sentence.endsWith('.'))).toBe(true);
  expect(new Set(sentences).size).toBe(sentences.length);
  expect(syncFailureInWords('many-deletions', 120)).toContain('120 things');
});
