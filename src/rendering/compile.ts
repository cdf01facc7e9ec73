import type { Clip } from '../domain/clip';
import type { Digest, Entry, PostStyle } from '../domain/digest';
import { footerOf, postTerms } from './footer';
import { resolveLinks } from './markdown/resolve-links';
import type { Block, Post } from './post';
import { resolveClipLinks } from './markdown/resolve-links';
import type { LinkResolver } from './markdown/resolve-links';
import { styles } from './styles/styles';
import { dayText } from './wording/wordings';
import { wordingFor, type Wording } from './wording/wordings';

export interface CompileOptions {
  style?: PostStyle;
  /** IANA name of the zone whose days a grouping by day goes by. */
  zone?: string;
  resolver?: LinkResolver;
}

/** Reads Markdown anew each time; a renderer that lasts keeps what it has read. */
const uncachedResolver: LinkResolver = { resolveLinks, resolveClipLinks };

/**
 * The post that a digest is: entries in their order, each clip's words with its links filled, and the
 * footer in the post's language. An entry whose clip is not among `clips` is left out.
 */
export function compile(
  digest: Digest,
  entries: readonly Entry[],
  clips: ReadonlyMap<string, Clip>,
  wording: Wording = wordingFor(digest.language),
  { style = 'prose', zone = 'UTC', resolver = uncachedResolver }: CompileOptions = {},
): Post {
  const categories = postTerms(digest.categories, digest.blog, 'category');
  const tags = postTerms(digest.tags, digest.blog, 'tag');
  return {
    id: digest.id,
    title: digest.title.trim(),
    slug: digest.slug,
    date: digest.date,
    dateText: dayText(digest.date, wording),
    author: digest.author.trim(),
    language: digest.language,
    blog: digest.blog,
    categories,
    tags,
    blocks: [
      ...passage(digest.intro, resolver),
      ...styles[style](inOrder(entries), { clips, resolver, wording, zone }),
      ...passage(digest.outro, resolver),
    ],
    footer: footerOf(digest, categories, tags, wording),
  };
}

function passage(markdown: string, resolver: LinkResolver): Block[] {
  const resolved = resolver.resolveLinks(markdown);
  return resolved.markdown === '' ? [] : [{ kind: 'prose', pieces: [resolved.markdown] }];
}

function follows(a: Entry, b: Entry): number {
  return a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** By rank, then id; entries that stand in order already, as they nearly always do, are not copied. */
function inOrder(entries: readonly Entry[]): readonly Entry[] {
  const ordered = entries.every((entry, i) => i === 0 || follows(entries[i - 1]!, entry) <= 0);
  return ordered ? entries : entries.toSorted(follows);
}
