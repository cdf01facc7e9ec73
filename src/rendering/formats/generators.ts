import { withoutRunningCode } from '../../domain/obsidian-code';
import { datedStem, fileStem, type Named } from '../file-stem';
import type { SiteReader } from '../markdown/site-markdown';
import { withoutLiquid, withoutObsidianComments, withoutShortcodes } from '../markdown/template-guards';
import type { PostTerm } from '../post';
import type { FieldKeys, PostFormat } from './format';
import { frontMatter, offsetOf } from './front-matter';
import { markdownFor } from './markdown';

interface Generator {
  id: string;
  name: string;
  folder: string;
  fileName?: (digest: Named) => string;
  keys: FieldKeys;
  /** A tag as the generator takes it. */
  tagName?: (name: string) => string;
  categoryName?: (name: string) => string;
  /** Whether posts are held back until their day begins, in UTC unless they name an offset. */
  holdsBack?: boolean;
  /** Who reads the Markdown of such a site. */
  reader: SiteReader;
  /** Puts out what the generator would run in a file before its Markdown is read. */
  guard?: (markdown: string) => string;
  /** The same for the front matter. */
  guardFront?: (yaml: string) => string;
}

const template = `---
{{ front_matter | raw }}---
{% if body != "" %}
{{ body | raw }}{% endif %}`;

/** Markdown with front matter, for a site generator. The lines under a post are its templates' work. */
function frontMatterFormat(generator: Generator): PostFormat {
  const { id, name, folder, keys, reader } = generator;
  const { tagName = (term) => term, categoryName = (term) => term, holdsBack = false } = generator;
  const { guard = (markdown) => markdown, guardFront = (yaml) => yaml } = generator;
  const { fileName = (named) => `${fileStem(named)}.md` } = generator;
  return {
    id,
    name,
    folder,
    fileName,
    keys,
    withOffset: holdsBack,
    extension: 'md',
    mediaType: 'text/markdown',
    escaping: 'none',
    template,
    body: ({ blocks, layout }) =>
      blocks.length === 0 ? '' : `${guard(markdownFor(reader, blocks, layout.rawHtml))}\n`,
    footer: () => '',
    values: (post, options, toHtml) => {
      const named = (terms: readonly PostTerm[], write: (term: string) => string) =>
        terms.map((term) => ({ ...term, name: write(term.name) }));
      const [tags, categories] = [named(post.tags, tagName), named(post.categories, categoryName)];
      const { withOffset = holdsBack } = options;
      const offset = withOffset && post.zone !== undefined ? offsetOf(post.date, post.zone) : undefined;
      const front = frontMatter({ ...post, tags, categories }, keys, offset, options, toHtml);
      return { front_matter: guardFront(front) };
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
    publishDate: 'publishDate',
    link: 'link',
    slug: 'slug',
    draft: 'draft',
    author: 'author',
    categories: 'categories',
    tags: 'tags',
  },
  reader: 'goldmark',
  holdsBack: true,
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
    link: 'link',
    date: 'date',
    author: 'author',
    published: 'published',
    categories: 'categories',
    tags: 'tags',
  },
  reader: 'kramdown',
  holdsBack: true,
  categoryName: asFolder,
  guard: withoutLiquid,
});

const maxCategoryChars = 80;

/**
 * A category is a folder of a post's address to Jekyll: it has no control characters and no slash, is no
 * longer than file systems take, and what stands before its colon must not be read as a scheme.
 */
function asFolder(name: string): string {
  const folder = Array.from(name.replace(/[\p{C}\\/]+/gu, ' '))
    .slice(0, maxCategoryChars)
    .join('');
  return /^[a-z][a-z\d+.-]*:/i.test(folder) ? folder : folder.replaceAll(':', '：');
}

export const eleventy = frontMatterFormat({
  id: 'eleventy',
  name: 'Eleventy',
  folder: 'posts',
  keys: { title: 'title', link: 'link', date: 'date', author: 'author', tags: 'tags' },
  reader: 'markdown-it',
  guard: withoutLiquid,
});

/** Keys as in Astro's blog starter; a site with another schema maps them. */
export const astro = frontMatterFormat({
  id: 'astro',
  name: 'Astro',
  folder: 'src/content/blog',
  keys: { title: 'title', link: 'link', description: 'description', date: 'pubDate', tags: 'tags' },
  reader: 'remark',
});

export const obsidian = frontMatterFormat({
  id: 'obsidian',
  name: 'Obsidian',
  folder: '',
  fileName: ({ date, title }) => `${noteName(date, title)}.md`,
  keys: {
    title: 'title',
    link: 'link',
    date: 'date',
    author: 'author',
    categories: 'categories',
    tags: 'tags',
  },
  // A tag of a note has neither spaces nor marks.
  tagName: (name) => name.trim().replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-'),
  reader: 'obsidian',
  guard: (markdown) => withoutRunningCode(withoutObsidianComments(markdown)),
  guardFront: withoutRunningCode,
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
