import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { impurity, objection } from './direction';
import { importsOf, productSources } from './imports';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('every import of the product runs downward', () => {
  const imports = productSources(root).flatMap(([file, source]) => importsOf(file, source));
  expect(imports.length).toBeGreaterThan(100);
  expect(imports.flatMap((one) => objection(one) ?? [])).toEqual([]);
});

test.each([
  ['src/domain/clip.ts', `import { library } from '../storage/database';`],
  ['src/rendering/compile.ts', `import type { Draft } from '../ui/draft';`],
  ['src/page/page.ts', `import { saveClip } from '../storage/clips';`],
  ['src/ui/tag-field.tsx', `import { ClipForm } from '../../popup/clip-form';`],
  ['src/storage/clips.ts', `import browser from 'webextension-polyfill';`],
  ['popup/capture.ts', `const { Dexie } = await import('dexie');`],
  ['options/app.tsx', `export { start } from '../src/background/main';`],
  ['src/domain/utils/text.ts', `import { a } from '../clip';`],
])('%s may not say: %s', (file, source) => {
  const [found] = importsOf(file, source);
  expect(objection(found!)).toBeTypeOf('string');
});

test.each([
  ['src/storage/clips.ts', `import { Dexie } from 'dexie';`],
  ['src/browser/messages.ts', `import browser from 'webextension-polyfill';`],
  ['src/storage/clips.ts', `import type { Clip } from '../domain/clip';`],
  ['popup/capture-page.tsx', `import { message } from '../src/browser/messages';`],
])('%s may say: %s', (file, source) => {
  const [found] = importsOf(file, source);
  expect(objection(found!)).toBeUndefined();
});

test('the pure rooms have neither clock nor chance', () => {
  expect(productSources(root).flatMap(([file, source]) => impurity(file, source) ?? [])).toEqual([]);
});

test.each(['const now = Date.now();', 'new Date()', 'Math.random()'])(
  'a pure room may not say %s',
  (source) => {
    expect(impurity('src/domain/clip.ts', source)).toBeTypeOf('string');
    expect(impurity('src/storage/clips.ts', source)).toBeUndefined();
  },
);
