import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { loadSources } from './load-sources.mjs';

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
    { previousPost },
    { frontMatterOptions, siteFrontMatterSchema },
    { ownWordsSchema, wordingFor },
  ] = await loadSources(
    'src/exchange/backup/read-backup.ts',
    'src/domain/digest.ts',
    'src/rendering/create-renderer.ts',
    'src/rendering/linked-list.ts',
    'src/rendering/formats/formats.ts',
    'src/rendering/render.ts',
    'src/domain/digest/published-digests.ts',
    'src/app/digests/post-context.ts',
    'src/rendering/wording/wordings.ts',
  );
  const { format, style } = values;
  if (!Object.hasOwn(postFormats, format))
    throw new Error(`There is no format ${format}: ${Object.keys(postFormats).join(', ')}.`);
  if (style !== undefined && !postStyles.includes(style))
    throw new Error(`There is no style ${style}: ${postStyles.join(', ')}.`);
  const { digest, entries, clips, listed, settings } = await digestIn(
    readBackup([readFileSync(backup, 'utf8')]),
    values.digest,
  );
  const template = values.template === undefined ? undefined : readFileSync(values.template, 'utf8');
  /** @type {(schema: any, name: string) => any} */
  const setting = (schema, name) => {
    const { success, output } = v.safeParse(schema, settings.get(name) ?? {});
    return success ? output : {};
  };
  const wording = wordingFor(digest.language, setting(ownWordsSchema, 'postWords'));
  const sites = setting(siteFrontMatterSchema, 'siteFrontMatter');
  /** @param {((html: string) => string) | undefined} sanitizeHtml */
  const write = (sanitizeHtml) => {
    const previous = previousPost(digest, listed);
    const options = {
      ...frontMatterOptions(sites, format),
      ...(template !== undefined && { template }),
      ...(previous && { previous }),
      ...(sanitizeHtml && { sanitizeHtml }),
    };
    if (values['linked-list'] !== undefined)
      return compileLinkedList(digest, entries, clips, wording).map((/** @type {any} */ { post }) => ({
        name: postFormats[format].fileName(post),
        text: render(post, format, options).text,
      }));
    const asked = { format, wording, ...options, ...(style !== undefined && { style }) };
    return [{ name: '', text: createRenderer().render(digest, entries, clips, asked).text }];
  };
  const files = digest.rawHtml ? await withCleanedHtml(write) : write(undefined);
  const folder = values['linked-list'];
  if (folder === undefined) {
    process.stdout.write(files[0]?.text ?? '');
    return;
  }
  mkdirSync(folder, { recursive: true });
  for (const { name, text } of files) {
    writeFileSync(path.join(folder, name), text);
    process.stdout.write(`${path.join(folder, name)}\n`);
  }
}

/**
 * Only a browser can clean HTML: what there is to clean is asked for first, and written when it has been.
 *
 * @template T
 * @param {(sanitizeHtml: (html: string) => string) => T} write
 */
async function withCleanedHtml(write) {
  /** @type {Set<string>} */
  const raw = new Set();
  const first = write((html) => (raw.add(html), html));
  if (raw.size === 0) return first;
  const { sanitizeInChromium } = await import('./sanitize-in-chromium.mjs');
  const cleaned = await sanitizeInChromium([...raw]);
  return write((html) => cleaned.get(html) ?? '');
}

/**
 * @param {AsyncIterable<any>} readings
 * @param {string | undefined} id
 */
async function digestIn(readings, id) {
  const digests = [];
  const entries = [];
  const clips = new Map();
  const publications = new Map();
  const settings = new Map();
  for await (const reading of readings) {
    if (reading.kind === 'newer')
      throw new Error(`A newer Gleanings wrote this (version ${reading.version}).`);
    if (reading.kind === 'unreadable') console.error(`Left out: ${reading.reason}`);
    if (reading.kind !== 'record') continue;
    const { type, value } = reading.record;
    if (type === 'digest') digests.push(value);
    else if (type === 'entry') entries.push(value);
    else if (type === 'clip') clips.set(value.id, value);
    else if (type === 'setting') settings.set(value.name, value.value);
    else if (type === 'publication' && value.withdrawnAt === undefined && value.at !== undefined) {
      const known = publications.get(value.digestId);
      if (!known || known.at < value.at) publications.set(value.digestId, value);
    }
  }
  const standing = digests.filter(({ trashedAt }) => trashedAt === undefined);
  const digest =
    id === undefined
      ? standing.toSorted((a, b) => (a.date < b.date ? 1 : -1))[0]
      : digests.find((one) => one.id === id);
  if (!digest)
    throw new Error(id === undefined ? 'The backup has no digest.' : `The backup has no digest ${id}.`);
  const listed = digests.map((one) => ({ digest: one, publication: publications.get(one.id) }));
  const own = entries.filter(({ digestId }) => digestId === digest.id);
  return { digest, entries: own, clips, listed, settings };
}
