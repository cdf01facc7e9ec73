import type { Clip } from '../domain/clip';
import type { Day } from '../domain/day';
import type { Digest, Entry, Term } from '../domain/digest';
import { slugOfWords } from '../domain/digest/post-slug';
import { tagKey } from '../domain/tagging/tags';
import { compile, type CompileOptions } from './compile';
import type { Post } from './post';
import type { Wording } from './wording/languages';
import { wordingFor } from './wording/wordings';

/** A clip of a digest as a post of its own, and the entry that it was. */
export interface LinkedPost {
  entryId: string;
  clipId: string;
  /** Its title leads out, to `link`. */
  post: Post & { link: string };
}

interface LinkedListCompileOptions extends Omit<CompileOptions, 'style'> {
  /** The id of a clip's post; that of its entry where this is absent. */
  idOf?: (clip: Clip) => string;
  /** The categories of a clip's post; those of the digest where it is absent. */
  categoriesOf?: ((clip: Clip) => Term[]) | undefined;
  /** The day of a clip's post; that of the digest where it is absent. */
  dayOf?: ((clip: Clip) => Day) | undefined;
}

/**
 * A digest as a linked list: a post for each clip, titled by its page, with the writer's words, its quotes
 * and what runs on from it. The digest's author and language, and unless it is said otherwise its day and
 * categories, hold for all.
 */
export function compileLinkedList(
  digest: Digest,
  entries: readonly Entry[],
  clips: ReadonlyMap<string, Clip>,
  wording: Wording = wordingFor(digest.language),
  {
    idOf,
    categoriesOf = () => digest.categories,
    dayOf = () => digest.date,
    ...options
  }: LinkedListCompileOptions = {},
): LinkedPost[] {
  const slugs = new Set<string>();
  return clipsWithTexts(entries, clips).map(({ clip, entry, texts }) => {
    const link = entry.url ?? clip.url;
    const title = clip.title.trim() === '' ? link : clip.title.trim();
    const slug = freeSlug(slugOfWords(title) || slugOfWords(link), slugs);
    const tags = clip.tags.map((name) => termOf(name, digest.tags));
    const id = idOf?.(clip) ?? entry.id;
    const categories = categoriesOf(clip);
    const date = dayOf(clip);
    const own: Digest = { ...digest, id, title, slug, date, categories, tags, tagRule: 'all' };
    const post = compile(own, [entry, ...texts], clips, wording, { ...options, linked: true });
    return { entryId: entry.id, clipId: clip.id, post: { ...post, title, link } };
  });
}

interface ClipWithTexts {
  clip: Clip;
  entry: Extract<Entry, { kind: 'clip' }>;
  texts: Entry[];
}

function clipsWithTexts(entries: readonly Entry[], clips: ReadonlyMap<string, Clip>): ClipWithTexts[] {
  const found: ClipWithTexts[] = [];
  let last: ClipWithTexts | undefined;
  for (const entry of entries) {
    const clip = entry.kind === 'clip' ? clips.get(entry.clipId) : undefined;
    if (entry.kind === 'clip' && clip) found.push((last = { clip, entry, texts: [] }));
    else if (entry.kind === 'text' && entry.runOn) last?.texts.push(entry);
    else last = undefined;
  }
  return found;
}

function freeSlug(slug: string, taken: Set<string>): string {
  let free = slug;
  for (let i = 2; taken.has(free); i += 1) free = `${slug}-${i}`;
  taken.add(free);
  return free;
}

function termOf(name: string, known: readonly Term[]): Term {
  return known.find((term) => tagKey(term.name) === tagKey(name)) ?? { name, slug: slugOfWords(name) };
}
