import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { corpusFolder, expected, imported } from './expected';

const isThere = existsSync(corpusFolder);
const files = isThere
  ? ['netscape', 'wallabag'].flatMap((folder) =>
      readdirSync(path.join(corpusFolder, folder)).map((name): [string, string] => [folder, name]),
    )
  : [];

test.runIf(process.env.CI === 'true')('the corpus of bookmark files is there', () => {
  expect(isThere, `There is no ${corpusFolder}; the tests that read it would all be left out.`).toBe(true);
});

describe.runIf(isThere)('of the corpus', () => {
  test.each(files)('%s/%s gives what it holds', async (folder, name) => {
    const readings = await imported(path.join(corpusFolder, folder), name);
    expect(readings).toEqual(expected(`corpus/${folder}-${name}`));
  });
});
