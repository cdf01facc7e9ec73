import { describe, expect, test } from 'vitest';
import { readMarkdownPost } from '../../../src/exchange/posts/markdown-post';
import type { SourcePost } from '../../../src/exchange/posts/source-post';
import { compile } from '../../../src/rendering/compile';
import { render } from '../../../src/rendering/render';
import { wordings } from '../../../src/rendering/wording/wordings';
import { seedFile, seedPost } from '../../rendering/seed-post';

const options = { zone: 'UTC', wordings };

function read(origin: string, file: string): SourcePost {
  const reading = readMarkdownPost(origin, file, options);
  if (reading.kind === 'no-post') throw new Error(`${origin}: ${reading.why}`);
  return reading.post;
}

test.each([
  [
    'Hugo with YAML',
    'content/posts/spark/index.md',
    '---\ntitle: "Spark: a week"\ndate: 2019-05-03T23:30:00+08:00\ndraft: false\ncategories: [Data]\ntags:\n  - Apache Flink\n---\n\nBody\n',
    {
      title: 'Spark: a week',
      slug: 'spark',
      day: '2019-05-03',
      at: '2019-05-03T15:30:00.000Z',
      body: 'Body',
    },
  ],
  [
    'Hugo with TOML',
    'content/posts/links.md',
    '+++\ntitle = "Links"\ndate = 2019-05-03T10:00:00Z\nslug = "may-links"\ntags = ["a", "b"]\n+++\nBody',
    { title: 'Links', slug: 'may-links', day: '2019-05-03', tags: [{ name: 'a' }, { name: 'b' }] },
  ],
  [
    'Hugo with JSON',
    'content/posts/links.md',
    '{\n  "title": "Links",\n  "date": "2019-05-03"\n}\n\nBody {not} this',
    { title: 'Links', day: '2019-05-03', body: 'Body {not} this' },
  ],
  [
    'Jekyll with one text of several tags',
    '_posts/2016-04-26-spark.md',
    '---\nlayout: post\ntitle: Spark\ncategory: big data\ntags: rain wet\n---\nA',
    { categories: [{ name: 'big data' }], tags: [{ name: 'rain' }, { name: 'wet' }] },
  ],
  [
    'Zola',
    'content/links.md',
    '+++\ntitle = "Links"\ndate = 2019-05-03\n[taxonomies]\ntags = ["a b", "c"]\n+++\nBody',
    { tags: [{ name: 'a b' }, { name: 'c' }] },
  ],
  [
    'Jekyll',
    '_posts/2016-04-26-spark-flink.md',
    '---\nlayout: post\ntitle: Spark\ncategory: data\ntags: a, b\nauthor: mdavey\n---\nA {{ "{" }}{ brace',
    {
      slug: 'spark-flink',
      day: '2016-04-26',
      author: 'mdavey',
      body: 'A {{ brace',
      categories: [{ name: 'data' }],
    },
  ],
  [
    'Pelican',
    'content/2024-01-03-this-week-in-rust.md',
    'Title: This Week in Rust 528\nNumber: 528\nDate: 2024-01-03\nCategory: This Week in Rust\n\nHello: world',
    {
      title: 'This Week in Rust 528',
      day: '2024-01-03',
      categories: [{ name: 'This Week in Rust' }],
      body: 'Hello: world',
    },
  ],
  [
    'YAML that its versions read in two ways',
    'posts/x.md',
    '---\ntitle: 1:30\ndate: 2024-01-15\ntags: [007, 1e3, 0o14, yes, ~]\nauthor: null\ndraft: Off\n---\nBody',
    {
      title: '1:30',
      author: '',
      tags: [{ name: '007' }, { name: '1e3' }, { name: '0o14' }, { name: 'yes' }],
    },
  ],
  [
    'Astro',
    'src/content/blog/woche-3.md',
    '---\ntitle: Woche 3\ndescription: x\npubDate: 2024-01-15\nlang: de\n---\nBody',
    { slug: 'woche-3', day: '2024-01-15', language: 'de' },
  ],
  [
    'a file with the address of its post',
    'x.md',
    '---\ntitle: X\ndate: 2020-01-01\npermalink: https://blog.example/2020/x/\n---\nBody',
    { url: 'https://blog.example/2020/x/' },
  ],
  [
    'a file without front matter',
    '2020-01-02-thoughts.md',
    '# Some *thoughts*\n\nBody',
    { day: '2020-01-02', body: 'Body' },
  ],
])('%s is read', (_, origin, file, expected) => {
  expect(read(origin, file)).toMatchObject(expected);
});

test.each([
  ['a draft', '---\ntitle: X\ndate: 2020-01-01\ndraft: true\n---\nBody', 'draft'],
  ['what is not published', '---\ntitle: X\ndate: 2020-01-01\npublished: false\n---\nBody', 'draft'],
  ['what has no day', '---\ntitle: X\n---\nBody', 'no-date'],
  ['broken front matter', '---\ntitle: [X\n---\nBody', 'broken'],
  ['nothing', '', 'empty'],
])('%s is no published post', (_, file, why) => {
  expect(readMarkdownPost('x.md', file, options)).toEqual({ kind: 'no-post', origin: 'x.md', why });
});

describe('the model post', () => {
  const { digest } = seedPost();
  const expected = {
    author: 'mdavey',
    day: '2016-04-26',
    language: 'zh-CN',
    blog: 'https://mdavey.wordpress.com',
    categories: digest.categories,
    tags: digest.tags,
    body: seedFile('expected-body.md').trimEnd(),
  };

  test('is read from its body and the lines under it', () => {
    expect(
      read('spark.md', `${seedFile('expected-body.md')}${seedFile('expected-footer.md')}`),
    ).toMatchObject(expected);
  });

  test('is read from the file that was written of it', () => {
    const { entries, clips } = seedPost();
    const { text } = render(compile(digest, entries, clips), 'markdown');
    expect(read('2016-04-26-spark.md', text)).toMatchObject({ ...expected, title: digest.title });
  });

  test('without categories or an author the lines are read too', () => {
    const { entries, clips } = seedPost();
    const bare = { ...digest, author: '', categories: [] };
    const { text } = render(compile(bare, entries, clips), 'markdown');
    expect(read('spark.md', text)).toMatchObject({
      author: '',
      day: '2016-04-26',
      categories: [],
      tags: digest.tags,
    });
  });
});

test('words that only look like the lines under a post stay in it', () => {
  const post = read('2020-01-02-x.md', 'Body\n\nTags: none that I know');
  expect(post.body).toBe('Body\n\nTags: none that I know');
  expect(post.tags).toEqual([]);
});
