import { datedStem, fileStem } from '../file-stem';
import { wordPressBlocks } from '../html/wordpress-blocks';
import type { PostFormat } from './format';
import { htmlOf, leadingOut, uniqueNoteIds } from './html-blocks';

/**
 * Blocks for WordPress' editor. Title, terms and date go beside them, as fields. The last block shows
 * nothing; it holds the digest's id, by which a post is found again when the answer to its making was lost.
 */
export const wordpressFormat: PostFormat = {
  id: 'wordpress',
  name: 'WordPress',
  extension: 'html',
  mediaType: 'text/html',
  folder: '',
  fileName: (digest) => `${fileStem(digest)}.html`,
  escaping: 'html',
  template: `{{ body | raw }}<!-- wp:html -->
<!-- gleanings:{{ id }} -->
<!-- /wp:html -->
`,
  body: (post, toHtml) =>
    uniqueNoteIds(
      leadingOut(post)
        .map((block) => `${wordPressBlocks(htmlOf([block], toHtml))}\n\n`)
        .join(''),
    ),
  footer: () => '',
};

/** WordPress' own export file, for importing a post by hand under Tools. */
export const wxrFormat: PostFormat = {
  id: 'wxr',
  name: 'WordPress WXR',
  extension: 'xml',
  mediaType: 'application/xml',
  folder: '',
  fileName: (digest) => `${datedStem(digest)}.xml`,
  escaping: 'xml',
  template: `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>{{ title }}</title>
<link>{{ blog }}</link>
<description></description>
<language>{{ language }}</language>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_blog_url>{{ blog }}</wp:base_blog_url>
{% for term in categories %}<wp:category><wp:category_nicename>{{ term.slug }}</wp:category_nicename><wp:cat_name>{{ term.name }}</wp:cat_name></wp:category>
{% endfor %}{% for term in tags %}<wp:tag><wp:tag_slug>{{ term.slug }}</wp:tag_slug><wp:tag_name>{{ term.name }}</wp:tag_name></wp:tag>
{% endfor %}<item>
<title>{{ title }}</title>
<dc:creator>{{ author }}</dc:creator>
<guid isPermaLink="false">urn:uuid:{{ id }}</guid>
<content:encoded>{{ body }}</content:encoded>
<excerpt:encoded>{{ excerpt }}</excerpt:encoded>
<wp:post_date>{{ date }} 00:00:00</wp:post_date>
<wp:post_name>{{ slug }}</wp:post_name>
<wp:status>{{ status }}</wp:status>
<wp:post_type>post</wp:post_type>
{% for term in categories %}<category domain="category" nicename="{{ term.slug }}">{{ term.name }}</category>
{% endfor %}{% for term in tags %}<category domain="post_tag" nicename="{{ term.slug }}">{{ term.name }}</category>
{% endfor %}</item>
</channel>
</rss>
`,
  body: wordpressFormat.body,
  footer: () => '',
  values: (_post, { draft = true }) => ({ status: draft ? 'draft' : 'publish' }),
};
