import type { Instant } from './day';
import { readFields } from './parse';

/** When this browser makes backups by itself, and what it has made. */
export interface BackupPlan {
  every: 'never' | 'daily' | 'weekly';
  /** The last backup, by hand or by itself. */
  lastAt?: Instant;
  /** How many it has made by itself. */
  made: number;
  /** When the reader did not want to be reminded. */
  declinedAt?: Instant;
}

/** So many files are kept; then the oldest is written over. */
export const keptBackups = 7;

const dayMs = 86_400_000;
const enoughClips = 50;
const patience = 30 * dayMs;

/** The plan as stored; whatever is missing or strange is as at first. */
export function parseBackupPlan(value: unknown): BackupPlan {
  const fields = readFields(value);
  const every = fields?.get('every');
  const made = fields?.get('made');
  const instant = (name: string) => {
    const text = fields?.get(name);
    return typeof text === 'string' && !Number.isNaN(Date.parse(text)) ? text : undefined;
  };
  return {
    every: every === 'daily' || every === 'weekly' ? every : 'never',
    lastAt: instant('lastAt'),
    made: typeof made === 'number' && Number.isSafeInteger(made) && made >= 0 ? made : 0,
    declinedAt: instant('declinedAt'),
  };
}

/** Whether a backup is due. An hour is let pass, so that a daily one does not wander through the day. */
export function isBackupDue({ every, lastAt }: BackupPlan, now: Instant): boolean {
  if (every === 'never') return false;
  return since(lastAt, now) >= (every === 'daily' ? 1 : 7) * dayMs - dayMs / 24;
}

/** Whether to say that there is no backup of a month's work that is worth one. */
export function wantsReminder({ lastAt, declinedAt }: BackupPlan, clips: number, now: Instant): boolean {
  return clips > enoughClips && since(lastAt, now) >= patience && since(declinedAt, now) >= patience;
}

/** The name of the next file that is made without asking; after some of them it begins again. */
export function scheduledName({ made }: BackupPlan): string {
  return `Gleanings/gleanings-backup-${(made % keptBackups) + 1}.json`;
}

function since(instant: Instant | undefined, now: Instant): number {
  return instant === undefined ? Infinity : Date.parse(now) - Date.parse(instant);
}
