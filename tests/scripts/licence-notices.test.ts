import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { noticesOf, packageFolder } from '../../scripts/licence-notices.mjs';

test.each([
  ['/home/a/node_modules/dexie/dist/modern/dexie.mjs', '/home/a/node_modules/dexie'],
  ['/a/node_modules/@lezer/common/dist/index.js?v=1', '/a/node_modules/@lezer/common'],
  ['/a/node_modules/x/node_modules/y/index.js', '/a/node_modules/x/node_modules/y'],
  ['\0/a/node_modules/papaparse/papaparse.js?commonjs', '/a/node_modules/papaparse'],
  [String.raw`C:\a\node_modules\yaml\index.js`, 'C:/a/node_modules/yaml'],
  ['/a/src/domain/clip.ts', undefined],
])('%s is of %s', (id, folder) => {
  expect(packageFolder(id)).toBe(folder);
});

const aPackage = (name: string, files: Record<string, string>) => {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'gleanings-licence-')), name);
  mkdirSync(folder);
  writeFileSync(
    path.join(folder, 'package.json'),
    JSON.stringify({ name, version: '1.2.3', license: 'MIT' }),
  );
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(folder, file), text);
  return folder;
};

test('the notices name each package once, in order, with its version and all of its licence texts', () => {
  const one = aPackage('one', { 'LICENSE.md': 'Text of one.', 'NOTICE.txt': 'Notice of one.' });
  const another = aPackage('another', { LICENCE: 'Text of another.' });
  const text = noticesOf([one, another, one]);
  expect(text).toMatch(
    /another 1\.2\.3\nLicence: MIT\n\nText of another\.[^]*one 1\.2\.3[^]*Notice of one\./,
  );
  expect(text.match(/Text of one\./g)).toHaveLength(1);
});

test('packages of one text stand above it together', () => {
  const folders = ['b', 'a', 'c'].map((name) => aPackage(name, { LICENSE: 'One text.' }));
  expect(noticesOf(folders)).toContain('a 1.2.3\nb 1.2.3\nc 1.2.3\nLicence: MIT\n\nOne text.');
});

test('a package without a licence text fails the build by its name', () => {
  expect(() => noticesOf([aPackage('bare', {})])).toThrow('bare 1.2.3 is bundled and brings no licence text');
});
