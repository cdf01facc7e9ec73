import { expect, test } from 'vitest';
import { importFormats } from '../../../src/exchange/reading/import-formats';
import { carriedParts, readerTable } from '../../../src/exchange/reading/reader-table';
import { carriedByFormat } from './carried';

test('what the help says that a format carries is what reading its files gives', async () => {
  const carried = await carriedByFormat();
  const given = importFormats.map(({ id }) => [
    id,
    carriedParts.filter((part) => carried.get(id)?.has(part)).join(' '),
  ]);
  expect(given).toEqual(importFormats.map(({ id }) => [id, readerTable[id].carries]));
});
