import { datedStem } from '../file-stem';
import type { ThreadLimits } from '../threads/thread-limits';
import { threadOf } from '../threads/thread-of';
import type { PostFormat } from './format';

const between = '\n\n---\n\n';

function thread(id: string, name: string, limits: ThreadLimits): PostFormat {
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

/** What each network takes; Mastodon's as an instance counts that has changed nothing: 23 for any address. */
export const threadLimits = {
  mastodon: { length: 500, address: 23 },
  bluesky: { length: 300, bytes: 3000 },
} satisfies Record<string, ThreadLimits>;

export const mastodon = thread('mastodon', 'Mastodon', threadLimits.mastodon);

export const bluesky = thread('bluesky', 'Bluesky', threadLimits.bluesky);
