import { beforeEach, expect, test } from 'vitest';
import type { Folder } from '../../src/browser/post-folder';
import type { Destination } from '../../src/domain/destination';
import { folderClient } from '../../src/publishing/folder';
import { aPost, Publisher } from '../servers/a-place';

/** A folder in memory, as the browser hands one out. */
class MemoryFolder implements Folder {
  readonly name = 'posts';
  permission: PermissionState = 'granted';
  isGone = false;

  queryPermission = () => Promise.resolve(this.permission);

  async removeEntry(name: string): Promise<void> {
    if (!this.files.delete(`${this.path}${name}`)) throw new DOMException('', 'NotFoundError');
  }

  constructor(
    readonly files = new Map<string, string>(),
    private readonly path = '',
  ) {}

  async getDirectoryHandle(name: string, { create = false } = {}): Promise<Folder> {
    const path = `${this.path}${name}/`;
    if (!create && ![...this.files.keys()].some((file) => file.startsWith(path)))
      throw new DOMException('', 'NotFoundError');
    return new MemoryFolder(this.files, path);
  }

  async getFileHandle(file: string, { create = false } = {}): Promise<FileSystemFileHandle> {
    const name = `${this.path}${file}`;
    if (this.isGone || (!this.files.has(name) && !create)) throw new DOMException('', 'NotFoundError');
    const { files } = this;
    if (create) files.set(name, files.get(name) ?? '');
    return {
      getFile: async () => new File([files.get(name) ?? ''], name),
      createWritable: async () => {
        let text = '';
        return {
          write: async (more: string) => void (text += more),
          close: async () => void files.set(name, text),
        };
      },
    } as unknown as FileSystemFileHandle;
  }
}

const destination: Destination = {
  id: 'folder',
  kind: 'folder',
  name: 'posts',
  format: 'hugo',
  createdAt: '2026-05-03T10:00:00.000Z',
};

let folder: MemoryFolder;
let publisher: Publisher;

beforeEach(() => {
  folder = new MemoryFolder();
  publisher = new Publisher(() => folderClient({ format: 'hugo' }, folder));
});

test('a digest becomes one file, is written anew when it changes, and left alone when it was changed there', async () => {
  const post = aPost({ slug: 'first' });
  expect(await publisher.publish(destination, post)).toMatchObject({ kind: 'sent' });
  post.digest.outro = 'More.';
  expect(await publisher.publish(destination, post)).toMatchObject({ kind: 'sent' });
  expect([...folder.files.keys()]).toEqual(['first.md']);
  expect(folder.files.get('first.md')).toContain('More.');

  folder.files.set('first.md', 'Mine, by hand.');
  post.digest.outro = 'Even more.';
  const outcome = await publisher.publish(destination, post);
  expect(outcome).toMatchObject({ kind: 'changed-there', there: 'Mine, by hand.' });
  expect(folder.files.get('first.md')).toBe('Mine, by hand.');
});

test('a file that is there already is never written over', async () => {
  folder.files.set('taken.md', 'Somebody else’s.');
  expect(await publisher.publish(destination, aPost({ slug: 'taken' }))).toMatchObject({
    kind: 'changed-there',
  });
  expect(folder.files.get('taken.md')).toBe('Somebody else’s.');
});

test('without the permission, or without the folder, it is said so', async () => {
  folder.permission = 'prompt';
  expect(await publisher.publish(destination, aPost())).toMatchObject({ error: { kind: 'no-permission' } });
  folder.permission = 'granted';
  folder.isGone = true;
  expect(await publisher.publish(destination, aPost())).toMatchObject({ kind: 'failed' });
  expect(folder.files.size).toBe(0);
});

test('a file is taken away, and is no post any more', async () => {
  const post = aPost({ slug: 'fleeting' });
  await publisher.publish(destination, post);
  expect(await publisher.remove(destination, post)).toMatchObject({ kind: 'removed' });
  expect([...folder.files.keys()]).toEqual([]);
  expect(await publisher.remove(destination, post)).toMatchObject({ kind: 'removed' });
  await publisher.publish(destination, post);
  folder.permission = 'denied';
  expect(await publisher.remove(destination, post)).toMatchObject({
    kind: 'failed',
    error: { kind: 'no-permission' },
  });
  expect([...folder.files.keys()]).toEqual(['fleeting.md']);
});

test('a name with folders in it makes them, and is looked for there', async () => {
  publisher = new Publisher(() => folderClient({ format: 'hugo', fileName: ':year/:month/:slug' }, folder));
  const post = aPost({ slug: 'links', date: '2016-04-26' });
  expect(await publisher.publish(destination, post)).toMatchObject({ kind: 'sent' });
  post.digest.outro = 'More.';
  expect(await publisher.publish(destination, post)).toMatchObject({ kind: 'sent' });
  expect([...folder.files.keys()]).toEqual(['2016/04/links.md']);
  expect(await publisher.remove(destination, post)).toMatchObject({ kind: 'removed' });
  expect([...folder.files.keys()]).toEqual([]);
});
