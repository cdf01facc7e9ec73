import { expect, test } from 'vitest';
import { compile } from '../../../src/rendering/compile';
import { render } from '../../../src/rendering/render';
import { aClip, aDigest, anOutline } from '../builders';

const clip = aClip({ url: 'https://example.org/a?b=1' });
const written = (...entries: Parameters<typeof anOutline>) =>
  render(compile(aDigest(), anOutline(...entries), new Map([[clip.id, clip]])), 'markdown').body;

const clipEntry = { kind: 'clip' as const, clipId: clip.id, runOn: true };
const text = (text: string) => ({ kind: 'text' as const, text, runOn: false });

test.each([
  ['space', '完。 [a](https://example.org/a?b=1)\n'],
  ['none', '完。[a](https://example.org/a?b=1)\n'],
  ['line', '完。\n[a](https://example.org/a?b=1)\n'],
] as const)('what runs on may be joined by %s', (join, expected) => {
  expect(written(text('完。'), { ...clipEntry, wording: '[a]()', join })).toBe(expected);
});

test('items of a list are joined by a line, which ends no paragraph', () => {
  const item = (words: string) => ({ ...clipEntry, wording: words, join: 'line' as const });
  expect(written(text('- first'), item('- [a]() one'), item('- [b]() two'))).toBe(
    '- first\n- [a](https://example.org/a?b=1) one\n- [b](https://example.org/a?b=1) two\n',
  );
});

test('a post may spell an address in a way of its own', () => {
  expect(written({ ...clipEntry, wording: '[a]()', url: 'http://example.org/a' })).toBe(
    '[a](http://example.org/a)\n',
  );
});
