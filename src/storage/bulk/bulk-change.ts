import { publishedUrl } from '../../domain/address/published-url';
import type { SiteRule } from '../../domain/address/site-rule';
import { outOfTrash, type Clip } from '../../domain/clip';
import type { Instant } from '../../domain/day';
import { sameJson } from '../../domain/json';
import { addTags, tagKey } from '../../domain/tagging/tags';

/** What is done to many clips at once. */
export type BulkChange =
  | { kind: 'addTags' | 'removeTags'; tags: readonly string[] }
  | { kind: 'setPrivate'; private: boolean }
  | { kind: 'trash' | 'restore' }
  /** A field that is given as undefined is taken away. */
  | { kind: 'edit'; fields: Partial<Omit<Clip, 'id'>> }
  /** Addresses are published without what names somebody; they stay known by what they were. */
  | { kind: 'cleanAddresses'; rules: readonly SiteRule[] }
  /**
   * The clips become one with the address and title of `into`; the others go to the trash. The one that
   * stays is that with the lowest id: two devices that merge the same clips keep the same.
   */
  | { kind: 'merge'; into: string }
  /** Over all clips, whatever ids are given. Several, or one and a tag `to` that is there, become one. */
  | { kind: 'renameTag'; from: readonly string[]; to: string }
  /** Over all clips, whatever ids are given. */
  | { kind: 'deleteTag'; tags: readonly string[] };

/** What the change makes of a clip; undefined where it has nothing to change. */
export function clipChanger(
  change: Exclude<BulkChange, { kind: 'merge' }>,
  now: Instant,
): (clip: Clip) => Clip | undefined {
  const withTags = (clip: Clip, tags: string[]) =>
    sameJson(tags, clip.tags) ? undefined : { ...clip, tags, changedAt: now };
  switch (change.kind) {
    case 'addTags':
      return (clip) => withTags(clip, addTags(clip.tags, change.tags));
    case 'removeTags':
    case 'deleteTag':
      return withoutTags(change.tags.map(tagKey));
    case 'renameTag':
      return (clip) => withTags(clip, renamed(clip.tags, change.from, change.to));
    case 'setPrivate':
      return (clip) =>
        clip.private === change.private ? undefined : { ...clip, private: change.private, changedAt: now };
    case 'trash':
      return (clip) => (clip.trashedAt === undefined ? { ...clip, trashedAt: now } : undefined);
    case 'restore':
      return (clip) => (clip.trashedAt === undefined ? undefined : outOfTrash(clip));
    case 'cleanAddresses':
      return (clip) => {
        const { url } = publishedUrl(clip.url, change.rules);
        const { originalUrl = clip.url } = clip;
        return url === clip.url ? undefined : { ...clip, url, originalUrl, changedAt: now };
      };
    case 'edit':
      return (clip) => {
        const next: Clip = { ...clip, ...change.fields };
        return sameJson(next, clip) ? undefined : { ...next, changedAt: now };
      };
  }

  function withoutTags(keys: readonly string[]) {
    return (clip: Clip) =>
      withTags(
        clip,
        clip.tags.filter((tag) => !keys.includes(tagKey(tag))),
      );
  }
}

/** The new name stands where the first of the old ones stood, unless the clip has it already. */
function renamed(tags: readonly string[], from: readonly string[], to: string): string[] {
  const [old, key] = [new Set(from.map(tagKey)), tagKey(to)];
  const others = tags.filter((tag) => tagKey(tag) !== key || old.has(tagKey(tag)));
  const known = others.length < tags.length ? tags.find((tag) => tagKey(tag) === key) : undefined;
  const named = others.map((tag) => (old.has(tagKey(tag)) ? (known ?? to) : tag));
  return addTags([], named);
}
