import { expect, test } from 'vitest';
import { addressInTab } from '../../../src/domain/address/reader-view';

test.each([
  [
    'about:reader?url=https%3A%2F%2Fpaper.example%2Frain%3Fid%3D1%26b%3D2',
    'https://paper.example/rain?id=1&b=2',
  ],
  ['about:reader?url=http%3A%2F%2Fpaper.example%2F%23part', 'http://paper.example/#part'],
  ['about:reader?url=file%3A%2F%2F%2Fetc%2Fhosts', 'about:reader?url=file%3A%2F%2F%2Fetc%2Fhosts'],
  ['about:reader?url=javascript%3Aalert(1)', 'about:reader?url=javascript%3Aalert(1)'],
  ['about:reader', 'about:reader'],
  ['about:config', 'about:config'],
  [
    'https://paper.example/?url=https%3A%2F%2Fother.example',
    'https://paper.example/?url=https%3A%2F%2Fother.example',
  ],
])('a tab at %s shows %s', (url, address) => {
  expect(addressInTab(url)).toBe(address);
});
