import { siteOf } from './address/site-of';
import { clipKey, type Clip } from './clip';
import { mergeClips } from './merge-clips';
import { wordsOf } from './text/words';

/** Clips that are of one page, or likely are: they have the same title and site. The oldest comes first. */
export interface DuplicateGroup {
  why: 'same-page' | 'likely';
  clips: Clip[];
}

/** What clips that are merged become: `into` with what the others know, and the oldest date of them. */
export function mergedClip(into: Clip, others: readonly Clip[]): Clip {
  const savedAt = [into, ...others].map((clip) => clip.savedAt).reduce((a, b) => (b < a ? b : a));
  return { ...mergeClips(into, others), savedAt };
}

/** Those of the clips that are duplicates, each in one group at most: of one page before likely ones. */
export function groupDuplicates(clips: readonly Clip[]): DuplicateGroup[] {
  const oldestFirst = clips.toSorted((a, b) => (a.savedAt < b.savedAt ? -1 : a.savedAt > b.savedAt ? 1 : 0));
  const samePage = groupsOf(oldestFirst, clipKey);
  const grouped = new Set(samePage.flat());
  const likely = groupsOf(
    oldestFirst.filter((clip) => !grouped.has(clip)),
    titleKey,
  );
  return [
    ...samePage.map((group) => ({ why: 'same-page' as const, clips: group })),
    ...likely.map((group) => ({ why: 'likely' as const, clips: group })),
  ];
}

/** Title and site; undefined where one of them is missing. */
function titleKey({ title, url }: Clip): string | undefined {
  const [words, site] = [wordsOf(title).join(' '), siteOf(url)];
  return words === '' || site === '' ? undefined : `${site} ${words}`;
}

function groupsOf(clips: readonly Clip[], keyOf: (clip: Clip) => string | undefined): Clip[][] {
  const groups = new Map<string, Clip[]>();
  for (const clip of clips) {
    const key = keyOf(clip);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(clip);
    else groups.set(key, [clip]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
