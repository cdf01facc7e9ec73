import type { Dictionary } from './dictionary';
import { facets, flags } from './search-document';
import type { Segment } from './segment';
import { numberAt, numberStart } from './units';

/** How many clips of the library each site has, by its host. */
export function sitesOf(segments: readonly Segment[], dictionary: Dictionary): Map<string, number> {
  const hosts: string[] = [];
  const places = new Int32Array(dictionary.size).fill(-1);
  dictionary.each(facets.site, (number, host) => {
    places[number] = hosts.push(host) - 1;
  });
  const counts = new Uint32Array(hosts.length);
  for (const { starts, units, flags: own } of segments) {
    for (let document = 0; document < own.length; document++) {
      if ((own[document]! & flags.trashed) !== 0) continue;
      const language = numberStart(units, starts[document + 1]!);
      const site = numberAt(units, numberStart(units, language));
      counts[places[site]!]! += 1;
    }
  }
  return new Map(hosts.map((host, place) => [host, counts[place]!]));
}
