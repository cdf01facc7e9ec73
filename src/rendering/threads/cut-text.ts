import { fits, graphemesOf, type ThreadLimits } from './thread-limits';

/** A piece of text and what stands between it and the one before, where both are in one post. */
export interface ThreadPiece {
  gap: string;
  text: string;
}

/** Ends of sentences, then gaps between words: where a text is cut when it has to be. */
const seams = [/((?<=[.!?…]["”’)]*)\s+|(?<=[。！？]["”’）」』]*))/u, /(\s+)/u];

/** Pieces in posts that each fit, as many pieces in each as will; a piece that is too long is cut itself. */
export function packPieces(pieces: readonly ThreadPiece[], limits: ThreadLimits, seam = 0): string[] {
  const posts: string[] = [];
  let now = '';
  for (const { gap, text } of pieces) {
    if (now !== '' && fits(now + gap + text, limits)) {
      now += gap + text;
      continue;
    }
    if (now !== '') posts.push(now);
    const cut = cutText(text, limits, seam);
    posts.push(...cut.slice(0, -1));
    now = cut.at(-1) ?? '';
  }
  return now === '' ? posts : [...posts, now];
}

/** A text in pieces that each fit, cut at the widest seams that will do. */
export function cutText(text: string, limits: ThreadLimits, seam = 0): string[] {
  if (text === '') return [];
  if (fits(text, limits)) return [text];
  const at = seams[seam];
  if (!at) return cutGraphemes(text, limits);
  const split = text.split(at);
  const pieces: ThreadPiece[] = [];
  for (let i = 0; i < split.length; i += 2) pieces.push({ gap: split[i - 1] ?? '', text: split[i] ?? '' });
  return packPieces(pieces, limits, seam + 1);
}

function cutGraphemes(text: string, limits: ThreadLimits): string[] {
  const graphemes = graphemesOf(text);
  const posts: string[] = [];
  for (let from = 0; from < graphemes.length;) {
    let count = Math.min(limits.length, graphemes.length - from);
    while (count > 1 && !fits(graphemes.slice(from, from + count).join(''), limits)) {
      count = Math.ceil(count * 0.8) - 1;
    }
    posts.push(graphemes.slice(from, from + Math.max(count, 1)).join(''));
    from += Math.max(count, 1);
  }
  return posts;
}
