import type { Clip } from '../../domain/clip';
import type { Digest, Entry } from '../../domain/digest';
import type { Publication } from '../../domain/digest/publication';
import type { Instant } from '../../domain/day';
import type { SavedSearch } from '../../domain/saved-search';
import type { TagTerm } from '../../domain/tagging/tag-term';

/** One thing of a library; its value is the domain's own. */
export type BackupRecord =
  | { type: 'clip'; value: Clip }
  | { type: 'digest'; value: Digest }
  | { type: 'entry'; value: Entry }
  | { type: 'publication'; value: Publication }
  | { type: 'savedSearch'; value: SavedSearch }
  | { type: 'tagTerm'; value: TagTerm }
  /** The value is parsed by whoever owns the name. */
  | { type: 'setting'; value: { name: string; value: unknown } };

/** What a backup says of itself. */
export interface BackupHeader {
  version: number;
  madeAt?: Instant;
}

/** The version that is written; docs/backup.schema.json describes it. */
export const backupVersion = 1;
