import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadSource } from './load-source.mjs';

const usage =
  'npm run try -- render BACKUP --format F [--digest ID] [--style S] [--template FILE] [--linked-list DIR]';

/**
 * Prints the post that a digest of a backup goes out as, to the byte; of several digests the latest, unless
 * one is named. With `--linked-list` it writes a file for each clip into the folder, and prints their names.
 *
 * @param {string[]} args
 */
export async function run(args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'markdown' },
      digest: { type: 'string' },
      style: { type: 'string' },
      template: { type: 'string' },
      'linked-list': { type: 'string' },
    },
  });
  const [backup] = positionals;
  if (backup === undefined || positionals.length > 1) throw new Error(usage);
  for (const file of [backup, values.template])
    if (file !== undefined && !existsSync(file)) throw new Error(`There is no file ${file}.`);
  const [
    { readBackup },
    { postStyles },
    { createRenderer },
    { compileLinkedList },
    { postFormats },
    { render },
  ] = await Promise.all([
    loadSource('src/exchange/backup/read-backup.ts'),
    loadSource('src/domain/digest.ts'),
    loadSource('src/rendering/create-renderer.ts'),
    loadSource('src/rendering/linked-list.ts'),
    loadSource('src/rendering/formats/formats.ts'),
    loadSource('src/rendering/render.ts'),
  ]);
  const { format, style } = values;
  if (!Object.hasOwn(postFormats, format))
    throw new Error(`There is no format ${format}: ${Object.keys(postFormats).join(', ')}.`);
  if (style !== undefined && !postStyles.includes(style))
    throw new Error(`There is no style ${style}: ${postStyles.join(', ')}.`);
  const { digest, entries, clips } = await digestIn(
    readBackup([readFileSync(backup, 'utf8')]),
    values.digest,
  );
  const template = values.template === undefined ? undefined : readFileSync(values.template, 'utf8');
  const options = template === undefined ? {} : { template };
  if (digest.rawHtml && postFormats[format].mediaType === 'text/html')
    console.error('The raw HTML of this digest is shown as text: only a browser can clean it.');
  const folder = values['linked-list'];
  if (folder === undefined) {
    const rendered = createRenderer().render(digest, entries, clips, {
      format,
      ...options,
      ...(style !== undefined && { style }),
    });
    process.stdout.write(rendered.text);
    return;
  }
  mkdirSync(folder, { recursive: true });
  for (const { post } of compileLinkedList(digest, entries, clips)) {
    const file = path.join(folder, postFormats[format].fileName(post));
    writeFileSync(file, render(post, format, options).text);
    process.stdout.write(`${file}\n`);
  }
}

/**
 * @param {AsyncIterable<any>} readings
 * @param {string | undefined} id
 */
async function digestIn(readings, id) {
  const digests = [];
  const entries = [];
  const clips = new Map();
  for await (const reading of readings) {
    if (reading.kind === 'newer')
      throw new Error(`A newer Gleanings wrote this (version ${reading.version}).`);
    if (reading.kind === 'unreadable') console.error(`Left out: ${reading.reason}`);
    if (reading.kind !== 'record') continue;
    const { type, value } = reading.record;
    if (type === 'digest') digests.push(value);
    else if (type === 'entry') entries.push(value);
    else if (type === 'clip') clips.set(value.id, value);
  }
  const standing = digests.filter(({ trashedAt }) => trashedAt === undefined);
  const digest =
    id === undefined
      ? standing.toSorted((a, b) => (a.date < b.date ? 1 : -1))[0]
      : digests.find((one) => one.id === id);
  if (!digest)
    throw new Error(id === undefined ? 'The backup has no digest.' : `The backup has no digest ${id}.`);
  return { digest, entries: entries.filter(({ digestId }) => digestId === digest.id), clips };
}
