import { frontMatterFormat } from '../front-matter/front-matter-format';
import { withoutLiquid } from '../front-matter/without-liquid';

export const eleventy = frontMatterFormat({
  id: 'eleventy',
  name: 'Eleventy',
  folder: 'posts',
  keys: { title: 'title', date: 'date', author: 'author', tags: 'tags' },
  guard: withoutLiquid,
});
