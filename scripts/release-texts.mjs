const unreleased = '## [Unreleased]';

/**
 * Why a version cannot be released, in a sentence; undefined where it can.
 *
 * @param {{ version: string, changelog: string, packageJson: string, changed: string }} state
 *   `changed` is what git has to say of uncommitted changes
 * @returns {string | undefined}
 */
export function releaseProblem({ version, changelog, packageJson, changed }) {
  if (!/^\d+\.\d+\.\d+$/.test(version)) return 'Say which version: npm run release -- X.Y.Z';
  /** @type {{ version: string }} */
  const { version: current } = JSON.parse(packageJson);
  if (compare(version, current) <= 0) return `${version} does not come after ${current}.`;
  if (changed.trim() !== '') return `Commit or put away what is changed first:\n${changed.trimEnd()}`;
  if (unreleasedText(changelog) === '') return 'The changelog has nothing under Unreleased.';
  return undefined;
}

/**
 * The changelog with what was unreleased under a heading of its own.
 *
 * @param {string} changelog
 * @param {string} version
 * @param {string} day YYYY-MM-DD
 */
export function releasedChangelog(changelog, version, day) {
  return changelog.replace(unreleased, () => `${unreleased}\n\n## [${version}] - ${day}`);
}

/**
 * A JSON text with its first `version` set, and in a lock file that of the root package too; all else
 * stays as it is, to the byte.
 *
 * @param {string} text
 * @param {string} version
 */
export function withVersion(text, version) {
  const field = /("version": ")[^"]*"/;
  const set = text.replace(field, `$1${version}"`);
  return set.replace(/("packages": \{\s*"": \{[^}]*?"version": ")[^"]*"/, `$1${version}"`);
}

/** @param {string} changelog */
function unreleasedText(changelog) {
  const [, rest = ''] = changelog.split(unreleased);
  return (rest.split(/^## /m)[0] ?? '').trim();
}

/**
 * @param {string} one
 * @param {string} other
 */
function compare(one, other) {
  const [a, b] = [one, other].map((version) => version.split('.').map(Number));
  for (const [index, part] of (a ?? []).entries()) {
    const difference = part - (b?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
