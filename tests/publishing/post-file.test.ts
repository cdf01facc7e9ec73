import { expect, test } from 'vitest';
import { isFilePattern } from '../../src/domain/destination';
import { filePath } from '../../src/publishing/post-file';

const post = { date: '2016-04-26', slug: 'my-links', title: 'My links' };

test.each([
  [undefined, 'hugo', 'content/posts/my-links.md'],
  [undefined, 'jekyll', 'content/posts/2016-04-26-my-links.md'],
  [':year/:month/:day-:slug.md', 'hugo', 'content/posts/2016/04/26-my-links.md'],
  [':year/:slug', 'hugo', 'content/posts/2016/my-links.md'],
  [':slug/index.html', 'html', 'content/posts/my-links/index.html'],
  [':title', 'text', 'content/posts/my-links.txt'],
  ['daily-:year-:month-:day.md', 'hugo', 'content/posts/daily-2016-04-26.md'],
] as const)('a file by the pattern %s in %s is %s', (fileName, format, path) => {
  expect(filePath({ folder: 'content/posts', format, fileName }, post)).toBe(path);
});

test.each(['../../etc/:slug', '$& $1', 'a/b', '..', '.', '%2e%2e/x', 'a\u0000b', '每周'])(
  'whatever the slug is, as %j, the file stays in its folder',
  (slug) => {
    const path = filePath({ folder: 'posts', format: 'hugo', fileName: ':year/:slug.md' }, { ...post, slug });
    expect(path).toMatch(/^posts\/2016\/[^/]+\.md$/);
    expect(path.split('/')).not.toContain('..');
  },
);

test.each([
  [':year/:slug.md', true],
  [':slug', true],
  ['', false],
  ['/:slug', false],
  ['../:slug', false],
  [':year//:slug', false],
  [':slug/', false],
  ['a\\:slug', false],
  ['a\n:slug', false],
])('whether %j is a pattern of names: %s', (pattern, isOne) => {
  expect(isFilePattern(pattern)).toBe(isOne);
});
