import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { cases, type DigestCase } from '../fixtures/digests/cases.mjs';
import { renderCase } from './digest-case';

const readers: Record<string, (one: DigestCase) => string | number> = {
  'markdown-it': (one) => new MarkdownIt().render(renderCase(one, 'markdown').text),
  'mastodon-count': (one) => Math.max(...(renderCase(one, 'mastodon').parts ?? []).map(countOnMastodon)),
  'mastodon-first': (one) => renderCase(one, 'mastodon').parts?.[0] ?? '',
};

for (const format of ['html', 'text', 'markdown', 'wordpress', 'astro', 'bluesky', 'email'] as const)
  readers[format] = (one) => renderCase(one, format).text;

/** As a Mastodon server counts: 23 for an address, the sentence's marks behind it apart. */
function countOnMastodon(post: string): number {
  const counted = post.replace(/https?:\/\/[^\s]*[^\s.,;:!?)]/g, 'x'.repeat(23));
  return Array.from(new Intl.Segmenter('en').segment(counted)).length;
}

const here = cases.filter(({ via }) => via in readers);

test('most of the cases need no generator', () => expect(here.length).toBeGreaterThan(15));

test.each(here)('$id comes out as it was meant', (one) => {
  const result = readers[one.via]!(one);
  expect(one.ok(result as never), String(result)).toBe(true);
});
