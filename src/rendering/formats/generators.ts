import { datedStem, fileStem, type Named } from '../file-stem';
import {
  withoutKramdown,
  withoutLiquid,
  withoutObsidianComments,
  withoutShortcodes,
} from '../markdown/site-markdown';
import type { FieldKeys, PostFormat } from './format';
import { frontMatter } from './front-matter';
import { markdownOf } from './markdown';

interface Generator {
  id: string;
  name: string;
  folder: string;
  fileName?: (digest: Named) => string;
  keys: FieldKeys;
  /** A tag as the generator takes it. */
  tagName?: (name: string) => string;
  /** Makes Markdown harmless where the generator reads more into it than Markdown. */
  guard: (markdown: string) => string;
}

const template = `---
{{ front_matter | raw }}---
{% if body != "" %}
{{ body | raw }}{% endif %}`;

/** Markdown with front matter, for a site generator. The lines under a post are its templates' work. */
function frontMatterFormat(generator: Generator): PostFormat {
  const { id, name, folder, keys, guard, tagName, fileName = (named) => `${fileStem(named)}.md` } = generator;
  return {
    id,
    name,
    folder,
    fileName,
    extension: 'md',
    mediaType: 'text/markdown',
    escaping: 'none',
    template,
    body: ({ blocks }) => (blocks.length === 0 ? '' : `${guard(markdownOf(blocks))}\n`),
    footer: () => '',
    values: (post, options, toHtml) => {
      const tags = tagName ? post.tags.map(({ name, slug }) => ({ name: tagName(name), slug })) : post.tags;
      return { front_matter: frontMatter({ ...post, tags }, keys, options, toHtml) };
    },
  };
}

export const hugo = frontMatterFormat({
  id: 'hugo',
  name: 'Hugo',
  folder: 'content/posts',
  keys: {
    title: 'title',
    date: 'date',
    slug: 'slug',
    draft: 'draft',
    author: 'author',
    categories: 'categories',
    tags: 'tags',
  },
  guard: withoutShortcodes,
});

export const jekyll = frontMatterFormat({
  id: 'jekyll',
  name: 'Jekyll',
  folder: '_posts',
  fileName: (digest) => `${datedStem(digest)}.md`,
  keys: {
    layout: 'layout',
    title: 'title',
    date: 'date',
    author: 'author',
    published: 'published',
    categories: 'categories',
    tags: 'tags',
  },
  guard: (markdown) => withoutLiquid(withoutKramdown(markdown)),
});

export const eleventy = frontMatterFormat({
  id: 'eleventy',
  name: 'Eleventy',
  folder: 'posts',
  keys: { title: 'title', date: 'date', author: 'author', tags: 'tags' },
  guard: withoutLiquid,
});

/** Keys as in Astro's blog starter; a site with another schema maps them. */
export const astro = frontMatterFormat({
  id: 'astro',
  name: 'Astro',
  folder: 'src/content/blog',
  keys: { title: 'title', description: 'description', date: 'pubDate', tags: 'tags' },
  guard: (markdown) => markdown,
});

export const obsidian = frontMatterFormat({
  id: 'obsidian',
  name: 'Obsidian',
  folder: '',
  fileName: ({ date, title }) => `${noteName(date, title)}.md`,
  keys: { title: 'title', date: 'date', author: 'author', categories: 'categories', tags: 'tags' },
  // A tag of a note has neither spaces nor marks.
  tagName: (name) => name.trim().replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-'),
  guard: withoutObsidianComments,
});

/** Notes are named after their titles, less what Obsidian and file systems refuse. */
function noteName(date: string, title: string): string {
  const name = title
    .replace(/[\p{C}"*/:<>?\\|#^[\]]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return Array.from(`${date} ${name}`)
    .slice(0, 100)
    .join('')
    .trim()
    .replace(/[. ]+$/, '');
}
