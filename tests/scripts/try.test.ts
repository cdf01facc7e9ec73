import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

function tried(...args: string[]) {
  return triedWith('', ...args);
}

function triedWith(input: string, ...args: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['scripts/try.mjs', ...args], {
    encoding: 'utf8',
    input,
  });
  const lines: object[] = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  return { lines, stderr, status };
}

test('`try -- read` prints what an import would bring, and what it could not read', () => {
  const backup = 'tests/fixtures/exchange/backups/backup-odd-instants.json';
  const { lines, status } = tried('read', backup, 'tests/fixtures/exchange/exports/pinboard-json.json');
  expect(status).toBe(0);
  expect(lines).toContainEqual({ file: 'backup-odd-instants.json', format: 'backup' });
  expect(lines).toContainEqual({ file: 'pinboard-json.json', format: 'pinboard-json' });
  expect(lines).toContainEqual({ clip: expect.objectContaining({ id: 'd5', url: 'https://d.example/5' }) });
  expect(lines).toContainEqual({
    unreadable: expect.objectContaining({ reason: 'wrong-form', sample: 'clip.savedAt = "1"' }),
  });
}, 120_000);

test.each([
  [[], 'try -- read'],
  [['dance'], 'try -- read'],
  [['read'], 'Name the files'],
  [['read', 'no-such-file'], 'There is no file no-such-file.'],
])('`try -- %s` says what is wanted', (args, sentence) => {
  const { stderr, status } = tried(...args);
  expect(status).toBe(1);
  expect(stderr).toContain(sentence);
});

test('`try -- address` prints what becomes of each address on the standard input', () => {
  const { lines, status } = triedWith(
    'https://www.google.com/url?q=https://a.example/x?fbclid=1\n\n# a remark\nhtp:/nonsense\n',
    'address',
  );
  expect(status).toBe(0);
  expect(lines).toMatchObject([
    {
      published: 'https://a.example/x',
      removed: ['fbclid'],
      unwrapped: ['google.com'],
      key: 'a.example/x',
      saved: true,
    },
    { address: 'htp:/nonsense', published: 'htp:/nonsense', saved: false },
  ]);
}, 120_000);
