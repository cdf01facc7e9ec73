import { addTags } from '../../domain/tagging/tags';
import type { PlaceInFile, Reading } from './imported-item';
import { instantOf } from './instant-of';
import { makeItem, maxQuotes, type FoundItem } from './make-item';

/** What a row says: a passage, or a note on the page as a quote without text. */
type Grouped = FoundItem & Required<Pick<FoundItem, 'quotes' | 'tags'>>;

/**
 * Gathers the items of files that have a row for each highlight: one item for each address, in the
 * order of the first, saved when its first passage was. What has no address is told at once.
 */
export function pageGroups(zone: string | undefined) {
  const pages = new Map<string, { found: Grouped; place: PlaceInFile }>();
  return {
    add(found: Grouped, place: PlaceInFile): Reading[] {
      const item = makeItem(found, place, zone);
      if (item.kind === 'unreadable') return [item];
      const page = pages.get(item.url);
      if (page) page.found = united(page.found, found, zone);
      else pages.set(item.url, { found, place });
      return [];
    },
    *finish(): Iterable<Reading> {
      for (const { found, place } of pages.values()) yield makeItem(found, place, zone);
    },
  };
}

function united(page: Grouped, more: Grouped, zone: string | undefined): Grouped {
  const dates = [page.savedAt, more.savedAt].flatMap((date) => instantOf(date, zone) ?? []).sort();
  return {
    ...more,
    ...page,
    title: page.title || more.title,
    quotes: page.quotes.length > maxQuotes ? page.quotes : [...page.quotes, ...more.quotes],
    tags: addTags(page.tags, more.tags),
    flags: { ...more.flags, ...page.flags },
    savedAt: dates[0],
  };
}
