import { siteNameOf, type Clip } from '../domain/clip';
import type { Entry } from '../domain/digest';
import type { EntrySort } from '../domain/digest/post-layout';
import { firstClip, runsOf } from './styles/lists';

/**
 * The outline with its clips sorted within their sections, each with what runs on from it; what has
 * nothing to sort by comes last, and free text stays where it stands.
 */
export function sortEntries(
  entries: readonly Entry[],
  clips: ReadonlyMap<string, Clip>,
  sort: EntrySort | undefined,
  language: string,
): readonly Entry[] {
  if (sort === undefined || sort === 'hand') return entries;
  const compare = comparing(sort, language);
  const sorted: Entry[] = [];
  let section: Entry[][] = [];
  const endSection = () => {
    const withClip = section.filter((run) => firstClip(run, clips));
    const inOrder = withClip.toSorted((a, b) => compare(firstClip(a, clips)!, firstClip(b, clips)!));
    sorted.push(...section.flatMap((run) => (firstClip(run, clips) ? (inOrder.shift() ?? []) : run)));
    section = [];
  };
  for (const run of runsOf(entries)) {
    if (run[0]?.kind === 'heading') {
      endSection();
      sorted.push(...run);
    } else section.push(run);
  }
  endSection();
  return sorted;
}

const keys: Record<Exclude<EntrySort, 'hand'>, (clip: Clip) => string> = {
  saved: ({ savedAt }) => savedAt,
  published: ({ published }) => published ?? '',
  title: ({ title, url }) => title.trim() || url,
  site: siteNameOf,
  author: ({ authors }) => authors[0]?.trim() ?? '',
};

function comparing(sort: Exclude<EntrySort, 'hand'>, language: string): (a: Clip, b: Clip) => number {
  const keyOf = keys[sort];
  const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  const inWords = sort === 'saved' || sort === 'published' ? byCode : collator(language).compare;
  return (a, b) => {
    const [left, right] = [keyOf(a), keyOf(b)];
    if (left === '' || right === '') return Number(left === '') - Number(right === '');
    return inWords(left, right);
  };
}

function collator(language: string): Intl.Collator {
  try {
    return new Intl.Collator(language, { numeric: true });
  } catch {
    return new Intl.Collator('en', { numeric: true });
  }
}
