import { expect, test } from 'vitest';
import {
  copyFormattedPost,
  replacePostInFolder,
  writePostIntoFolder,
} from '../../../src/app/digests/export-post';
import type { Folder } from '../../../src/browser/post-folder';

function aFolder(files: Record<string, string> = {}): Folder & { files: Map<string, string> } {
  const kept = new Map(Object.entries(files));
  return {
    name: 'posts',
    files: kept,
    getFileHandle: (name, options) => {
      if (!kept.has(name) && !options?.create) return Promise.reject(new DOMException('', 'NotFoundError'));
      const write = (text: string) => Promise.resolve(void kept.set(name, text));
      return Promise.resolve({
        getFile: () => Promise.resolve(new Blob([kept.get(name) ?? ''])),
        createWritable: () => Promise.resolve({ write, close: () => Promise.resolve() }),
      } as unknown as FileSystemFileHandle);
    },
  };
}

const choosing = (folder: Folder | undefined) => ({
  chooseFolder: () => Promise.resolve(folder),
  copyRich: () => Promise.resolve(),
});

test('a post is written into the folder, and again over itself', async () => {
  const folder = aFolder();
  const post = { name: 'links.md', text: 'Links' };
  expect(await writePostIntoFolder(post, choosing(folder))).toEqual({ kind: 'written', folder });
  expect(await writePostIntoFolder(post, choosing(folder))).toEqual({ kind: 'written', folder });
  expect(folder.files.get('links.md')).toBe('Links');
});

test('another file of its name stays until the writer says so', async () => {
  const folder = aFolder({ 'links.md': 'By hand' });
  const post = { name: 'links.md', text: 'Links' };
  expect(await writePostIntoFolder(post, choosing(folder))).toEqual({ kind: 'taken', folder });
  expect(folder.files.get('links.md')).toBe('By hand');
  await replacePostInFolder(post, folder);
  expect(folder.files.get('links.md')).toBe('Links');
});

test('nothing is written where no folder is chosen', async () => {
  expect(await writePostIntoFolder({ name: 'a', text: '' }, choosing(undefined))).toEqual({
    kind: 'cancelled',
  });
});

test('with its markup goes Markdown, for what takes plain text alone', async () => {
  let copied: unknown;
  const copyRich = (content: unknown) => Promise.resolve(void (copied = content));
  const rendered = (text: string) => ({ text, body: `${text} body`, footer: `${text} footer` });
  await copyFormattedPost(rendered('<p>'), rendered('md'), { ...choosing(undefined), copyRich });
  expect(copied).toEqual({ html: '<p>', plain: 'md body\nmd footer' });
});
