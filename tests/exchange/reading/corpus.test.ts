import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { pinboardJson } from '../../../src/exchange/reading/json/pinboard';
import { read } from './builders';
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

const naughty = path.join(corpusFolder, '../hostile/blns.json');

test.runIf(existsSync(naughty))('naughty strings come in as they are', () => {
  const strings: string[] = JSON.parse(readFileSync(naughty, 'utf8'));
  const posts = strings.map((extended) => ({ href: 'https://a.org/', description: '', extended, time: '' }));
  const comments = read(pinboardJson, JSON.stringify(posts)).map((one) => one.kind === 'item' && one.comment);
  expect(comments).toEqual(strings.map((one) => one.trim()));
});

describe.runIf(isThere)('of the corpus', () => {
  test.each(files)('%s/%s gives what it holds', async (folder, name) => {
    const readings = await imported(path.join(corpusFolder, folder), name);
    expect(readings).toEqual(expected(`corpus/${folder}-${name}`));
  });
});
