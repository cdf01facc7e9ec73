import { expect, test } from 'vitest';
import { fileIn, type Folder } from '../../src/browser/post-folder';

/** A folder that keeps its files in memory, and fails as the browser's does. */
function aFolder(files: Record<string, string>, refuses = false) {
  const handleOf = (name: string) => ({
    getFile: async () => new Blob([files[name] ?? '']),
    createWritable: async () => ({
      write: async (text: string) => void (files[name] = text),
      close: async () => undefined,
    }),
  });
  const folder = {
    name: 'posts',
    async getFileHandle(name: string, options?: { create?: boolean }) {
      if (refuses) throw new DOMException('No.', 'NotAllowedError');
      if (!(name in files) && !options?.create) throw new DOMException('None.', 'NotFoundError');
      return handleOf(name);
    },
  } as unknown as Folder;
  return { files, folder };
}

test.each([
  [{}, true],
  [{ 'a.md': 'post' }, true],
  [{ 'a.md': 'other' }, false],
])('in a folder with %o the name is free: %s', async (files, free) => {
  const { folder } = aFolder({ ...files });
  const file = await fileIn(folder, 'a.md');
  expect(await file.isFree('post')).toBe(free);
  expect(await folder.getFileHandle('a.md').catch(() => undefined)).toEqual(
    'a.md' in files ? expect.anything() : undefined,
  );
});

test('the post is written under its name, in the place of what was there', async () => {
  const { files, folder } = aFolder({ 'a.md': 'old' });
  await (await fileIn(folder, 'a.md')).write('new');
  await (await fileIn(folder, 'b.md')).write('post');
  expect(files).toEqual({ 'a.md': 'new', 'b.md': 'post' });
});

test('a folder that may not be read says so', async () => {
  await expect(fileIn(aFolder({}, true).folder, 'a.md')).rejects.toThrow('No.');
});
