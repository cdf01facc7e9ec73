import { expect, test } from 'vitest';
import { correctionOf } from '../../../src/domain/query/correct-query';
import { parseQuery } from '../../../src/domain/query/parse-query';

test.each<[string, (string | undefined)[]]>([
  ['is:unusd', ['is:unused']],
  ['-is:privat rust', ['is:private']],
  ['is:blue', [undefined]],
  ['on:yesterdy', ['on:yesterday']],
  ['before:last_moth', ['before:last-month']],
  ['after:someday', [undefined]],
  ['tga:rust', ['tag:rust']],
  ['tags:rust', ['tag:rust']],
  ['Domain:example.org', ['site:example.org']],
  ['since:2024', ['after:2024']],
  ['autor:ada', ['author:ada']],
  // Words with a colon are words.
  ['note:this', []],
  ['https://example.org/a', []],
  ['12:30', []],
  ['a ) b', [undefined]],
])('what may be meant in %j is %j', (text, corrections) => {
  expect(parseQuery(text).problems.map((problem) => correctionOf(text, problem))).toEqual(corrections);
});

test('while a name before a colon is being typed nothing is said of it', () => {
  expect(parseQuery('tga:rust', 8).problems).toEqual([]);
});

test('what only looks like an operator is still looked for', () => {
  expect(parseQuery('tga:rust').query).toEqual({ kind: 'word', text: 'tga:rust' });
});
