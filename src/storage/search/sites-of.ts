import type { Dictionary } from './dictionary';
import { facets, flags } from './search-document';
import type { Segment } from './segment';
import { longFrom, longNumber } from './units';

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
      for (let at = starts[document]!; at < starts[document + 1]!;) {
        let number = units[at++]!;
        if (number >= longFrom) number = longNumber(number, units[at++]!);
        const place = places[number]!;
        if (place >= 0) counts[place]! += 1;
      }
    }
  }
  return new Map(hosts.map((host, place) => [host, counts[place]!]));
}
