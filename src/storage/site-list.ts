import { currentIndex } from './search/current-index';
import { sitesOf } from './search/sites-of';

/** Every site of the library's clips, by its host without `www.`, the most clipped first. */
export async function siteList(): Promise<{ host: string; clips: number }[]> {
  const { segments, dictionary } = await currentIndex();
  return Array.from(sitesOf(segments, dictionary), ([host, clips]) => ({ host, clips }))
    .filter(({ host, clips }) => host !== '' && clips > 0)
    .sort((a, b) => b.clips - a.clips || (a.host < b.host ? -1 : 1));
}
