import type { Day } from '../domain/day';
import { plausibleDay } from '../domain/dates/day-from-text';

const shapes = [
  /\/(\d{4})\/(\d{1,2})\/(\d{1,2})(?=\/|[-_.]|$)/,
  /[/_-](\d{4})[-_](\d{2})[-_](\d{2})(?=[/_.-]|$)/,
  /[/_-](\d{4})(\d{2})(\d{2})(?=[/_.-]|$)/,
  /[/_-](\d{4})\/(\d{2})(\d{2})(?=[/_.-]|$)/,
];

/** The day that an address carries in its path, e.g. `/2022/05/04/slug`. A year and month alone are no day. */
export function dayInAddress(address: string): Day | undefined {
  if (!URL.canParse(address)) return undefined;
  const { pathname } = new URL(address);
  for (const shape of shapes) {
    const found = shape.exec(pathname);
    const year = Number(found?.[1]);
    const day = found && year >= 1990 ? plausibleDay(year, Number(found[2]), Number(found[3])) : undefined;
    if (day !== undefined) return day;
  }
  return undefined;
}
