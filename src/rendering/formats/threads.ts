import { datedStem } from '../file-stem';
import type { Format } from '../format';
import type { ThreadLimits } from '../threads/thread-limits';
import { threadOf } from '../threads/thread-of';

const between = '\n\n---\n\n';

function thread(id: string, name: string, limits: ThreadLimits): Format {
  return {
    id,
    name,
    extension: 'txt',
    mediaType: 'text/plain',
    folder: '',
    fileName: (digest) => `${datedStem(digest)}-${id}.txt`,
    escaping: 'none',
    template: '{{ body }}',
    body: (post, toHtml) => `${threadOf(post, limits, toHtml).join(between)}\n`,
    footer: () => '',
    parts: (post, toHtml) => threadOf(post, limits, toHtml),
  };
}

/** As an instance counts that has changed nothing: 500 characters, 23 for any address. */
export const mastodon = thread('mastodon', 'Mastodon', { length: 500, address: 23 });

export const bluesky = thread('bluesky', 'Bluesky', { length: 300, bytes: 3000 });
