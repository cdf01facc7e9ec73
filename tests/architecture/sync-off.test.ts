import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** What a source loads with itself: no types, and nothing that it loads when it is needed. */
function loadedBy(file: string): string[] {
  const { program } = parseSync(file, readFileSync(path.join(root, file), 'utf8'));
  return program.body.flatMap((node) => {
    if (node.type === 'ImportDeclaration') {
      const isType =
        node.importKind === 'type' ||
        (node.specifiers.length > 0 &&
          node.specifiers.every((one) => one.type === 'ImportSpecifier' && one.importKind === 'type'));
      return isType ? [] : node.source.value;
    }
    const isExport = node.type === 'ExportNamedDeclaration' || node.type === 'ExportAllDeclaration';
    return isExport && node.source && node.exportKind !== 'type' ? node.source.value : [];
  });
}

/** All that loads with a source: our own files, and packages by their names. */
function closureOf(entry: string): Set<string> {
  const closure = new Set([entry]);
  for (const file of closure) {
    if (!/\.tsx?$/.test(file)) continue;
    for (const name of loadedBy(file)) {
      const target = path.posix.join(path.posix.dirname(file), name.replace(/\?.*$/, ''));
      const found = [`${target}.ts`, `${target}.tsx`].find((one) => existsSync(path.join(root, one)));
      closure.add(name.startsWith('.') ? (found ?? target) : name);
    }
  }
  return closure;
}

test.each([
  'popup/main.ts',
  'popup/open-capture.tsx',
  'src/background/main.ts',
  'options/main.tsx',
  'options/settings/settings-page.tsx',
])('nothing of what syncs loads with %s', (entry) => {
  const closure = closureOf(entry);
  expect(closure.size).toBeGreaterThan(10);
  const syncing = [...closure].filter((one) =>
    /^pouchdb-|^src\/storage\/sync\/(?!confirmed)|^src\/sync\/(?!sync-error)/.test(one),
  );
  expect(syncing).toEqual([]);
});

test('what syncs is found where it is loaded', () => {
  expect([...closureOf('src/app/sync/perform-sync.ts')]).toContain('pouchdb-core');
});
