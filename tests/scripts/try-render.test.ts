import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compile } from '../../src/rendering/compile';
import { render } from '../../src/rendering/render';
import { aDigest, clipsInOrder } from '../rendering/builders';

const folder = mkdtempSync(path.join(tmpdir(), 'gleanings-try-'));
const backup = path.join(folder, 'backup.json');
const digest = aDigest({ id: 'may', intro: 'Hello.' });
const { entries, clips } = clipsInOrder(
  { url: 'https://a.example/', title: 'One', comment: 'Read [it]().' },
  { url: 'https://b.example/', title: 'Two', comment: '' },
);
const html = aDigest({
  id: 'march',
  date: '2016-03-01',
  title: 'HTML',
  rawHtml: true,
  intro: '<b onclick="x()">bold</b>\n\n<script>x</script>',
});
const older = aDigest({
  id: 'april',
  date: '2016-04-01',
  title: 'Older',
  intro: '**old**',
});

beforeAll(() => {
  const records = [
    ...[...clips.values()].map((clip) => ({ clip })),
    { digest },
    { digest: older },
    { digest: html },
    { setting: { name: 'postWords', value: { en: { byline: 'Written by {author}' } } } },
    { setting: { name: 'siteFrontMatter', value: { hugo: { keys: { slug: 'url' } } } } },
    {
      publication: {
        id: 'p',
        digestId: 'april',
        destination: 'hand',
        state: 'sent',
        at: '2016-04-01T10:00:00Z',
        hash: 'x',
        url: 'https://blog.example/april',
      },
    },
    ...entries.map((entry, i) => ({ entry: { ...entry, digestId: 'may', rank: `a${i + 1}` } })),
  ];
  writeFileSync(backup, JSON.stringify({ gleanings: 1, madeAt: '2026-05-03T10:00:00Z', records }));
});

afterAll(() => rmSync(folder, { recursive: true }));

function tried(...args: string[]) {
  return spawnSync(process.execPath, ['scripts/try.mjs', 'render', ...args], { encoding: 'utf8' });
}

test('prints what the product writes, of the latest digest', () => {
  const { stdout, stderr } = tried(backup, '--format', 'hugo', '--style', 'bulleted');
  const post = compile(digest, entries, clips, undefined, { style: 'bulleted' });
  expect(stdout, stderr).toBe(render(post, 'hugo', { keys: { slug: 'url' } }).text);
}, 60_000);

test('takes a digest by its id, and a template', () => {
  const template = path.join(folder, 'own.liquid');
  writeFileSync(template, '{{ title }}: {{ body | raw }}');
  const { stdout, stderr } = tried(backup, '--format', 'html', '--digest', 'april', '--template', template);
  expect(stdout, stderr).toBe('Older: <p><strong>old</strong></p>\n');
}, 60_000);

test('heeds what the writer has set for all posts, and knows the post before', () => {
  const template = path.join(folder, 'previous.liquid');
  writeFileSync(template, '{{ previous.url }} {{ footer }}');
  const { stdout, stderr } = tried(backup, '--format', 'text', '--template', template);
  expect(stdout, stderr).toMatch(/^https:\/\/blog\.example\/april .*Written by mdavey/);
  expect(tried(backup, '--format', 'hugo').stdout).toContain('url: links-of-the-day');
}, 60_000);

test('cleans raw HTML as the product does, where its digest lets it through', () => {
  const { stdout, stderr } = tried(backup, '--format', 'wordpress', '--digest', 'march');
  expect(stdout, stderr).toContain('<b>bold</b>');
  expect(stdout).not.toMatch(/onclick|script/);
  expect(tried(backup, '--format', 'hugo', '--digest', 'march').stdout).toContain('<b onclick');
}, 120_000);

test('writes a linked list into a folder, a file for each clip', () => {
  const out = path.join(folder, 'posts');
  const { stdout, stderr } = tried(backup, '--format', 'jekyll', '--linked-list', out);
  const files = stdout.trim().split('\n');
  expect(files, stderr).toEqual([path.join(out, '2016-04-26-one.md'), path.join(out, '2016-04-26-two.md')]);
  expect(readFileSync(files[0]!, 'utf8')).toContain('link: https://a.example/');
}, 60_000);

test.each([
  [['no-such-file'], 'There is no file no-such-file.'],
  [[backup, '--format', 'stone'], 'There is no format stone'],
  [[backup, '--digest', 'june'], 'The backup has no digest june.'],
])(
  '%j says what is wrong',
  (args, sentence) => {
    const { stderr, status } = tried(...args);
    expect(status).toBe(1);
    expect(stderr).toContain(sentence);
  },
  60_000,
);
