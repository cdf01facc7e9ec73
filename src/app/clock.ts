import type { Instant } from '../domain/day';

/** The time, and the zone in which its days are counted. */
export interface Clock {
  now: () => Instant;
  /** IANA name. */
  zone: () => string;
}

/** The clock of this browser. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
};
