import type { Digest } from '../../domain/digest';
import type { Rendered } from '../../rendering/render';
import { hashOf } from '../../storage/digests/publications';

/**
 * The hash of all that a digest says, in whichever format it goes out: the same as long as nothing is changed that
 * a reader, a list or an address would show.
 *
 * @param render writes the post in Markdown, in the words and the style of the digest
 */
export function contentHash(
  digest: Digest,
  render: (format: 'markdown') => Pick<Rendered, 'body'>,
  hash: (text: string) => Promise<string> = hashOf,
): Promise<string> {
  const { title, slug, date, language, author, excerpt = '', categories, tags } = digest;
  const terms = [categories, tags].map((list) => list.map(({ name, slug: own }) => [name, own]));
  return hash(JSON.stringify([title, slug, date, language, author, excerpt, terms, render('markdown').body]));
}
