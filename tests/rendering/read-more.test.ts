import { expect, test } from 'vitest';
import { isReadMore, readMore } from '../../src/domain/digest/read-more';
import { compile } from '../../src/rendering/compile';
import type { PostFormatId } from '../../src/rendering/formats/formats';
import { render } from '../../src/rendering/render';
import type { PostStyle } from '../../src/domain/digest';
import { wordingFor } from '../../src/rendering/wording/wordings';
import { aClip, aDigest, anOutline } from './builders';

const clips = new Map(['a', 'b'].map((id) => [id, aClip({ id, comment: `Read [${id}]().` })]));
const outline = anOutline(
  { kind: 'clip', clipId: 'a', runOn: false },
  { kind: 'text', text: readMore, runOn: false },
  { kind: 'clip', clipId: 'b', runOn: true },
);
const bodyIn = (format: PostFormatId, style: PostStyle = 'prose') =>
  render(compile(aDigest(), outline, clips, wordingFor('en'), { style }), format).body;

test.each<PostFormatId>(['markdown', 'hugo', 'jekyll', 'eleventy', 'obsidian'])(
  'in %s the front page stops at the line that such sites look for',
  (format) => {
    expect(bodyIn(format)).toMatch(/\[a\]\(.*\)\.\n\n<!--more-->\n\nRead \[b\]/);
  },
);

test('in HTML it is a comment that nobody sees', () => {
  expect(bodyIn('html')).toMatch(/a<\/a>\.<\/p>\n<!--more-->\n<p>Read/);
});

test("in WordPress it is the editor's own block", () => {
  expect(bodyIn('wordpress')).toContain(
    '<!-- /wp:paragraph -->\n\n<!-- wp:more -->\n<!--more-->\n<!-- /wp:more -->\n\n<!-- wp:paragraph -->',
  );
});

test.each<PostFormatId>(['text', 'mastodon', 'bluesky'])(
  'in %s, which has no front page, it is nothing',
  (format) => {
    expect(bodyIn(format)).not.toContain('more');
    expect(bodyIn(format)).toMatch(/Read a[^]*Read b/);
  },
);

test.each<[PostStyle, number]>([
  ['bulleted', 1],
  ['sections', 1],
  ['by-tag', 0],
  ['by-day', 0],
  ['links', 1],
])('a post in the style %s has it %i times', (style, times) => {
  expect(bodyIn('markdown', style).split(readMore)).toHaveLength(times + 1);
});

test('the same words in a comment are words', () => {
  const said = new Map([['a', aClip({ id: 'a', comment: readMore })]]);
  for (const format of ['markdown', 'wordpress'] as const) {
    const { body } = render(compile(aDigest(), outline.slice(0, 1), said), format);
    expect(body).not.toMatch(/(?<!\\)<!--\s*more/);
  }
});

test.each([
  ['<!--more-->', true],
  [' <!-- More -->\n', true],
  ['<!--more--> and more', false],
  ['more', false],
])('%j is a line of that kind: %s', (text, is) => {
  expect(isReadMore(text)).toBe(is);
});
