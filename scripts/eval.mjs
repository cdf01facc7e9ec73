import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { failWithMessage } from './fail-with-message.mjs';
import { root } from './run.mjs';
import { ensureChromium, ensureDependencies } from './setup.mjs';

const shared = path.join(root, '../shared');

await failWithMessage(async () => {
  const options = process.argv.slice(2);
  const named = options.filter((option) => !option.startsWith('-')).map((folder) => path.resolve(folder));
  const folders =
    named.length > 0 ? named : [path.join(shared, 'corpora/pages'), path.join(shared, 'cases/metadata')];
  for (const folder of folders) {
    const list = path.join(folder, 'expected.json');
    if (!existsSync(list)) throw new Error(`There is no corpus of pages: ${list} is missing.`);
  }
  await ensureDependencies();
  const executablePath = await ensureChromium();
  // Only now, since they need what has just been installed.
  const { buildReader } = await import('../tests/eval/build-reader.mjs');
  const { readCorpus } = await import('../tests/eval/read-corpus.mjs');
  const { report } = await import('../tests/eval/report.mjs');

  const reader = await buildReader();
  console.log(`The reader of page metadata: ${reader.length} bytes, ${gzipSync(reader).length} gzipped`);
  for (const folder of folders) {
    console.log(folder);
    const expected = JSON.parse(await readFile(path.join(folder, 'expected.json'), 'utf8'));
    const readings = await readCorpus(folder, expected, reader, executablePath);
    for (const line of report(readings, options.includes('--all'))) console.log(line);
  }
});
