import * as v from 'valibot';
import { expect, test } from 'vitest';
import { destinationSchema, isSecretSafe } from '../../src/domain/destination';
import { aDestination } from '../builders/a-destination';

test.each([
  ['https://blog.example/wp-json/', true],
  ['https://blog.example:8443/', true],
  ['http://localhost:8080/', true],
  ['http://127.0.0.1/', true],
  ['http://127.9.9.9:81/', true],
  ['http://[::1]:8080/', true],
  ['http://blog.example/', false],
  ['http://localhost.evil.example/', false],
  ['http://127.0.0.1.evil.example/', false],
  ['http://127.evil.example/', false],
  ['https://ann:secret@blog.example/', false],
  ['https://ann@blog.example/', false],
  ['ftp://blog.example/', false],
  ['javascript:alert(1)', false],
  ['', false],
])('whether a secret may go to %s: %s', (address, isSafe) => {
  expect(isSecretSafe(address)).toBe(isSafe);
});

test.each([
  { apiRoot: 'http://blog.example/wp-json/' },
  { apiRoot: 'https://ann:secret@blog.example/wp-json/' },
  { address: 'javascript:alert(1)' },
  { status: 'trash' },
])('a destination with %j is none', (fields) => {
  const parsed = v.safeParse(destinationSchema, { ...aDestination(), ...fields });
  expect(parsed.success).toBe(false);
});
