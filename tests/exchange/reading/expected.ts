import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeFile } from '../../../src/exchange/reading/decode-file';
import { detectFormat } from '../../../src/exchange/reading/detect-format';
import type { ImportFormatId } from '../../../src/exchange/reading/import-formats';
import type { Reading } from '../../../src/exchange/reading/imported-item';
import { readFile } from '../../../src/exchange/reading/read-file';
import { anItem } from './builders';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Exports of every format, made by hand; those of tools that no corpus has, after their documentation. */
export const exportsFolder = path.join(root, 'tests/fixtures/exchange/exports');
/** Real exports of public projects, which lie beside the repository and are no part of it. */
export const corpusFolder = path.join(root, '../shared/corpora/bookmarks');

/**
 * What was written down of a file by reading it: its format on the first line, and behind that each
 * item and refusal on a line of its own, without what is empty.
 */
export function expected(name: string): { format: ImportFormatId | undefined; readings: Reading[] } {
  const text = readFileSync(path.join(root, 'tests/fixtures/exchange/expected', `${name}.jsonl`), 'utf8');
  const [first, ...rest] = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return { format: first.format ?? undefined, readings: rest.map(whole) };
}

/** What a file is, and what it gives, by way of everything that stands between its bytes and its items. */
export async function imported(
  folder: string,
  name: string,
): Promise<{ format: ImportFormatId | undefined; readings: Reading[] }> {
  const bytes = readFileSync(path.join(folder, name));
  const format = detectFormat(name, bytes);
  const readings: Reading[] = [];
  if (format) {
    for await (const one of readFile(format, decodeFile([bytes]), { name })) readings.push(withoutBody(one));
  }
  return { format, readings };
}

function whole(one: Record<string, unknown> & { url: string; quotes?: object[] }): Reading {
  if (one.kind === 'table') return one as unknown as Reading;
  if (one.kind !== 'item') return { sample: '', ...one } as unknown as Reading;
  return anItem({ ...one, quotes: one.quotes?.map((quote) => ({ text: '', comment: '', ...quote })) ?? [] });
}

/** Whole pages would drown what is written down. */
function withoutBody(one: Reading): Reading {
  if (one.kind !== 'item') return one;
  const cut = one.cut?.filter((field) => field !== 'body') ?? [];
  return { ...one, body: undefined, cut: cut.length > 0 ? cut : undefined };
}
