import { frontMatterFormat } from '../front-matter/front-matter-format';
import { mapMarkdown } from '../markdown/map-markdown';

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

const opening = /\{\{(?=[<%])/g;
const whole = /\{\{([<%])(?!\/\*)(.*?)([>%]\}\})/g;

/**
 * Hugo reads shortcodes before Markdown, in code too, and an unknown one fails the build. In text a
 * character reference hides the brace; in code Hugo's own way of quoting a shortcode does, and where nothing
 * closes it, a word joiner between the braces.
 */
function withoutShortcodes(markdown: string): string {
  if (!/\{\{[<%]/.test(markdown)) return markdown;
  return mapMarkdown(
    markdown,
    (text) => text.replace(opening, '&#123;{'),
    (code) =>
      code
        .replace(whole, (_, mark: string, inside: string, end: string) => `{{${mark}/*${inside}*/${end}`)
        .replace(/\{\{(?=[<%](?!\/\*))/g, '{\u2060{'),
  );
}
