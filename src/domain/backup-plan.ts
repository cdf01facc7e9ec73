import type { Instant } from './day';
import * as v from 'valibot';
import { instantSchema } from './schemas';

/** When this browser makes backups by itself, and what it has made. */
export interface BackupPlan {
  every: 'never' | 'daily' | 'weekly';
  /** The last backup, by hand or by itself. */
  lastAt?: Instant;
  /** Since when there are clips in this browser, which may have been saved long before in another. */
  clipsSince?: Instant;
  /** How many it has made by itself. */
  made: number;
  /** Whether they hold the pictures of pages and the icons of sites. */
  images: boolean;
}

/** So many files are kept; then the oldest is written over. */
export const keptBackups = 7;

const dayMs = 86_400_000;
const warningAfterMs = 7 * dayMs;

/** Up to so many clips are no loss worth a warning. */
export const fewClips = 50;

const lenientInstant = v.fallback(v.optional(instantSchema), undefined);

export const backupPlanSchema = v.object({
  every: v.fallback(v.picklist(['never', 'daily', 'weekly']), 'never'),
  lastAt: lenientInstant,
  clipsSince: lenientInstant,
  made: v.fallback(v.pipe(v.number(), v.safeInteger(), v.minValue(0)), 0),
  images: v.fallback(v.boolean(), false),
});

/** Whether a backup is due. An hour is let pass, so that a daily one does not wander through the day. */
export function isBackupDue({ every, lastAt }: BackupPlan, now: Instant): boolean {
  if (every === 'never') return false;
  return since(lastAt, now) >= (every === 'daily' ? 1 : 7) * dayMs - dayMs / 24;
}

/** What no backup holds: when the first of these clips was saved, and whether they are more than a few. */
export interface Unsaved {
  oldestAt?: Instant | undefined;
  isMany: boolean;
}

/** Whether to warn that clips are in this browser alone: of more than a few, after they have been here for a week. */
export function wantsBackupWarning(
  { oldestAt, isMany }: Unsaved,
  { clipsSince }: BackupPlan,
  now: Instant,
): boolean {
  if (!isMany || oldestAt === undefined || clipsSince === undefined) return false;
  return Math.min(since(oldestAt, now), since(clipsSince, now)) >= warningAfterMs;
}

/** The name of the next file that is made without asking; after some of them it begins again. */
export function scheduledName({ made }: BackupPlan): string {
  return `Gleanings/gleanings-backup-${(made % keptBackups) + 1}.json`;
}

function since(instant: Instant | undefined, now: Instant): number {
  return instant === undefined ? Infinity : Date.parse(now) - Date.parse(instant);
}
