import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

test.each(['docs/ARCHITECTURE.md', 'README.md', 'CONTRIBUTING.md'])(
  'every file that %s names is there',
  (document) => {
    const named = [
      ...read(document).matchAll(/`((?:src|popup|options|tests|scripts|docs|public)\/[\w./-]+)`/g),
    ];
    expect(named.map(([, file]) => file!).filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  },
);

test('every decision is in the index', () => {
  const index = read('docs/adr/README.md');
  const pages = readdirSync(path.join(root, 'docs/adr')).filter((file) => file !== 'README.md');
  expect(pages.filter((file) => !index.includes(`](${file})`))).toEqual([]);
});
