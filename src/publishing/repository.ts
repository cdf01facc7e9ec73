import * as v from 'valibot';
import { isSiteAddress, type RepositoryDestination } from '../domain/destination';
import type { DestinationClient, OutgoingPost, RemotePost, WriteResult } from './destination-client';
import { base64OfBytes } from '../domain/base64';
import { createHttpClient, jsonOf, type HttpAnswer, type HttpDependencies } from './http';
import { encodePath, filePath, fileText } from './post-file';
import { detailOf, PublishError } from './publish-error';

export type RepositoryPlace = Pick<
  RepositoryDestination,
  'forge' | 'apiRoot' | 'repository' | 'branch' | 'folder' | 'format' | 'fileName' | 'commitMessage'
>;

const repositorySchema = v.object({
  full_name: v.string(),
  default_branch: v.fallback(v.string(), ''),
  archived: v.fallback(v.boolean(), false),
  /** Gitea says the first, GitHub the second. */
  empty: v.fallback(v.boolean(), false),
  size: v.fallback(v.number(), 1),
  permissions: v.fallback(v.object({ push: v.fallback(v.boolean(), false) }), { push: false }),
});

/** Only Gitea says of a protected branch who may write to it. */
const branchSchema = v.object({ user_can_push: v.fallback(v.boolean(), true) });

const fileSchema = v.object({
  type: v.literal('file'),
  encoding: v.literal('base64'),
  content: v.string(),
  sha: v.string(),
  html_url: v.fallback(v.nullable(v.string()), null),
});

const messageSchema = v.object({ message: v.string() });

/** Files in a repository, each write a commit, over the contents API of GitHub, Gitea and Forgejo. */
export function repositoryClient(
  place: RepositoryPlace,
  token: string,
  dependencies?: HttpDependencies,
): DestinationClient {
  const { forge, apiRoot, repository, branch } = place;
  const scheme = forge === 'github' ? 'Bearer' : 'token';
  const authorization = { origin: new URL(apiRoot).origin, value: `${scheme} ${token.trim()}` };
  const http = createHttpClient(authorization, dependencies);
  const root = `${apiRoot.replace(/\/$/, '')}/repos/${encodePath(repository)}`;
  const contents = (path: string) => `${root}/contents/${encodePath(path)}`;

  const commitMessage = (title: string, isNew: boolean): string =>
    place.commitMessage?.replaceAll(/:title\b/g, () => title) ?? `${isNew ? 'Add' : 'Update'} ${title}`;
  const read = async (path: string, signal: AbortSignal): Promise<RemotePost | undefined> => {
    const query = branch === '' ? '' : `?${new URLSearchParams({ ref: branch }).toString()}`;
    const answer = await http({ url: `${contents(path)}${query}`, signal });
    if (answer.status === 404) return undefined;
    const { success, output } = v.safeParse(fileSchema, forgeJson(answer, [200]));
    // A folder under that name, or a file too large to be a post of ours.
    if (!success) throw new PublishError('taken');
    return {
      id: path,
      status: 'published',
      text: textOfBase64(output.content),
      version: output.sha,
      ...(output.html_url !== null && isSiteAddress(output.html_url) && { url: output.html_url }),
    };
  };
  /** A forge answers the same to a file that is not as it was read and to a branch that is protected. */
  const refusal = async (
    answer: HttpAnswer,
    path: string,
    sha: string | undefined,
    signal: AbortSignal,
  ): Promise<PublishError> => {
    const now = await read(path, signal);
    if (now?.version === sha) return new PublishError('refused', messageOf(answer));
    return new PublishError(sha === undefined ? 'taken' : 'conflict');
  };
  const write = async (
    path: string,
    post: OutgoingPost,
    { sha, signal }: { sha?: string | undefined; signal: AbortSignal },
  ): Promise<WriteResult> => {
    const isNew = sha === undefined;
    const answer = await http({
      // The one difference between the two: GitHub makes a file by the method that changes one.
      method: isNew && forge === 'gitea' ? 'POST' : 'PUT',
      url: contents(path),
      json: {
        message: commitMessage(post.title || path, isNew),
        content: base64OfBytes(new TextEncoder().encode(fileText(place, post))),
        ...(branch !== '' && { branch }),
        ...(sha !== undefined && { sha }),
      },
      signal,
    });
    if (answer.status === 409 || answer.status === 422) throw await refusal(answer, path, sha, signal);
    forgeJson(answer, [200, 201]);
    return { id: path, missingTerms: [] };
  };
  return {
    capabilities: { createsOnce: true, drafts: false, textIsAll: true, schedules: false },
    async check(signal) {
      const answer = await http({ url: root, signal });
      const { success, output } = v.safeParse(repositorySchema, forgeJson(answer, [200]));
      if (!success) throw new PublishError('not-understood');
      if (!output.permissions.push || output.archived) throw new PublishError('forbidden');
      // A repository without a commit has no branch yet: it comes with the first file.
      if (branch !== '' && !output.empty && output.size !== 0) {
        const found = await http({ url: `${root}/branches/${encodePath(branch)}`, signal });
        const known = v.safeParse(branchSchema, forgeJson(found, [200]));
        if (known.success && !known.output.user_can_push) throw new PublishError('forbidden');
      }
      return { account: output.full_name.slice(0, 200), limits: [] };
    },
    keyOf: (post) => filePath(place, post),
    textOf: (post) => fileText(place, post),
    find: read,
    read,
    create: (key, post, signal) => write(key, post, { signal }),
    update: (there, post, signal) => write(there.id, post, { sha: there.version, signal }),
    async remove(there, signal) {
      const answer = await http({
        method: 'DELETE',
        url: contents(there.id),
        json: {
          message: `Remove ${there.id}`,
          ...(branch !== '' && { branch }),
          sha: there.version,
        },
        signal,
      });
      if (answer.status === 409 || answer.status === 422)
        throw await refusal(answer, there.id, there.version, signal);
      if (answer.status !== 404) forgeJson(answer, [200]);
    },
  };
}

function forgeJson(answer: HttpAnswer, statuses: readonly number[]): unknown {
  const { status, headers } = answer;
  if (statuses.includes(status)) return jsonOf(answer);
  if (status >= 500) throw new PublishError('server-fault');
  const detail = messageOf(answer);
  if (status === 401) throw new PublishError('unauthorized', detail);
  // GitHub says 403 to whoever asks too often, and after how long to come again.
  if (status === 429 || headers.get('x-ratelimit-remaining') === '0' || headers.has('retry-after'))
    throw new PublishError('too-many');
  if (status === 403) throw new PublishError('forbidden', detail);
  if (status === 404) throw new PublishError('not-found', detail);
  throw new PublishError(status >= 400 ? 'refused' : 'not-understood', detail);
}

/** What a forge says of a failure; what says nothing in its way may be of whatever stands before it. */
function messageOf(answer: HttpAnswer): string {
  const parsed = v.safeParse(messageSchema, jsonOf(answer));
  return parsed.success ? detailOf(parsed.output.message) : '';
}

function textOfBase64(content: string): string {
  try {
    const binary = atob(content.replace(/\s/g, ''));
    return new TextDecoder().decode(Uint8Array.from(binary, (char) => char.charCodeAt(0)));
  } catch {
    throw new PublishError('not-understood');
  }
}
