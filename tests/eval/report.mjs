import { fields, foundIn, verdictOn } from './score.mjs';

/**
 * A line for each field and for each value that is not right, and as the last line one of JSON with
 * the shares that are right and the times.
 *
 * @param {import('./read-corpus.mjs').Reading[]} readings
 * @param {boolean} withMisses
 * @returns {string[]}
 */
export function report(readings, withMisses) {
  /** @type {Record<string, number>} */
  const shares = {};
  const lines = [];
  for (const field of fields) {
    const judged = readings.flatMap(({ expected, metadata }) => {
      const value = expected[field];
      return value
        ? [
            {
              file: expected.file,
              value,
              found: foundIn(field, metadata),
              verdict: verdictOn(field, value, metadata),
            },
          ]
        : [];
    });
    if (judged.length === 0) continue;
    const misses = judged.filter(({ verdict }) => verdict !== 'right');
    const missing = misses.filter(({ verdict }) => verdict === 'missing').length;
    const right = judged.length - misses.length;
    shares[field] = Math.round((right / judged.length) * 100) / 100;
    lines.push(
      `${field.padEnd(12)} right ${right}  wrong ${misses.length - missing}  missing ${missing}  of ${judged.length}`,
    );
    if (withMisses)
      lines.push(
        ...misses.map(({ file, value, found }) => `  ${file}\n    expected ${value}\n    found    ${found}`),
      );
  }
  const times = readings.map(({ ms }) => ms).sort((one, other) => one - other);
  const medianMs = Math.round((times[Math.floor(times.length / 2)] ?? 0) * 10) / 10;
  const worstMs = Math.round((times.at(-1) ?? 0) * 10) / 10;
  lines.push(`${readings.length} pages, median ${medianMs} ms, worst ${worstMs} ms`);
  return [...lines, JSON.stringify({ ...shares, medianMs, worstMs })];
}
