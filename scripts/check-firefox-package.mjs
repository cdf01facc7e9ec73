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
 * A warning is explained by a heading that holds its code: `## UNSAFE_VAR_ASSIGNMENT`.
 *
 * @param {{ errors: Finding[], warnings: Finding[] }} report
 * @param {string} document
 * @returns {string[]}
 */
export function complaintsOf({ errors, warnings }, document) {
  const codes = new Set(
    [...document.matchAll(/^#+ `?([A-Z][A-Z0-9_]+)`?$/gm)].map((found) => found[1] ?? ''),
  );
  const seen = new Set(warnings.map((warning) => warning.code));
  return [
    ...errors.map((error) => `Error: ${told(error)}`),
    ...warnings
      .filter(({ code }) => !codes.has(code))
      .map((warning) => `Not explained in ${explained}: ${told(warning)}`),
    ...[...codes]
      .filter((code) => !seen.has(code))
      .map((code) => `Explained in ${explained}, but gone: ${code}`),
  ];
}

/** @param {Finding} finding */
function told({ code, message, file, line }) {
  return `${code} ${message}${file ? ` (${file}${line ? `:${line}` : ''})` : ''}`;
}
