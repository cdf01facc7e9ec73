/**
 * A moment of a hybrid logical clock as a string: milliseconds, a counter within the millisecond,
 * and the device, so written that comparing two stamps as strings compares their order in time.
 */
export type Stamp = string;

const timeDigits = 9;
const countDigits = 4;
const countLimit = 36 ** countDigits;

/**
 * The stamp that follows `last` on this device: later than it even where the wall clock was set
 * back, and no further from the wall clock than that needs.
 */
export function nextStamp(last: Stamp | undefined, nowMs: number, device: string): Stamp {
  const [lastMs, lastCount] = last === undefined ? [-1, 0] : readStamp(last);
  if (nowMs > lastMs) return write(nowMs, 0, device);
  return lastCount + 1 < countLimit ? write(lastMs, lastCount + 1, device) : write(lastMs + 1, 0, device);
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
