import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { releasedChangelog, releaseProblem, withVersion } from '../../scripts/release-texts.mjs';

const changelog =
  '# Changelog\n\n## [Unreleased]\n\n### Added\n\n- A thing.\n\n## [0.1.0] - 2026-01-02\n\n- First.\n';
const ready = { version: '0.10.0', changelog, packageJson: '{"version": "0.9.3"}', changed: '' };

test('a later version of a clean tree with something to tell can be released', () => {
  expect(releaseProblem(ready)).toBeUndefined();
});

test.each([
  ['no version', { version: '' }, 'Say which version'],
  ['a version of another form', { version: 'v1.0' }, 'Say which version'],
  ['the version there is', { version: '0.9.3' }, '0.9.3 does not come after 0.9.3'],
  ['an earlier one', { version: '0.8.11' }, 'does not come after'],
  ['a changed tree', { changed: ' M README.md\n' }, 'README.md'],
  [
    'an empty changelog',
    { changelog: changelog.replace(/### Added[^]*?thing\.\n/, '') },
    'nothing under Unreleased',
  ],
])('%s is refused with the reason', (_, part, reason) => {
  expect(releaseProblem({ ...ready, ...part })).toContain(reason);
});

test('what was unreleased goes under the version and its day, and Unreleased begins anew', () => {
  const released = releasedChangelog(changelog, '0.10.0', '2026-05-03');
  expect(released).toContain(
    '## [Unreleased]\n\n## [0.10.0] - 2026-05-03\n\n### Added\n\n- A thing.\n\n## [0.1.0]',
  );
});

test.each(['manifest.json', 'package.json', 'package-lock.json'])(
  'the version of %s is set, and nothing else of it',
  (file) => {
    const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
    const before = JSON.parse(text);
    const after = JSON.parse(withVersion(text, '7.8.9'));
    expect(after.version).toBe('7.8.9');
    if (before.packages) before.packages[''].version = '7.8.9';
    expect(after).toEqual({ ...before, version: '7.8.9' });
  },
);
