import { library } from './database';

/** The handle of a destination's folder, unparsed; undefined where this browser has none. */
export async function folderOfDestination(id: string): Promise<unknown> {
  return (await library().folders.get(id))?.handle;
}

export async function keepFolderOfDestination(id: string, handle: unknown): Promise<void> {
  await library().folders.put({ id, handle });
}

export async function dropFolderOfDestination(id: string): Promise<void> {
  await library().folders.delete(id);
}
