import type { Clip } from '../clip';
import type { Entry, HeadingEntry } from '../digest';
import { tagKey } from '../tagging/tags';

/** A heading and the entries up to the next heading of its level, those of deeper headings with them. */
export interface Section {
  heading: HeadingEntry;
  /** All of it in order, the heading first. */
  entries: readonly Entry[];
}

/** Which section a tag belongs to: the heading's text. */
export interface SectionRule {
  tag: string;
  section: string;
}

/** The sections of an outline, each heading's own; one of level three lies in that of level two before it. */
export function sectionsOf(entries: readonly Entry[]): Section[] {
  return entries.flatMap((entry, at) => {
    if (entry.kind !== 'heading') return [];
    return [{ heading: entry, entries: entries.slice(at, sectionEnd(entries, at, levelOf(entry))) }];
  });
}

export function findSection(entries: readonly Entry[], headingId: string): Section | undefined {
  return sectionsOf(entries).find(({ heading }) => heading.id === headingId);
}

function levelOf({ level }: HeadingEntry): number {
  return level ?? 2;
}

function sectionEnd(entries: readonly Entry[], at: number, level: number): number {
  const next = entries.findIndex((one, n) => n > at && one.kind === 'heading' && levelOf(one) <= level);
  return next < 0 ? entries.length : next;
}

/**
 * The outline's ids with a section moved whole: before the section of its level that precedes it, or behind
 * the one that follows. Undefined where there is none.
 */
export function movedSection(
  entries: readonly Entry[],
  headingId: string,
  way: 'up' | 'down',
): string[] | undefined {
  const section = findSection(entries, headingId);
  if (!section) return undefined;
  const level = levelOf(section.heading);
  const start = entries.indexOf(section.heading);
  const end = start + section.entries.length;
  const ids = entries.map(({ id }) => id);
  const own = ids.slice(start, end);
  if (way === 'up') {
    const before = entries.findLastIndex(
      (one, n) => n < start && one.kind === 'heading' && levelOf(one) <= level,
    );
    const place = before >= 0 && levelAt(entries, before) === level ? before : -1;
    return place < 0
      ? undefined
      : [...ids.slice(0, place), ...own, ...ids.slice(place, start), ...ids.slice(end)];
  }
  if (levelAt(entries, end) !== level) return undefined;
  const place = sectionEnd(entries, end, level);
  return [...ids.slice(0, start), ...ids.slice(end, place), ...own, ...ids.slice(place)];
}

function levelAt(entries: readonly Entry[], at: number): number | undefined {
  const entry = entries[at];
  return entry?.kind === 'heading' ? levelOf(entry) : undefined;
}

/**
 * The entry behind which a clip files itself: the last of the first section that one of its tags names, by a
 * rule or by the heading itself. Undefined where no section is named.
 */
export function placeForClip(
  entries: readonly Entry[],
  { tags }: Pick<Clip, 'tags'>,
  rules: readonly SectionRule[],
): string | undefined {
  const names = new Set(
    tags.flatMap((tag) => [
      ...rules.filter((rule) => tagKey(rule.tag) === tagKey(tag)).map(({ section }) => tagKey(section)),
      tagKey(tag),
    ]),
  );
  const found = sectionsOf(entries).find(({ heading }) => names.has(tagKey(heading.text)));
  if (!found) return undefined;
  // Not behind the sections that lie in it.
  const inner = found.entries.findIndex((one, n) => n > 0 && one.kind === 'heading');
  return (inner < 0 ? found.entries : found.entries.slice(0, inner)).at(-1)?.id;
}
