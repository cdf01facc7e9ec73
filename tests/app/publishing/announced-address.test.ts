import { expect, test } from 'vitest';
import { announcedAddress } from '../../../src/app/publishing/announced-address';
import type { Destination } from '../../../src/domain/destination';
import type { Publication } from '../../../src/domain/digest/publication';
import { aDestination } from '../../builders/a-destination';

const digest = { slug: 'links', title: 'Links', date: '2016-04-26' };
const pattern = 'https://blog.example/:year/:slug/';
const folder: Destination = {
  id: 'files',
  kind: 'folder',
  name: 'posts',
  format: 'hugo',
  createdAt: '2026-05-03T10:00:00.000Z',
};
const destinations = [aDestination({ id: 'wp' }), folder];

let days = 0;
const sent = (facts: Partial<Publication>): Publication => ({
  id: 'p',
  digestId: 'd1',
  destination: 'wp',
  state: 'sent',
  at: `2026-05-${String((days += 1)).padStart(2, '0')}T12:00:00.000Z`,
  hash: 'x',
  ...facts,
});

test.each<[string, Publication[], string, string | undefined]>([
  ['nowhere', [], pattern, undefined],
  ['at a site', [sent({ url: 'https://a.example/1' })], pattern, 'https://a.example/1'],
  [
    'at two sites',
    [sent({ url: 'https://a.example/1' }), sent({ url: 'https://b.example/2' })],
    pattern,
    'https://b.example/2',
  ],
  ['by hand', [sent({ destination: 'hand', url: 'https://c.example/' })], '', 'https://c.example/'],
  ['as a draft', [sent({ url: 'https://a.example/1', remoteStatus: 'draft' })], pattern, undefined],
  ['as one of its clips', [sent({ url: 'https://a.example/1', clipId: 'c1' })], pattern, undefined],
  ['as an announcement', [sent({ url: 'https://bsky.app/1', isAnnouncement: true })], pattern, undefined],
  ['as a file', [sent({ destination: 'files' })], pattern, 'https://blog.example/2016/links/'],
  ['as a file of a forge', [sent({ destination: 'files', url: 'https://github.com/x' })], '', undefined],
  [
    'no more',
    [sent({ url: 'https://a.example/1', removedThereAt: '2026-06-01T00:00:00.000Z' })],
    pattern,
    undefined,
  ],
])('a digest that is out %s', (_where, publications, addresses, address) => {
  expect(announcedAddress(digest, publications, destinations, addresses)).toBe(address);
});
