import type { Clip } from '../domain/clip';
import type { Digest, Entry, PostStyle } from '../domain/digest';
import { isReadMore, readMoreLine } from '../domain/digest/read-more';
import { lineWithoutNotes } from '../domain/markdown/private-notes';
import { tagsByRule } from '../domain/digest/terms';
import { footerOf, postTerms } from './footer';
import { sharedReferences } from '../domain/markdown/references';
import { resolveClipLinks, resolveLinks, type LinkResolver } from './markdown/resolve-links';
import { NoteNumbers } from './note-numbers';
import type { Block, Post } from './post';
import { LazyOutline } from './post-outline';
import { sortEntries } from './sort-entries';
import { renderProse, type StyleContext } from './styles/prose';
import { styles } from './styles/styles';
import type { Wording } from './wording/languages';
import { dayText, wordingFor } from './wording/wordings';

export interface CompileOptions {
  /** The digest's own where it is absent. */
  style?: PostStyle;
  /** IANA name of the zone whose days a grouping by day goes by; the digest's own where it is absent. */
  zone?: string;
  resolver?: LinkResolver;
  /** The post is about one clip, whose title leads out: what is written is what is said of it. */
  linked?: boolean;
}

/** Reads Markdown anew each time; a renderer that lasts keeps what it has read. */
const uncachedResolver: LinkResolver = { resolveLinks, resolveClipLinks };

/**
 * The post that a digest is: entries in their order, each clip's words with its links filled, notes
 * numbered through, and the footer in the post's language. An entry whose clip is not among `clips` is
 * left out.
 */
export function compile(
  digest: Digest,
  entries: readonly Entry[],
  clips: ReadonlyMap<string, Clip>,
  wording: Wording = wordingFor(digest.language),
  {
    style = digest.style ?? 'prose',
    zone = digest.zone ?? 'UTC',
    resolver = uncachedResolver,
    linked = false,
  }: CompileOptions = {},
): Post {
  const categories = postTerms(digest.categories, digest.blog, 'category');
  const tags = postTerms(tagsByRule(digest, entries, clips), digest.blog, 'tag');
  const outline = sortEntries(inOrder(entries), clips, digest.sort, digest.language);
  const context = styleContext(digest, outline, clips, wording, zone, resolver);
  const blocks = linked
    ? renderProse(outline, { ...context, shape: 'words' }, { titled: false, viaLines: true })
    : [
        ...passage(digest.intro, context),
        ...styles[style](outline, context),
        ...passage(digest.outro, context),
      ];
  const notes = context.notes.notes(digest.rawHtml ?? false);
  const excerpt = lineWithoutNotes((digest.excerpt ?? '').replace(/\s+/g, ' ').trim());
  return {
    id: digest.id,
    title: lineWithoutNotes(digest.title.trim()),
    slug: digest.slug,
    date: digest.date,
    dateText: dayText(digest.date, wording),
    author: digest.author.trim(),
    language: digest.language,
    blog: digest.blog,
    categories,
    tags,
    blocks: notes.length === 0 ? blocks : [...blocks, { kind: 'notes', notes }],
    footer: footerOf(digest, categories, tags, wording),
    layout: layoutOf(digest),
    outline: new LazyOutline(outline, context),
    ...(excerpt !== '' && { excerpt }),
    ...(digest.zone !== undefined && { zone: digest.zone }),
    ...(digest.issue !== undefined && { issue: digest.issue }),
  };
}

/** What the styles have to know of a digest, with its entries in this order. */
export function styleContext(
  digest: Digest,
  outline: readonly Entry[],
  clips: ReadonlyMap<string, Clip>,
  wording: Wording,
  zone: string,
  resolver: LinkResolver,
): StyleContext {
  const texts = [
    digest.intro,
    ...outline.flatMap((one) => (one.kind === 'text' ? [one.text] : [])),
    digest.outro,
  ];
  const numbered = outline.filter((one) => one.kind === 'clip' && clips.has(one.clipId));
  return {
    clips,
    resolver,
    wording,
    zone,
    shape: digest.shape ?? 'words',
    pictures: digest.pictures ?? false,
    notes: new NoteNumbers(),
    options: { references: sharedReferences(texts), html: digest.rawHtml ?? false },
    ...(digest.numbered && { numbers: new Map(numbered.map(({ id }, i) => [id, i + 1])) }),
  };
}

/** What formats ask about the digest beside its text. */
function layoutOf({ draft, fields, rawHtml, threadNumbers, threadLink }: Digest): Post['layout'] {
  return {
    rawHtml: rawHtml ?? false,
    fields: fields ?? [],
    threadNumbers: threadNumbers ?? false,
    ...(draft !== undefined && { draft }),
    ...(threadLink !== undefined && { threadLink }),
  };
}

/** Text before or after the entries; a line in it that says so is where the front page stops. */
function passage(markdown: string, { resolver, options, notes }: StyleContext): Block[] {
  return markdown.split(readMoreLine).flatMap((part): Block[] => {
    if (isReadMore(part)) return [{ kind: 'more' }];
    const resolved = resolver.resolveLinks(part, undefined, options);
    return resolved.markdown === '' ? [] : [{ kind: 'prose', pieces: [notes.numbered(resolved)] }];
  });
}

function follows(a: Entry, b: Entry): number {
  return a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** By rank, then id; entries that stand in order already, as they nearly always do, are not copied. */
function inOrder(entries: readonly Entry[]): readonly Entry[] {
  const ordered = entries.every((entry, i) => i === 0 || follows(entries[i - 1]!, entry) <= 0);
  return ordered ? entries : entries.toSorted(follows);
}
