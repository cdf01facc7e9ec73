import { expect, test } from 'vitest';
import type { Entry } from '../../../src/domain/digest';
import { ledgerOf } from '../../../src/domain/digest/ledger';
import { aDigest } from '../../builders/a-digest';

const entry = (id: string, digestId: string, clipId: string): Entry => ({
  id,
  digestId,
  clipId,
  rank: 'a',
  kind: 'clip',
  runOn: false,
});

const may = aDigest({ id: 'may', title: 'May', date: '2026-05-03' });
const june = aDigest({ id: 'june', title: 'June', date: '2026-06-03' });

test('a clip stands where its entries say, and where other clips of its page stand', () => {
  const ledger = ledgerOf({
    pages: new Map([
      ['a', ['a', 'a2']],
      ['b', ['b']],
      ['c', ['c']],
    ]),
    entries: [
      entry('1', 'may', 'a'),
      entry('2', 'june', 'a2'),
      entry('3', 'june', 'b'),
      entry('4', 'june', 'b'),
    ],
    digests: [may, june],
    published: new Set(['may']),
  });
  expect(ledger).toEqual(
    new Map([
      [
        'a',
        [
          { id: 'june', title: 'June', date: '2026-06-03', published: false },
          { id: 'may', title: 'May', date: '2026-05-03', published: true },
        ],
      ],
      ['b', [{ id: 'june', title: 'June', date: '2026-06-03', published: false }]],
    ]),
  );
});

test('a digest that is in the trash counts for nothing', () => {
  const pages = new Map([['a', ['a']]]);
  const ledger = ledgerOf({
    pages,
    entries: [entry('1', 'gone', 'a')],
    digests: [may],
    published: new Set(),
  });
  expect(ledger.size).toBe(0);
});
