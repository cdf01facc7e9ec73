import { readFileSync } from 'node:fs';
import { fileOfBytes } from '../../../src/exchange/incoming/incoming-file';
import { readFiles } from '../../../src/exchange/incoming/read-files';
import type { ImportedItem } from '../../../src/exchange/reading/imported-item';

/** What a file from the field is read as, and gives: of each link what the case is about, and what stays behind. */
export async function readCase(name: string) {
  const bytes = readFileSync(`tests/fixtures/exchange/cases/${name}`);
  const found: { formats: string[]; items: ImportedItem[]; refused: string[] } = {
    formats: [],
    items: [],
    refused: [],
  };
  for await (const one of readFiles([fileOfBytes(name, bytes)], { zone: 'UTC' })) {
    if (one.kind === 'file') found.formats.push(one.is);
    else if (one.kind === 'item') found.items.push(one);
    else if (one.kind === 'unreadable') found.refused.push(`${one.sample}: ${one.reason}`);
  }
  return found;
}

export const at = (path: string) => `https://example.com/${path}`;
