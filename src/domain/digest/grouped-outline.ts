import { siteNameOf, type Clip } from '../clip';
import { dayOf, type Day } from '../day';
import type { Entry, HeadingEntry } from '../digest';
import { isReadMore } from './read-more';

/** What an outline is put in groups by. */
export type Grouping = { kind: 'none' } | { kind: 'tag' } | { kind: 'site' } | { kind: 'day'; zone: string };

/** A place in a regrouped outline: an entry it had, or a heading to be made. */
export type Placed =
  | { kind: 'entry'; id: string }
  | { kind: 'heading'; text: string; grouping: NonNullable<HeadingEntry['grouping']>; groupKey: string };

interface Words {
  dayHeading: (day: Day) => string;
  untagged: string;
}

/**
 * The outline under a heading for each clip's first tag, its site or its day; days in their order, others in
 * that of their first clips, clips without a tag last. What runs on from a clip goes with it, free text of
 * its own stays above all. Headings of another grouping are left out; the writer's own stay with what
 * follows them. Where the outline is grouped so already, its headings stay as they were renamed and moved,
 * and clips in the order in which they were put.
 */
export function groupedOutline(
  entries: readonly Entry[],
  clips: ReadonlyMap<string, Clip>,
  grouping: Grouping,
  words: Words,
): Placed[] {
  const kept = entries.filter((entry) => entry.kind !== 'heading' || entry.grouping === undefined);
  if (grouping.kind === 'none') return kept.map(placed);
  const headingOf = (key: string) => {
    if (grouping.kind === 'day') return words.dayHeading(key);
    return key === '' ? words.untagged : key;
  };
  const above: Entry[] = [];
  const groups = new Map<string, Entry[]>();
  for (const thought of thoughtsOf(kept)) {
    const clip = firstClip(thought, clips);
    if (!clip) {
      above.push(...thought);
      continue;
    }
    const key = groupOf(clip, grouping);
    groups.set(key, [...(groups.get(key) ?? []), ...thought]);
  }
  const known = new Map<string, HeadingEntry>();
  for (const entry of entries) {
    if (entry.kind !== 'heading' || entry.grouping !== grouping.kind) continue;
    const key = entry.groupKey ?? [...groups.keys()].find((one) => headingOf(one) === entry.text);
    if (key !== undefined && !known.has(key)) known.set(key, entry);
  }
  const order = [...known.keys()];
  for (const key of groups.keys()) {
    if (known.has(key)) continue;
    const follows =
      grouping.kind === 'day' ? (one: string) => one > key : (one: string) => one === '' && key !== '';
    const at = order.findIndex(follows);
    order.splice(at < 0 ? order.length : at, 0, key);
  }
  return [
    ...above.map(placed),
    ...order.flatMap((key): Placed[] => {
      const members = groups.get(key) ?? [];
      const heading = known.get(key);
      if (members.length === 0) return [];
      return [
        heading
          ? placed(heading)
          : { kind: 'heading', text: headingOf(key), grouping: grouping.kind, groupKey: key },
        ...members.map(placed),
      ];
    }),
  ];
}

function groupOf(clip: Clip, grouping: Grouping): string {
  if (grouping.kind === 'day') return dayOf(clip.savedAt, grouping.zone);
  return grouping.kind === 'site' ? siteNameOf(clip) : (clip.tags[0] ?? '');
}

function placed({ id }: Entry): Placed {
  return { kind: 'entry', id };
}

/** Entries cut where a new thought begins: an entry with what runs on from it, a heading with what it heads. */
function thoughtsOf(entries: readonly Entry[]): Entry[][] {
  const thoughts: Entry[][] = [];
  for (const entry of entries) {
    const last = thoughts.at(-1);
    const follows = entry.kind !== 'heading' && (entry.runOn || isFold(entry));
    const joins = follows || last?.at(-1)?.kind === 'heading';
    if (last && joins) last.push(entry);
    else thoughts.push([entry]);
  }
  return thoughts;
}

/** The line at which the front page stops follows the entry before it. */
function isFold(entry: Entry): boolean {
  return entry.kind === 'text' && isReadMore(entry.text);
}

function firstClip(thought: readonly Entry[], clips: ReadonlyMap<string, Clip>): Clip | undefined {
  for (const entry of thought) {
    const clip = entry.kind === 'clip' ? clips.get(entry.clipId) : undefined;
    if (clip) return clip;
  }
  return undefined;
}
