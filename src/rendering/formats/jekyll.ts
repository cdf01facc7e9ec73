import { datedStem } from '../file-stem';
import { frontMatterFormat } from '../front-matter/front-matter-format';
import { withoutLiquid } from '../front-matter/without-liquid';
import { mapMarkdown } from '../markdown/map-markdown';

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

/** Kramdown's attribute lists would give any element an `onclick`, and `$$` is mathematics to it. */
function withoutKramdown(markdown: string): string {
  if (!/\{:|\$\$/.test(markdown)) return markdown;
  return mapMarkdown(markdown, (text) => text.replace(/(?<!\\)((?:\\\\)*)(\{(?=:)|\$(?=\$))/g, '$1\\$2'));
}
