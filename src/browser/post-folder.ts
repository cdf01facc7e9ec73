/** What is used here of a directory handle of the File System Access API, which TypeScript 7.0 does not know. */
export interface Folder {
  name: string;
  getFileHandle(name: string, options?: { create?: boolean }): Promise<FileSystemFileHandle>;
  removeEntry(name: string): Promise<void>;
  getDirectoryHandle(name: string, options?: { create?: boolean }): Promise<Folder>;
  queryPermission?: (options: { mode: 'readwrite' }) => Promise<PermissionState>;
  requestPermission?: (options: { mode: 'readwrite' }) => Promise<PermissionState>;
}

/** A folder as it comes out of the database; undefined where it is none. */
export function readFolder(stored: unknown): Folder | undefined {
  return isFolder(stored) ? stored : undefined;
}

function isFolder(stored: unknown): stored is Folder {
  return (
    typeof stored === 'object' &&
    stored !== null &&
    'getFileHandle' in stored &&
    typeof stored.getFileHandle === 'function'
  );
}

/** Whether we may write into a folder; the browser forgets it when it is closed. */
export async function mayWriteInto(folder: Folder): Promise<boolean> {
  return ((await folder.queryPermission?.({ mode: 'readwrite' })) ?? 'granted') === 'granted';
}

/** Asks for it anew; to be called in the handler of a click, before anything is awaited. Resolves to the answer. */
export async function askToWriteInto(folder: Folder): Promise<boolean> {
  return ((await folder.requestPermission?.({ mode: 'readwrite' })) ?? 'granted') === 'granted';
}

type Picker = (options: { id: string; mode: 'readwrite' }) => Promise<Folder>;

/** What asks for a folder, in browsers that let a page write into one: Chromium does, Firefox 153 does not. */
export function folderPicker(): Picker | undefined {
  const page: Window & { showDirectoryPicker?: Picker } = window;
  return page.showDirectoryPicker?.bind(window);
}

/** The folder that the writer chooses; undefined where they think better of it. The browser opens it where it was last. */
export async function chooseFolder(): Promise<Folder | undefined> {
  try {
    return await folderPicker()?.({ id: 'posts', mode: 'readwrite' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

/** A file of a folder that may or may not be there. */
interface PostFile {
  /** What is in it; undefined where there is none. */
  read: () => Promise<string | undefined>;
  /** Whether nothing but this very text would be overwritten. */
  isFree: (text: string) => Promise<boolean>;
  write: (text: string) => Promise<void>;
}

/** The file at a path below a folder; the folders on the way are made when it is written. */
export async function fileIn(folder: Folder, path: string): Promise<PostFile> {
  const handle = async (create: boolean): Promise<FileSystemFileHandle> => {
    const { within, name } = await placeIn(folder, path, create);
    return within.getFileHandle(name, { create });
  };
  const known = await handle(false).catch(unlessMissing);
  const read = async () => known && (await known.getFile()).text();
  return {
    read,
    isFree: async (text) => known === undefined || (await read()) === text,
    async write(text) {
      const stream = await (known ?? (await handle(true))).createWritable();
      await stream.write(text);
      await stream.close();
    },
  };
}

/** Deletes the file at a path below a folder, where it is there; folders stay. */
export async function removeFile(folder: Folder, path: string): Promise<void> {
  await placeIn(folder, path, false)
    .then(({ within, name }) => within.removeEntry(name))
    .catch(unlessMissing);
}

/** The folder in which the last name of a path is. */
async function placeIn(
  folder: Folder,
  path: string,
  create: boolean,
): Promise<{ within: Folder; name: string }> {
  const steps = path.split('/');
  const name = steps.pop() ?? path;
  let within = folder;
  for (const step of steps) within = await within.getDirectoryHandle(step, { create });
  return { within, name };
}

function unlessMissing(error: unknown): undefined {
  if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
  throw error;
}
