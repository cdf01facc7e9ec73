import type { Clip } from '../../../src/domain/clip';

/** Where the Web Archive shows the page as it was when it was saved, or the nearest day that it has. */
export function archiveUrl({ url, savedAt }: Pick<Clip, 'url' | 'savedAt'>): string {
  const day = savedAt.slice(0, 10).replaceAll('-', '');
  return `https://web.archive.org/web/${day}/${url}`;
}
