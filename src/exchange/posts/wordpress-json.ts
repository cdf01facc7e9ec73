import { jsonFields, type Fields } from '../reading/json/fields';
import { offsetMoment, postOf } from './feed-posts';
import { parseHtml, textOfNodes } from './html-tree';
import type { HtmlOptions } from './html-post';
import type { PostReading } from './source-post';

/** The posts of one page of a WordPress site's answer at `wp/v2/posts`, with `_embed`; none where it is no list. */
export function readWordPressPage(answer: unknown, blog: string, options: HtmlOptions): PostReading[] {
  if (!Array.isArray(answer)) return [];
  return answer.map(jsonFields).map((post) => {
    const embedded = post.object('_embedded');
    const terms = embedded.any('wp:term');
    const all = Array.isArray(terms) ? terms.flat().map(jsonFields) : [];
    const named = (taxonomy: string) =>
      all
        .filter((term) => term.text('taxonomy') === taxonomy)
        .map((term) => ({ name: plain(term.text('name')), slug: term.text('slug') }));
    const [author] = embedded.objects('author');
    return postOf(
      {
        origin: post.text('link'),
        title: rendered(post, 'title'),
        url: post.text('link'),
        slug: post.text('slug'),
        date: offsetMoment(post.text('date'), post.text('date_gmt')),
        author: plain(author?.text('name') ?? ''),
        language: '',
        blog,
        categories: named('category'),
        tags: named('post_tag'),
        html: post.object('content').text('rendered'),
      },
      options,
    );
  });
}

function rendered(post: Fields, name: string): string {
  return plain(post.object(name).text('rendered'));
}

/** WordPress writes names and titles as HTML. */
function plain(html: string): string {
  return textOfNodes(parseHtml(html)).trim();
}
