import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root, runTool } from './run.mjs';

const explained = 'docs/addons-linter.md';

/**
 * Lints the Firefox build as its store does. Throws on any error, on a warning that
 * docs/addons-linter.md does not explain, and on one that it explains and that is gone.
 */
export async function checkFirefoxPackage() {
  const { stdout, output } = await runTool('addons-linter', ['dist/firefox', '--output=json']);
  if (!stdout.trim()) throw new Error(output);
  const complaints = complaintsOf(JSON.parse(stdout), await readFile(path.join(root, explained), 'utf8'));
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
}

/**
 * @typedef {{ code: string, message: string, description?: string, file?: string, line?: number }} Finding
 */

/**
 * A warning is explained by a heading that holds its code and how often it comes, so that one more
 * of a known kind is noticed too: `## UNSAFE_VAR_ASSIGNMENT, 4 times`.
 *
 * @param {{ errors: Finding[], warnings: Finding[] }} report
 * @param {string} document
 * @returns {string[]}
 */
export function complaintsOf({ errors, warnings }, document) {
  const headings = document.matchAll(/^#+ ([A-Z][A-Z0-9_]+), (\d+) times?$/gm);
  const known = new Map(Array.from(headings, ([, code, times]) => [code, Number(times)]));
  const codes = new Set([...known.keys(), ...warnings.map((warning) => warning.code)]);
  const complaints = errors.map((error) => `Error: ${told(error)}`);
  for (const code of codes) {
    const found = warnings.filter((warning) => warning.code === code);
    const expected = known.get(code) ?? 0;
    if (found.length === expected) continue;
    complaints.push(
      `${explained} explains ${code} ${expected} times, the linter found it ${found.length} times:`,
      ...found.map((warning) => `  ${told(warning)}`),
    );
  }
  return complaints;
}

/** @param {Finding} finding */
function told({ code, message, file, line }) {
  return `${code} ${message}${file ? ` (${file}${line ? `:${line}` : ''})` : ''}`;
}
