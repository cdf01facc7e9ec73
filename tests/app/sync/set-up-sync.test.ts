import { expect, test } from 'vitest';
import { isDatabaseName, serverAddress } from '../../../src/app/sync/set-up-sync';

test.each([
  ['couch.example.org', 'https://couch.example.org/'],
  [' https://example.org:6984/couch ', 'https://example.org:6984/couch/'],
  ['http://127.0.0.1:5984', 'http://127.0.0.1:5984/'],
  ['https://example.org/couch//?x=1#y', 'https://example.org/couch/'],
  ['https://ann:secret@example.org', undefined],
  ['ftp://example.org', undefined],
  ['two words', undefined],
  ['', undefined],
])('what is typed as %j leads to %j', (typed, address) => {
  expect(serverAddress(typed)).toBe(address);
});

test.each([
  ['gleanings', true],
  ['my-library_2', true],
  ['Gleanings', false],
  ['2026', false],
  ['_users', false],
  ['', false],
  ['a b', false],
  ['图书', false],
])('%j as the name of a database: %j', (name, isOne) => {
  expect(isDatabaseName(name)).toBe(isOne);
});
