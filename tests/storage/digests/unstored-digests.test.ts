import { beforeEach, expect, test } from 'vitest';
import { library } from '../../../src/storage/database';
import type { NewEntry } from '../../../src/domain/digest/entry-ranks';
import {
  addEntries,
  changeDigest,
  changeEntry,
  holdDigest,
  outlineOf,
  removeEntry,
} from '../../../src/storage/digests';
import { keepPublication } from '../../../src/storage/digests/publications';
import { undoStep } from '../../../src/storage/undo/undo-redo';
import { aDigest } from '../../builders/a-digest';

const digest = aDigest({ id: 'held' });
const skeleton: NewEntry[] = [
  { id: 'h', kind: 'heading', text: 'News' },
  { id: 't', kind: 'text', text: 'Sponsored by …', runOn: false },
];
const stored = () => Promise.all([library().digests.count(), library().entries.count()]);
const texts = async () =>
  (await outlineOf('held'))?.entries.map((entry) => (entry.kind === 'clip' ? '' : entry.text));

beforeEach(async () => {
  await Promise.all(library().tables.map((table) => table.clear()));
  holdDigest(digest, skeleton);
});

test('a digest that is only looked at is read like any other, and stored nowhere', async () => {
  expect(await outlineOf('held')).toMatchObject({ digest: { id: 'held' }, entries: [{}, {}] });
  expect(await stored()).toEqual([0, 0]);
});

test.each<[string, () => Promise<unknown>, string[]]>([
  ['a title', () => changeDigest('held', { title: 'Mine' }), ['News', 'Sponsored by …']],
  [
    'an entry',
    () => addEntries('held', [{ id: 'n', kind: 'text', text: 'Said.', runOn: false }]),
    ['News', 'Sponsored by …', 'Said.'],
  ],
  [
    'words in its skeleton',
    () => changeEntry('t', (entry) => (entry.kind === 'text' ? { ...entry, text: 'By Acme' } : entry)),
    ['News', 'By Acme'],
  ],
  ['what is taken out of its skeleton', () => removeEntry('h'), ['Sponsored by …']],
])('%s stores it, with what it began with', async (_, change, now) => {
  await change();
  expect(await library().digests.count()).toBe(1);
  expect(await library().entries.count()).toBeGreaterThanOrEqual(2);
  expect(await texts()).toEqual(now);
});

test('its first change is a step that can be taken back', async () => {
  await removeEntry('h');
  await undoStep('held');
  expect(await texts()).toEqual(['News', 'Sponsored by …']);
});

test('to mark it as published stores it', async () => {
  await keepPublication({
    id: 'p',
    digestId: 'held',
    destination: 'hand',
    state: 'sent',
    at: '2026-05-03T00:00:00.000Z',
    hash: '',
  });
  expect(await stored()).toEqual([1, 2]);
});
