import { generateNKeysBetween } from 'fractional-indexing';
import { urlKey } from '../../domain/address/url-key';
import type { Clip } from '../../domain/clip';
import type { Instant } from '../../domain/day';
import type { ClipEntry, Entry } from '../../domain/digest';
import { splitPost, type PostBlock, type PostPiece } from './split-post';

/** What a post becomes: an outline, and the clips that it links to and that were not known before. */
export interface TakenPost {
  entries: Entry[];
  added: Clip[];
  /** How many links became clips, and how many stay in free text or in the words of another clip. */
  links: number;
  keptLinks: number;
  /**
   * The body with its references written inline, its notes numbered, its blocks evenly spaced and what is
   * private left out, as a post is written here; and whether the outline, written in prose, gives it to the letter.
   */
  body: string;
  exact: boolean;
}

interface TakeOptions {
  digestId: string;
  /** When the post went out; its clips count as saved then. */
  at: Instant;
  /** An id that is always the same for the same moment and seed. */
  idOf: (at: Instant, seed: string) => string;
  /** The body of a post with these entries, in prose. */
  write: (entries: readonly Entry[], clips: ReadonlyMap<string, Clip>) => string;
  /** What joins a text to the one that runs on from it, where nothing else is said. */
  separatorAfter: (text: string) => '' | ' ';
  textOf: (markdown: string) => string;
  /** The clips of the library and of posts taken before, by the keys of their pages. */
  known: ReadonlyMap<string, Clip>;
}

/**
 * Takes the body of a published post apart, so that writing its outline in prose gives the body again.
 * Each part is written to see whether it does; where it doesn't, the part stays as free text.
 */
export function takeApart(source: string, options: TakeOptions): TakenPost {
  const texts = source.split(/^(?=<!--\s*more\s*-->\s*$)|(?<=^<!--\s*more\s*-->)\s*$/im);
  const whole = texts.map((text, n) => textOf(text, n, options));
  const body = evenlySpaced(options.write(ranked(whole), new Map()));
  const quick = outlineOf(body, options, false);
  return quick.exact ? quick : outlineOf(body, options, true);
}

/** The body with one empty line where its blocks have several between them, as writers leave before a heading. */
function evenlySpaced(body: string): string {
  return splitPost(body)
    .map(({ source, tight }, n) => (n === 0 ? '' : tight ? '\n' : '\n\n') + source)
    .join('');
}

function textOf(text: string, n: number, { digestId }: TakeOptions): Entry {
  return { id: `${n}`, digestId, rank: '', kind: 'text', text, runOn: false };
}

