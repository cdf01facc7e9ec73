/**
 * A moment of a hybrid logical clock as a string: milliseconds, a counter within the millisecond,
 * and the device, so written that comparing two stamps as strings compares their order in time.
 */
export type Stamp = string;

const timeDigits = 9;
const countDigits = 4;
const countLimit = 36 ** countDigits;
const unknownBeginning = write(0, 0, '');

/**
 * The stamp that follows `last` on this device: later than it even where the wall clock was set
 * back, and no further from the wall clock than that needs.
 */
export function nextStamp(last: Stamp | undefined, nowMs: number, device: string): Stamp {
  const [lastMs, lastCount] = last === undefined ? [-1, 0] : readStamp(last);
  if (nowMs > lastMs) return write(nowMs, 0, device);
  return lastCount + 1 < countLimit ? write(lastMs, lastCount + 1, device) : write(lastMs + 1, 0, device);
}

/** The device that gave a stamp. */
export function stampDevice(stamp: Stamp): string {
  return stamp.slice(timeDigits + countDigits + 2);
}

/** The wall clock of a stamp, in milliseconds. */
export function stampMs(stamp: Stamp): number {
  return readStamp(stamp)[0];
}

/** The stamp of what came without one: older than any other. */
export function unknownStamp(device: string): Stamp {
  return write(0, 0, device);
}

export function isUnknownStamp(stamp: Stamp): boolean {
  return stamp.startsWith(unknownBeginning);
}

/** A stamp that is further ahead of the wall clock than this is taken from no device. */
export const maxAheadMs = 24 * 60 * 60 * 1000;

/** The form of a stamp, for what crosses an edge. */
export const stampForm = /^[0-9a-z]{9}\.[0-9a-z]{4}\.[\w-]{1,40}$/;

export function isStamp(value: unknown): value is Stamp {
  return typeof value === 'string' && stampForm.test(value);
}

function readStamp(stamp: Stamp): [ms: number, count: number] {
  const [time = '', count = ''] = stamp.split('.');
  return [Number.parseInt(time, 36), Number.parseInt(count, 36)];
}

function write(ms: number, count: number, device: string): Stamp {
  return [digits(ms, timeDigits), digits(count, countDigits), device].join('.');
}

function digits(value: number, width: number): string {
  return value.toString(36).padStart(width, '0');
}
