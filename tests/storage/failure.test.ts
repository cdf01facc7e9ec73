import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { storageFailure } from '../../src/storage/failure';

const domError = (name: string) => new DOMException('', name);

test.each([
  ['a full disk', new Dexie.QuotaExceededError('full', domError('QuotaExceededError')), 'full'],
  ['a full disk inside an abort', new Dexie.AbortError('aborted', domError('QuotaExceededError')), 'full'],
  ['no database at all', new Dexie.MissingAPIError('no IndexedDB'), 'unavailable'],
  ['a private window', new Dexie.OpenFailedError('', domError('InvalidStateError')), 'unavailable'],
  ['a newer schema', new Dexie.VersionError('newer'), 'newer'],
  ['a closed connection', new Dexie.DatabaseClosedError('closed'), 'closed'],
  ['anything else', new Error('odd'), 'unknown'],
  ['no error at all', 'text', 'unknown'],
])('%s is told apart', (_name, error, kind) => {
  expect(storageFailure(error)).toBe(kind);
});