/** @param checked whether each part is written by itself, to see whether it comes out as it went in */
function outlineOf(body: string, options: TakeOptions, checked: boolean): TakenPost {
  const { write } = options;
  const entries: Entry[] = [];
  /** The clips of this post, by their ids; the entries with which those came that are new, by the clips'. */
  const clips = new Map<string, Clip>();
  const begunBy = new Map<string, string>();
  /** The new clips' ids, by the keys of their pages. */
  const addedIds = new Map<string, string>();
  /** What is written as a whole: a block with the quotes that follow it. */
  let unit: { source: string; entries: Entry[] } = { source: '', entries: [] };
  const counts = { links: 0, keptLinks: 0 };

  const make = (pieces: readonly PostPiece[]) => {
    const used = new Map<string, Clip>();
    const fresh = new Map<string, Clip>();
    const made = pieces.map((piece, n): Entry => {
      const id = options.idOf(options.at, `${options.digestId} entry ${entries.length + n}`);
      const place = { id, digestId: options.digestId, rank: '' };
      if (piece.kind !== 'link') return { ...place, ...textEntry(piece) };
      const key = urlKey(piece.url);
      const known = fresh.get(key) ?? clips.get(addedIds.get(key) ?? '') ?? options.known.get(key);
      const clip = known ?? newClip(piece, options);
      used.set(clip.id, clip);
      if (!known) fresh.set(key, clip);
      return { ...place, ...clipEntry(piece, clip, known !== undefined) };
    });
    return { made, used, fresh };
  };

  const addPieces = (pieces: readonly PostPiece[], block: PostBlock, asText: boolean): boolean => {
    const { made, used, fresh } = make(pieces);
    if (checked && !asText && write(ranked(made), new Map([...clips, ...used])) !== block.source)
      return false;
    const [first] = made;
    if (first && first.kind !== 'heading' && entries.length > 0 && (block.tight || block.continuesList))
      Object.assign(first, { runOn: true, join: block.tight ? 'line' : 'blank' });
    for (const [id, clip] of used) clips.set(id, clip);
    for (const [key, { id }] of fresh) {
      addedIds.set(key, id);
      begunBy.set(id, made.find((entry) => entry.kind === 'clip' && entry.clipId === id)!.id);
    }
    entries.push(...made);
    const filled = pieces.reduce((sum, piece) => sum + (piece.kind === 'link' ? piece.count : 0), 0);
    counts.links += filled;
    counts.keptLinks += block.links - filled;
    unit = { source: block.source, entries: made };
    return true;
  };

  /** Gives a quote to the clip before it, where the clip comes with this very entry. */
  const addQuote = (markdown: string, { source }: PostBlock): boolean => {
    const last = entries.at(-1);
    const clip = last?.kind === 'clip' ? clips.get(last.clipId) : undefined;
    if (!clip || begunBy.get(clip.id) !== last?.id) return false;
    const id = options.idOf(options.at, `${clip.id} quote ${clip.quotes.length}`);
    const quote = { id, text: options.textOf(markdown), markdown, comment: '' };
    const quoted = { ...clip, quotes: [...clip.quotes, quote] };
    const whole = `${unit.source}\n\n${source}`;
    if (checked && write(ranked(unit.entries), new Map([...clips, [clip.id, quoted]])) !== whole)
      return false;
    clips.set(clip.id, quoted);
    unit = { ...unit, source: whole };
    return true;
  };

  for (const block of splitPost(body)) {
    const [only] = block.ways[0] ?? [];
    if (only?.kind === 'quote' && addQuote(only.markdown, block)) continue;
    const ways = block.ways.flatMap((pieces) => [usuallyJoined(pieces, options.separatorAfter), pieces]);
    if (ways.some((pieces) => addPieces(pieces, block, false))) continue;
    addPieces([{ kind: 'text', text: block.source, runOn: false }], block, true);
  }
  const outline = ranked(entries);
  const exact = write(outline, clips) === body;
  const added = [...clips.values()].filter(({ id }) => begunBy.has(id));
  return { entries: outline, added, ...counts, body, exact };
}

function textEntry(piece: Exclude<PostPiece, { kind: 'link' }>) {
  switch (piece.kind) {
    case 'heading':
      return { kind: 'heading' as const, text: piece.text, ...(piece.level === 3 && { level: 3 as const }) };
    case 'quote': {
      const text = piece.markdown.replaceAll(/^/gm, '> ').replaceAll(/^> $/gm, '>');
      return { kind: 'text' as const, text, runOn: false };
    }
    case 'text':
      return piece;
  }
}

type Unplaced = Omit<ClipEntry, 'id' | 'digestId' | 'rank'>;

/** A clip that was known before keeps what it says; the post has its own words, and none of its quotes. */
function clipEntry(piece: Extract<PostPiece, { kind: 'link' }>, clip: Clip, known: boolean): Unplaced {
  const { url, words, runOn, join, indent } = piece;
  const joined = { runOn, ...(join && { join }), ...(indent !== undefined && { indent }) };
  const entry = { kind: 'clip' as const, clipId: clip.id, ...joined };
  if (!known) return entry;
  return {
    ...entry,
    ...(words !== clip.comment && { wording: words }),
    ...(url !== clip.url && { url }),
    ...(clip.quotes.length > 0 && { quotes: [] }),
  };
}

function newClip(
  { url, title, words }: Extract<PostPiece, { kind: 'link' }>,
  { at, idOf }: Pick<TakeOptions, 'at' | 'idOf'>,
): Clip {
  return {
    id: idOf(at, `clip ${urlKey(url)}`),
    url,
    title: title || url,
    authors: [],
    keywords: [],
    comment: words,
    quotes: [],
    tags: [],
    private: false,
    savedAt: at,
    changedAt: at,
  };
}

/** The same parts, saying how they are joined only where it is not the usual way. */
function usuallyJoined(
  pieces: readonly PostPiece[],
  separatorAfter: (text: string) => '' | ' ',
): PostPiece[] {
  return pieces.map((piece, n) => {
    const before = pieces[n - 1];
    if (piece.kind !== 'link' || before?.kind !== 'link') return piece;
    const usual = separatorAfter(before.words) === '' ? 'none' : 'space';
    return piece.join === usual ? { ...piece, join: undefined } : piece;
  });
}

function ranked(entries: readonly Entry[]): Entry[] {
  const ranks = generateNKeysBetween(null, null, entries.length);
  return entries.map((entry, n) => ({ ...entry, rank: ranks[n]! }));
}
