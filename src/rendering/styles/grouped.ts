import { dayOf } from '../../domain/day';
import { siteNameOf, type Clip } from '../../domain/clip';
import type { Entry } from '../../domain/digest';
import { isReadMore } from '../../domain/digest/read-more';
import type { Block } from '../post';
import { dayText } from '../wording/wordings';
import { bulleted, firstClip, runsOf } from './lists';
import type { StyleContext } from './prose';

/** Lists under a heading for each clip's first tag; the clips without one come last. */
export function groupedByTag(entries: readonly Entry[], context: StyleContext): Block[] {
  return grouped(
    entries,
    context,
    ({ tags }) => tags[0]?.trim() || undefined,
    (tag) => tag,
  );
}

/** Lists under a heading for each day on which clips were saved. */
export function groupedByDay(entries: readonly Entry[], context: StyleContext): Block[] {
  const { zone, wording } = context;
  return grouped(
    entries,
    context,
    ({ savedAt }) => dayOf(savedAt, zone),
    (day) => dayText(day, wording),
  );
}

/** Lists under a heading for each site; the clips whose site is not known come last. */
export function groupedBySite(entries: readonly Entry[], context: StyleContext): Block[] {
  return grouped(
    entries,
    context,
    (clip) => siteNameOf(clip) || undefined,
    (site) => site,
  );
}

/**
 * Groups in the order of their first clips. A clip stands in one group only. Free text stands above them
 * all; the outline's own headings give way to those of the groups.
 */
function grouped(
  entries: readonly Entry[],
  context: StyleContext,
  keyOf: (clip: Clip) => string | undefined,
  headingOf: (key: string) => string,
): Block[] {
  const groups = new Map<string, Entry[]>();
  const rest: Entry[] = [];
  const texts: Entry[] = [];
  // Where groups are made anew, nobody can say what would stand above a line in the outline.
  const grouped = entries.filter((entry) => entry.kind !== 'text' || !isReadMore(entry.text));
  for (const run of runsOf(grouped)) {
    if (run[0]?.kind === 'heading') continue;
    const clip = firstClip(run, context.clips);
    const key = clip && keyOf(clip);
    if (!clip) texts.push(...run);
    else if (key === undefined) rest.push(...run);
    else groups.set(key, [...(groups.get(key) ?? []), ...run]);
  }
  const section = (text: string, members: Entry[]): Block[] =>
    members.length === 0 ? [] : [{ kind: 'heading', level: 2, text }, ...bulleted(members, context)];
  return [
    ...bulleted(texts, context),
    ...[...groups].flatMap(([key, members]) => section(headingOf(key), members)),
    ...section(context.wording.untagged, rest),
  ];
}
