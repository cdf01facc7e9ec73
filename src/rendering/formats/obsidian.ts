import { frontMatterFormat } from '../front-matter/front-matter-format';
import { mapMarkdown } from '../markdown/map-markdown';

export const obsidian = frontMatterFormat({
  id: 'obsidian',
  name: 'Obsidian',
  folder: '',
  fileName: ({ date, title }) => `${noteName(date, title)}.md`,
  keys: { title: 'title', date: 'date', author: 'author', categories: 'categories', tags: 'tags' },
  // A tag of a note has neither spaces nor marks.
  tagName: (name) => name.trim().replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-'),
  guard: withoutComments,
});

/** Between two `%%` Obsidian hides the text. */
function withoutComments(markdown: string): string {
  if (!markdown.includes('%%')) return markdown;
  return mapMarkdown(markdown, (text) => text.replace(/%(?=%)/g, '&#37;'));
}

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
