import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { impurity, objection } from './direction';
import { circlesIn, exportsOf, importGraph, importsOf, productSources } from './imports';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('every import of the product runs downward', () => {
  const imports = productSources(root).flatMap(([file, source]) => importsOf(file, source));
  expect(imports.length).toBeGreaterThan(100);
  expect(imports.flatMap((one) => objection(one) ?? [])).toEqual([]);
});

test.each([
  ['src/domain/clip.ts', `import { library } from '../storage/database';`],
  ['src/rendering/compile.ts', `import type { Draft } from '../ui/draft';`],
  ['src/rendering/compile.ts', `import { readFiles } from '../exchange/read-files';`],
  ['src/domain/clip.ts', `type Page = import('../metadata/page').Page;`],
  ['src/page/page.ts', `import { saveClip } from '../storage/clips';`],
  ['src/ui/tag-field.tsx', `import { ClipForm } from '../../popup/clip-form';`],
  ['src/app/capture/session.ts', `import { TagField } from '../../ui/tag-field';`],
  ['src/storage/clips.ts', `import browser from 'webextension-polyfill';`],
  ['src/storage/clips.ts', `import { openLibrary } from '../browser/extension-pages';`],
  ['src/search/scan.ts', `import { Dexie } from 'dexie';`],
  ['src/storage/replica.ts', `import PouchDB from 'pouchdb-core';`],
  ['popup/capture.ts', `const { Dexie } = await import('dexie');`],
  ['options/app.tsx', `export { start } from '../src/background/main';`],
  ['options/tags/tags-page.tsx', `import { ClipRow } from '../library/clip-row';`],
  ['options/tags/tags-page.tsx', `import { ClipForm } from '../../popup/clip-form';`],
  ['src/domain/utils/text.ts', `import { a } from '../clip';`],
])('%s may not say: %s', (file, source) => {
  const [found] = importsOf(file, source);
  expect(objection(found!)).toBeTypeOf('string');
});

test.each([
  ['src/storage/clips.ts', `import { Dexie } from 'dexie';`],
  ['src/browser/messages.ts', `import browser from 'webextension-polyfill';`],
  ['src/storage/clips.ts', `import type { Clip } from '../domain/clip';`],
  ['src/app/capture/session.ts', `import { saveClip } from '../../storage/clips';`],
  ['src/page/page.ts', `import type { RawPageData } from '../metadata/raw-page-data';`],
  ['options/app.tsx', `import { LibraryPage } from './library/library-page';`],
  ['popup/capture-page.tsx', `import { message } from '../src/browser/messages';`],
])('%s may say: %s', (file, source) => {
  const [found] = importsOf(file, source);
  expect(objection(found!)).toBeUndefined();
});

test('no files of the product import each other in a circle, be it for a type alone', () => {
  expect(circlesIn(importGraph(root))).toEqual([]);
});

test('a circle is found around two corners, and within a larger graph', () => {
  const graph = new Map([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', ['a']],
    ['d', []],
    ['e', ['d']],
  ]);
  expect(circlesIn(graph)).toEqual([['a', 'b', 'c']]);
});

test('few files are slices, short ones that one neighbour alone uses', () => {
  const graph = importGraph(root);
  const slices = productSources(root).flatMap(([file, source]) => {
    const users = [...graph].flatMap(([user, targets]) => (targets.includes(file) ? user : []));
    const neighbour = users.length === 1 && path.dirname(users[0]!) === path.dirname(file);
    return neighbour && source.split('\n').length <= 40 ? file : [];
  });
  expect(slices.length, slices.join(', ')).toBeLessThanOrEqual(30);
});

test('no two files of the product export one name', () => {
  const files = new Map<string, string[]>();
  for (const [file, source] of productSources(root)) {
    for (const name of exportsOf(file, source)) files.set(name, [...(files.get(name) ?? []), file]);
  }
  expect([...files].filter(([, places]) => places.length > 1)).toEqual([]);
});

test('the pure rooms have neither clock nor chance', () => {
  expect(productSources(root).flatMap(([file, source]) => impurity(file, source) ?? [])).toEqual([]);
});

test.each(['const now = Date.now();', 'new Date()', 'Math.random()'])(
  'a pure room may not say %s',
  (source) => {
    expect(impurity('src/domain/clip.ts', source)).toBeTypeOf('string');
    expect(impurity('src/metadata/title.ts', source)).toBeTypeOf('string');
    expect(impurity('src/storage/clips.ts', source)).toBeUndefined();
  },
);
