import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileSource } from './file-source.mjs';
import { loadSources } from './load-sources.mjs';

/**
 * Prints what taking in published posts would bring, as JSON lines: `{"clip"}`, `{"digest"}`, `{"entry"}`
 * and `{"publication"}` with all their fields, and `{"posts"}` with what was found and what was not taken.
 *
 * @param {string[]} paths files, and folders of them
 */
export async function readPublishedPosts(paths) {
  const [{ readPosts }, { takePosts, noPostFindings }, { escapeMarkdown, linkDestination }, { wordings }] =
    await loadSources(
      'src/exchange/posts/read-posts.ts',
      'src/app/transfer/take-posts.ts',
      'src/rendering/markdown/escape-markdown.ts',
      'src/rendering/wording/wordings.ts',
    );
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const readings = readPosts(paths.flatMap(filesIn), {
    zone,
    wordings,
    writing: { escapeMarkdown, linkDestination },
  });
  const findings = noPostFindings();
  const options = {
    choices: { addressPattern: '' },
    settings: { author: '', blog: '', language: 'en' },
    zone,
    known: { digests: [], clipsWithKeys: () => Promise.resolve(new Map()) },
    hashOf: (/** @type {string} */ text) => Promise.resolve(createHash('sha256').update(text).digest('hex')),
    signal: new AbortController().signal,
  };
  for await (const records of takePosts(readings, options, findings))
    for (const { type, value } of records) process.stdout.write(`${JSON.stringify({ [type]: value })}\n`);
  process.stdout.write(`${JSON.stringify({ posts: findings })}\n`);
}

/**
 * @param {string} file
 * @returns {ReturnType<typeof fileSource>[]}
 */
function filesIn(file) {
  if (!statSync(file).isDirectory()) return [fileSource(file, path.basename(file))];
  return readdirSync(file, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .filter((name) => statSync(path.join(file, name)).isFile())
    .map((name) => fileSource(path.join(file, name), name.split(path.sep).join('/')));
}
