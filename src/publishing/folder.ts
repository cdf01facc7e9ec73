import { fileIn, mayWriteInto, removeFile, type Folder } from '../browser/post-folder';
import type { Destination } from '../domain/destination';
import type { DestinationClient, RemotePost, WriteResult } from './destination-client';
import { filePath, fileText } from './post-file';
import { PublishError } from './publish-error';

export type FolderPlace = Pick<Extract<Destination, { kind: 'folder' }>, 'format' | 'fileName'>;

/** Files in a folder of this machine. There is no line that could be cut; what the browser says is final. */
export function folderClient(place: FolderPlace, folder: Folder): DestinationClient {
  const within = async <R>(work: () => Promise<R>): Promise<R> => {
    if (!(await mayWriteInto(folder))) throw new PublishError('no-permission');
    try {
      return await work();
    } catch (error) {
      throw faultOf(error);
    }
  };
  const read = (name: string): Promise<RemotePost | undefined> =>
    within(async () => {
      const text = await (await fileIn(folder, name)).read();
      return text === undefined ? undefined : { id: name, status: 'published', text };
    });
  const write = (name: string, text: string): Promise<WriteResult> =>
    within(async () => {
      await (await fileIn(folder, name)).write(text);
      return { id: name, missingTerms: [] };
    });
  return {
    capabilities: { createsOnce: true, drafts: false, textIsAll: true, schedules: false },
    async check() {
      // A folder that was deleted or moved cannot be looked into.
      await read('gleanings');
      return { account: folder.name, limits: [] };
    },
    keyOf: (post) => filePath(place, post),
    textOf: (post) => fileText(place, post),
    find: read,
    read,
    async create(key, post) {
      if (await read(key)) throw new PublishError('taken');
      return write(key, fileText(place, post));
    },
    update: (there, post) => write(there.id, fileText(place, post)),
    remove: (there) => within(() => removeFile(folder, there.id)),
  };
}

function faultOf(error: unknown): unknown {
  if (!(error instanceof DOMException)) return error;
  if (error.name === 'NotAllowedError' || error.name === 'SecurityError')
    return new PublishError('no-permission');
  if (error.name === 'NotFoundError') return new PublishError('not-found');
  if (error.name === 'QuotaExceededError') return new PublishError('refused');
  // It is a folder, or another program has it.
  return new PublishError(error.name === 'TypeMismatchError' ? 'taken' : 'conflict');
}
