import { fileStem, type Named } from '../file-stem';
import type { Format } from '../format';
import { markdownOf } from '../formats/write-markdown';
import { frontMatter, type FieldKeys } from './front-matter';

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
export function frontMatterFormat(generator: Generator): Format {
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
