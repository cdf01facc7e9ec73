import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { failWithMessage } from './fail-with-message.mjs';
import { packageExtension } from './package-extension.mjs';
import { releasedChangelog, releaseProblem, withVersion } from './release-texts.mjs';
import { root, run } from './run.mjs';
import { ensureDependencies } from './setup.mjs';

/** `npm run release -- X.Y.Z`: changelog, version fields, commit, tag and packages. Nothing is pushed. */
await failWithMessage(async () => {
  const version = process.argv[2] ?? '';
  const today = new Date().toISOString().slice(0, 10);
  const files = ['CHANGELOG.md', 'manifest.json', 'package.json', 'package-lock.json'];
  const [changelog = '', ...versioned] = await Promise.all(
    files.map((file) => readFile(path.join(root, file), 'utf8')),
  );
  const { stdout: changed } = await run('git', ['status', '--porcelain']);
  const problem = releaseProblem({ version, changelog, packageJson: versioned[1] ?? '', changed });
  if (problem) throw new Error(problem);

  const texts = [
    releasedChangelog(changelog, version, today),
    ...versioned.map((text) => withVersion(text, version)),
  ];
  await Promise.all(files.map((file, index) => writeFile(path.join(root, file), texts[index] ?? '')));
  for (const args of [
    ['commit', '--quiet', '-m', `Release ${version}`, '--', ...files],
    ['tag', '-a', `v${version}`, '-m', `Gleanings ${version}`],
  ]) {
    const { ok, output } = await run('git', args);
    if (!ok) throw new Error(`git ${args[0]} failed:\n${output}`);
  }
  await ensureDependencies();
  for (const { file, bytes } of await packageExtension('dist')) {
    console.log(`${file}  ${(bytes / 1000).toFixed(0)} kB`);
  }
  console.log(
    `Committed and tagged as v${version}. To publish: git push --follow-tags, and the zips to the stores.`,
  );
});
