import { expect, test } from 'vitest';
import { basicAuthorization } from '../../src/domain/basic-authorization';

test('a login may have any characters', () => {
  expect(basicAuthorization('änn', 'パス:word')).toBe(
    `Basic ${Buffer.from('änn:パス:word').toString('base64')}`,
  );
});
