import { expect, test } from 'vitest';
import { detailOf, PublishError } from '../../src/publishing/publish-error';

test.each([
  ['Sorry, you are not allowed.', 'Sorry, you are not allowed.'],
  ['<script>alert(1)</script>No.', 'alert(1)No.'],
  ['a\u0000\u202Eb\r\n\tc', 'a b c'],
  ['x'.repeat(10_000), 'x'.repeat(300)],
  ['😀'.repeat(400), '😀'.repeat(300)],
  [undefined, ''],
  [['x'], ''],
  ['<'.repeat(5_000_000), '<'.repeat(300)],
])('what a server says is one short line: %j', (words, line) => {
  expect(detailOf(words)).toBe(line);
});

test.each([
  ['unreachable', true],
  ['server-fault', true],
  ['not-understood', true],
  ['redirected', true],
  ['forbidden', false],
  ['refused', false],
  ['no-secret', false],
] as const)('whether a write that ended as %s may have been carried out: %s', (kind, leavesDoubt) => {
  expect(new PublishError(kind).leavesDoubt).toBe(leavesDoubt);
});
