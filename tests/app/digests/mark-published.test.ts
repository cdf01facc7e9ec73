import { expect, test } from 'vitest';
import { isPostAddress, markPublished } from '../../../src/app/digests/mark-published';
import type { Publication } from '../../../src/domain/digest/publication';
import { aClock } from '../../builders/a-clock';

test.each([
  ['', true],
  [' https://blog.example/links ', true],
  ['blog.example/links', false],
  ['javascript:alert(1)', false],
])('%o as the address of a post: %s', (address, fits) => {
  expect(isPostAddress(address)).toBe(fits);
});

test('what went out by hand is recorded with its hash, and its address where there is one', async () => {
  const kept: Publication[] = [];
  const given = {
    clock: aClock(),
    newId: () => 'p1',
    storage: { keepPublication: (one: Publication) => Promise.resolve(void kept.push(one)) },
  };
  const post = { digestId: 'd1', text: 'text', format: 'hugo' };
  await markPublished({ ...post, address: ' https://blog.example/links ' }, given);
  await markPublished({ ...post, address: '', day: '2026-05-04' }, given);
  await markPublished({ ...post, address: '', day: '2019-05-03' }, given);
  expect(kept[0]).toMatchObject({
    digestId: 'd1',
    destination: 'hand',
    state: 'sent',
    url: 'https://blog.example/links',
    at: '2026-05-03T22:30:00.000Z',
    format: 'hugo',
    hash: '982d9e3eb996f559e633f4d194def3761d909f5a3b647d1a851fead67c32c9d1',
  });
  expect(kept[1]).not.toHaveProperty('url');
  expect(kept.map(({ at }) => at).slice(1)).toEqual(['2026-05-03T22:30:00.000Z', '2019-05-03T12:00:00.000Z']);
});
