import { expect, test } from 'vitest';
import { copyFormattedPost, writeIntoFolder } from '../../../src/app/digests/export-post';
import type { Folder } from '../../../src/browser/post-folder';

function aFolder(files: Record<string, string> = {}): Folder & { files: Map<string, string> } {
  const kept = new Map(Object.entries(files));
  return {
    name: 'posts',
    files: kept,
    removeEntry: (name) => Promise.resolve(void kept.delete(name)),
    getDirectoryHandle: () => Promise.reject(new DOMException('', 'NotFoundError')),
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

const post = { name: 'links.md', text: 'Links' };

test('a post is written into the folder, and again over itself', async () => {
  const folder = aFolder();
  expect(await writeIntoFolder([post], folder, false)).toEqual([]);
  expect(await writeIntoFolder([post], folder, false)).toEqual([]);
  expect(folder.files.get('links.md')).toBe('Links');
});

test('another file of its name stays until the writer says so, and no other is written either', async () => {
  const folder = aFolder({ 'links.md': 'By hand' });
  const files = [{ name: 'other.md', text: 'Other' }, post];
  expect(await writeIntoFolder(files, folder, false)).toEqual(['links.md']);
  expect([...folder.files]).toEqual([['links.md', 'By hand']]);
  expect(await writeIntoFolder(files, folder, true)).toEqual([]);
  expect(folder.files.get('links.md')).toBe('Links');
});

test('with its markup goes Markdown, for what takes plain text alone', async () => {
  let copied: unknown;
  const copyRich = (content: unknown) => Promise.resolve(void (copied = content));
  const rendered = (text: string) => ({ text, body: `${text} body`, footer: `${text} footer` });
  await copyFormattedPost(rendered('<p>'), rendered('md'), { copyRich });
  expect(copied).toEqual({ html: '<p>', plain: 'md body\nmd footer' });
});
