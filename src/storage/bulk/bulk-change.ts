import type { Clip } from '../../domain/clip';

/** What is done to many clips at once. */
export type BulkChange =
  | { kind: 'addTags' | 'removeTags'; tags: readonly string[] }
  | { kind: 'setPrivate'; private: boolean }
  | { kind: 'trash' | 'restore' }
  /** A field that is given as undefined is taken away. */
  | { kind: 'edit'; fields: Partial<Omit<Clip, 'id'>> }
  /** The clips become one, `into`; the others go to the trash. */
  | { kind: 'merge'; into: string }
  /** Over all clips, whatever ids are given. Where `to` is known, the two become one. */
  | { kind: 'renameTag'; from: string; to: string }
  /** Over all clips, whatever ids are given. */
  | { kind: 'deleteTag'; tag: string };
