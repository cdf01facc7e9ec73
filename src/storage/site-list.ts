import { facets, flags, siteNumber } from '../search/search-document';
import { currentIndex } from './search-store';

/** Every site of the library's clips, by its host without `www.`, the most clipped first. */
export async function siteList(): Promise<{ host: string; clips: number }[]> {
  const { segments, dictionary } = await currentIndex();
  const hosts: string[] = [];
  const places = new Int32Array(dictionary.size).fill(-1);
  dictionary.each(facets.site, (number, host) => {
    places[number] = hosts.push(host) - 1;
  });
  const counts = new Uint32Array(hosts.length);
  for (const { starts, tokenCodes, flags: own } of segments) {
    for (let document = 0; document < own.length; document++) {
      if ((own[document]! & flags.trashed) !== 0) continue;
      counts[places[siteNumber(tokenCodes, starts[document + 1]!)]!]! += 1;
    }
  }
  return hosts
    .map((host, place) => ({ host, clips: counts[place]! }))
    .filter(({ host, clips }) => host !== '' && clips > 0)
    .sort((a, b) => b.clips - a.clips || (a.host < b.host ? -1 : 1));
}
