import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { expected, exportsFolder, imported } from './expected';

const files = readdirSync(exportsFolder);

test.each(files)('%s gives what it holds', async (name) => {
  expect(await imported(exportsFolder, name)).toEqual(expected(name));
});

test.each(files)('%s is named after its format', (name) => {
  expect(expected(name).format).toBe(path.parse(name).name);
});
