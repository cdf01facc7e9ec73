import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileSource } from './file-source.mjs';
import { loadSources } from './load-sources.mjs';
import { readPublishedPosts } from './read-posts.mjs';

/**
 * Prints what an import of the files would bring, as JSON lines: `{"file"}` with the format of each,
 * `{"clip"}` with all its fields, what else a backup holds under the name of its type, and
 * `{"unreadable"}` with the place and why. Behind `--posts` files and folders
 * are published posts.
 *
 * @param {string[]} args
 */
export async function run(args) {
  const asPosts = args[0] === '--posts';
  const files = asPosts ? args.slice(1) : args;
  if (files.length === 0) throw new Error('Name the files: npm run try -- read FILE...');
  const missing = files.find((file) => !existsSync(file));
  if (missing !== undefined) throw new Error(`There is no file ${missing}.`);
  if (asPosts) return readPublishedPosts(files);
  const [{ readFiles }, { clipOfItem }, { escapeMarkdownText }] = await loadSources(
    'src/exchange/incoming/read-files.ts',
    'src/exchange/merging/clip-of-item.ts',
    'src/rendering/markdown/escape-markdown.ts',
  );
  let made = 0;
  const context = {
    choices: {
      pageBody: 'description',
      folders: true,
      flags: { read: 'read', unread: 'unread', starred: 'starred', archived: 'archived' },
      cleanAddresses: true,
      private: false,
    },
    rules: [],
    now: new Date().toISOString(),
    newId: () => `new-${++made}`,
    markdownOf: escapeMarkdownText,
  };
  const incoming = files.map((file) => fileSource(file, path.basename(file)));
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  for await (const { kind, ...one } of readFiles(incoming, { zone })) {
    if (kind === 'file') print({ file: one.name, format: one.is, encoding: one.encoding });
    else if (kind === 'item') print({ clip: clipOfItem({ kind, ...one }, context), cut: one.cut });
    else if (kind === 'record') print({ [one.record.type]: one.record.value });
    else if (kind === 'table') print({ table: one });
    else print({ unreadable: one });
  }
}

/** @param {object} value */
function print(value) {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}
