import { basicAuthorization } from '../domain/basic-authorization';
import type { WebDavDestination } from '../domain/destination';
import type { DestinationClient, OutgoingPost, RemotePost } from './destination-client';
import { createHttpClient, type HttpAnswer, type HttpDependencies, type HttpRequest } from './http';
import { encodePath, fileMediaType, filePath, fileText } from './post-file';
import { PublishError } from './publish-error';

export type WebDavPlace = Pick<WebDavDestination, 'apiRoot' | 'user' | 'folder' | 'format' | 'fileName'>;

/**
 * Files in a WebDAV folder. Servers pass over `If-None-Match` (rclone 1.60) or refuse the right ETag for a while
 * (Apache 2.4): a file is made by writing it under another name and moving it to where nothing is.
 */
export function webDavClient(
  place: WebDavPlace,
  password: string,
  dependencies?: HttpDependencies,
): DestinationClient {
  const { apiRoot, user, folder } = place;
  const value = basicAuthorization(user, password);
  const http = createHttpClient({ origin: new URL(apiRoot).origin, value }, dependencies);
  const root = `${apiRoot.replace(/\/$/, '')}/`;
  const urlOf = (path: string) => `${root}${encodePath(path)}`;

  const ask = async (request: HttpRequest, statuses: readonly number[]): Promise<HttpAnswer> => {
    const answer = await http(request);
    if (statuses.includes(answer.status)) return answer;
    throw faultOf(answer.status);
  };
  const read = async (path: string, signal: AbortSignal): Promise<RemotePost | undefined> => {
    const { status, text, headers } = await ask({ url: urlOf(path), signal }, [200, 404]);
    if (status === 404) return undefined;
    const etag = headers.get('etag');
    return { id: path, status: 'published', text, ...(etag !== null && { version: etag }) };
  };
  const put = (path: string, post: OutgoingPost, signal: AbortSignal) =>
    ask(
      {
        method: 'PUT',
        url: urlOf(path),
        headers: { 'content-type': `${fileMediaType(place, post)}; charset=utf-8` },
        body: fileText(place, post),
        signal,
      },
      [200, 201, 204],
    );
  return {
    capabilities: { createsOnce: true, drafts: false, textIsAll: true, schedules: false },
    async check(signal) {
      // Not OPTIONS, which servers answer to anybody.
      const url = folder === '' ? root : `${urlOf(folder)}/`;
      await ask({ method: 'PROPFIND', url, headers: { depth: '0' }, signal }, [207]);
      return { account: user, limits: [] };
    },
    keyOf: (post) => filePath(place, post),
    textOf: (post) => fileText(place, post),
    find: read,
    read,
    async create(key, post, signal) {
      // Not `.part`, which ownCloud and Nextcloud take from nobody.
      const draft = `${key}.${post.postId}.tmp`;
      await put(draft, post, signal).catch(async (error: unknown) => {
        // Folders that the file's name asks for are made; the one that was set up is not.
        const steps = key.slice(folder === '' ? 0 : folder.length + 1).split('/');
        if (!(error instanceof PublishError && error.kind === 'not-found' && steps.length > 1)) throw error;
        for (let depth = 1; depth < steps.length; depth += 1) {
          const path = [...(folder === '' ? [] : [folder]), ...steps.slice(0, depth)].join('/');
          // 405: it is there.
          await ask({ method: 'MKCOL', url: `${urlOf(path)}/`, signal }, [201, 405]);
        }
        await put(draft, post, signal);
      });
      const headers = { destination: urlOf(key), overwrite: 'F' };
      const moved = await http({ method: 'MOVE', url: urlOf(draft), headers, signal });
      if (moved.status === 412) {
        await ask({ method: 'DELETE', url: urlOf(draft), signal }, [200, 204, 404]);
        throw new PublishError('taken');
      }
      if (moved.status !== 201 && moved.status !== 204) throw faultOf(moved.status);
      return { id: key, missingTerms: [] };
    },
    async update(there, post, signal) {
      await put(there.id, post, signal);
      return { id: there.id, missingTerms: [] };
    },
    async remove(there, signal) {
      await ask({ method: 'DELETE', url: urlOf(there.id), signal }, [200, 204, 404]);
    },
  };
}

function faultOf(status: number): PublishError {
  if (status === 401) return new PublishError('unauthorized');
  if (status === 403 || status === 405) return new PublishError('forbidden');
  if (status === 404 || status === 409) return new PublishError('not-found');
  if (status === 412 || status === 423) return new PublishError('conflict');
  if (status === 429) return new PublishError('too-many');
  if (status === 507) return new PublishError('refused');
  return new PublishError(status >= 500 ? 'server-fault' : 'not-understood');
}
