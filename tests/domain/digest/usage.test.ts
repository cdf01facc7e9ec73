import { expect, test } from 'vitest';
import type { Entry } from '../../../src/domain/digest';
import { digestPublication } from '../../../src/domain/digest/publication';
import { usageByClip } from '../../../src/domain/digest/usage';
import { aDigest } from '../../builders/a-digest';

const entry = (id: string, digestId: string, clipId: string): Entry => ({
  id,
  digestId,
  clipId,
  rank: 'a',
  kind: 'clip',
  runOn: false,
});

const publication = {
  id: 'p',
  digestId: 'may',
  destination: 'hand',
  state: 'sent' as const,
  at: '2026-05-03T10:00:00.000Z',
  hash: '',
};
const may = aDigest({ id: 'may', title: 'May', date: '2026-05-03' });
const june = aDigest({ id: 'june', title: 'June', date: '2026-06-03' });

test('a clip stands where its entries say, and where other clips of its page stand', () => {
  const usage = usageByClip({
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
    publications: [publication],
  });
  expect(usage).toEqual(
    new Map([
      [
        'a',
        [
          { id: 'june', title: 'June', date: '2026-06-03' },
          { id: 'may', title: 'May', date: '2026-05-03', publication },
        ],
      ],
      ['b', [{ id: 'june', title: 'June', date: '2026-06-03' }]],
    ]),
  );
});

test('a digest that is in the trash counts for nothing', () => {
  const pages = new Map([['a', ['a']]]);
  const usage = usageByClip({
    pages,
    entries: [entry('1', 'gone', 'a')],
    digests: [may, { ...june, id: 'gone', trashedAt: '2026-06-04T00:00:00.000Z' }],
    publications: [],
  });
  expect(usage.size).toBe(0);
});

test('each clip is asked for where none is named', () => {
  const entries = [entry('1', 'may', 'a'), entry('2', 'june', 'b')];
  const usage = usageByClip({ entries, digests: [may, june], publications: [] });
  expect([...usage.keys()]).toEqual(['a', 'b']);
});

test('a clip that went out as a post of its own is out, the others of its digest are not', () => {
  const linked = { ...publication, clipId: 'a', url: 'https://blog.example/a' };
  const usage = usageByClip({
    entries: [entry('1', 'may', 'a'), entry('2', 'may', 'b')],
    digests: [may],
    publications: [linked],
  });
  expect(usage.get('a')?.[0]?.publication).toEqual(linked);
  expect(usage.get('b')?.[0]?.publication).toBeUndefined();
  const { url: _url, ...digestLevel } = linked;
  expect(digestPublication([linked])).toEqual(digestLevel);
  expect(digestPublication([linked, publication])).toEqual(publication);
});
