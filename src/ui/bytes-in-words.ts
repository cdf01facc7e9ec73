import { uiLanguage } from '../browser/messages';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** So many bytes as one says it: `12 kB`, `1.4 GB`. */
export function bytesInWords(bytes: number): string {
  const power = bytes < 1_000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1_000 ** power;
  return value.toLocaleString(uiLanguage(), {
    style: 'unit',
    unit: units[power]!,
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: value < 10 && power > 0 ? 1 : 0,
  });
}
