import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { failWithMessage } from './fail-with-message.mjs';
import { root } from './run.mjs';
import { ensureChromium, ensureDependencies } from './setup.mjs';

await failWithMessage(async () => {
  const options = process.argv.slice(2);
  const folder = path.resolve(
    options.find((option) => !option.startsWith('-')) ?? path.join(root, '../shared/corpora/pages'),
  );
  const list = path.join(folder, 'expected.json');
  if (!existsSync(list)) throw new Error(`There is no corpus of pages: ${list} is missing.`);
  await ensureDependencies();
  const executablePath = await ensureChromium();
  // Only now, since they need what has just been installed.
  const { buildReader } = await import('../tests/eval/build-reader.mjs');
  const { readCorpus } = await import('../tests/eval/read-corpus.mjs');
  const { report } = await import('../tests/eval/report.mjs');

  const reader = await buildReader();
  console.log(`The reader of page metadata: ${reader.length} bytes, ${gzipSync(reader).length} gzipped`);
  const readings = await readCorpus(folder, JSON.parse(await readFile(list, 'utf8')), reader, executablePath);
  for (const line of report(readings, options.includes('--all'))) console.log(line);
});
