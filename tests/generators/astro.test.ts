import rehypeRaw from 'rehype-raw';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import remarkSmartypants from 'remark-smartypants';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import { constructPosts } from './posts';
import { wordsAndLinks } from './words-and-links';

/** What Astro reads a site's Markdown with, by its own settings. */
const reader = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkSmartypants)
  // Its heading of notes is for those who hear the page: a site hides it.
  .use(remarkRehype, { allowDangerousHtml: true, footnoteLabel: ' ' })
  .use(rehypeRaw)
  .use(rehypeStringify);

const posts = constructPosts('astro');

it.each(posts)('Astro’s reader shows $construct as the preview does', ({ source, preview }) => {
  const html = String(reader.processSync(source.replace(/^---\n[^]*?\n---\n/, '')));
  expect(wordsAndLinks(html)).toEqual(wordsAndLinks(preview));
});
