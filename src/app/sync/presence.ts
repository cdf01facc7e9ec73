import * as v from 'valibot';
import { localSettings } from '../../browser/local-settings';
import type { Instant } from '../../domain/day';
import { presenceSchema, type Presence } from '../../domain/sync/presence';
import { defineSetting } from '../settings/define-setting';
import type { KnownDevice, SyncState } from './sync-settings';

/** Where the person at this browser is; the sync tells the other devices. */
export const ownPresence = defineSetting<Presence | null>({
  name: 'presence',
  schema: v.nullable(presenceSchema),
  fallback: null,
  storage: localSettings,
});

/** A page says so often that it is still there: each time is a small record for the others. */
export const presenceEveryMs = 2 * 60_000;

/** Whoever has not been heard of for so long was there, and is perhaps no more. */
const freshMs = 3 * 60_000;

/** After so long nothing is said of them. */
const shownMs = 15 * 60_000;

/** The presence that is still one: a page that died says nothing more. */
export function presentAt(presence: Presence | null, now: Instant): Presence | undefined {
  return presence && passedMs(presence.at, now) < freshMs ? presence : undefined;
}

/**
 * Notes of each device when its presence was heard of. What is new since a run of just before is of now,
 * whatever the clock of the device says; of what has come after a pause only that clock can tell.
 */
export function withHeardPresence(
  devices: readonly KnownDevice[],
  before: Pick<SyncState, 'devices' | 'syncedAt'>,
  now: Instant,
): KnownDevice[] {
  const isContinuous = before.syncedAt !== undefined && passedMs(before.syncedAt, now) < freshMs;
  return devices.map((device) => {
    const { presence } = device;
    if (!presence) return device;
    const known = before.devices.find(({ id }) => id === device.id);
    const isKnown = known?.presence?.at === presence.at && known.presence.entryId === presence.entryId;
    const heardAt = isContinuous || presence.at > now ? now : presence.at;
    return { ...device, heardAt: (isKnown ? known.heardAt : undefined) ?? heardAt };
  });
}

/** Somebody who has the digest open on another device. */
export interface OtherWriter {
  deviceId: string;
  name: string;
  entryId: string | undefined;
  heardAt: Instant;
  /** Whether that is so long ago that they have perhaps gone. */
  isStale: boolean;
}

/** Who else is in a digest, as far as the last sync told; whoever came last first. */
export function writersOf(
  digestId: string,
  devices: readonly KnownDevice[],
  ownId: string | undefined,
  nowMs: number,
): OtherWriter[] {
  const writers = devices.flatMap(({ id, name, presence, heardAt }): OtherWriter[] => {
    if (id === ownId || presence?.digestId !== digestId || heardAt === undefined) return [];
    const passed = nowMs - Date.parse(heardAt);
    if (passed >= shownMs) return [];
    return [{ deviceId: id, name, entryId: presence.entryId, heardAt, isStale: passed >= freshMs }];
  });
  return writers.toSorted((one, other) => (one.heardAt < other.heardAt ? 1 : -1));
}

function passedMs(since: Instant, now: Instant): number {
  return Math.abs(Date.parse(now) - Date.parse(since));
}
