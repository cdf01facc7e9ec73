import { isDay } from '../day';
import { namedDays, type When } from './query';

/** The days that a text names, in any case, or undefined where it names none. */
export function parseWhen(text: string): When | undefined {
  const value = plain(text);
  if (isDay(`${value}-01`)) return { kind: 'month', month: value };
  if (isDay(`${value}-01-01`)) return { kind: 'year', year: value };
  const name = namedDays.find((one) => one === value);
  if (name) return { kind: 'named', name };
  const [, digits = '0', sign] = /^(\d{1,4})([dwmy])$/.exec(value) ?? [];
  const [count, unit] = [Number(digits), (['d', 'w', 'm', 'y'] as const).find((one) => one === sign)];
  if (unit && count > 0) return { kind: 'last', count, unit };
  return isDay(value) ? { kind: 'day', day: value } : undefined;
}

/** Whether a text may become the name of days when more is typed. */
export function beginsWhen(text: string): boolean {
  const value = plain(text);
  return (
    /^(?:\d{0,4}|\d{4}-(?:[01]?|(?:0[1-9]|1[0-2])(?:-[0-3]?)?))$/.test(value) ||
    namedDays.some((name) => name.startsWith(value))
  );
}

/** The text that `parseWhen` reads as these days. */
export function printWhen(when: When): string {
  switch (when.kind) {
    case 'day':
      return when.day;
    case 'month':
      return when.month;
    case 'year':
      return when.year;
    case 'named':
      return when.name;
    case 'last':
      return `${when.count}${when.unit}`;
  }
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-');
}
