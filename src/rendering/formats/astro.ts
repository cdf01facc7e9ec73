import { frontMatterFormat } from '../front-matter/front-matter-format';

/** Keys as in Astro's blog starter; a site with another schema maps them. */
export const astro = frontMatterFormat({
  id: 'astro',
  name: 'Astro',
  folder: 'src/content/blog',
  keys: { title: 'title', description: 'description', date: 'pubDate', tags: 'tags' },
  guard: (markdown) => markdown,
});
