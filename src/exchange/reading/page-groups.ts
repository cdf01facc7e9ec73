import { addTags } from '../../domain/tagging/tags';
import type { Place, Reading } from './imported-item';
import { instantOf } from './instant-of';
import { makeItem, type FoundItem } from './make-item';

/** What a row says: a passage, or a note on the page as a quote without text. */
type Grouped = FoundItem & Required<Pick<FoundItem, 'quotes' | 'tags'>>;

/** More quotes than an item keeps, so that it is known that there were more. */
const enough = 1_000;

/**
 * Gathers the items of files that have a row for each highlight: one item for each address, in the
 * order of the first, saved when its first passage was. What has no address is told at once.
 */
export function pageGroups(zone: string | undefined) {
  const pages = new Map<string, { found: Grouped; place: Place }>();
  return {
    add(found: Grouped, place: Place): Reading[] {
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
    quotes: page.quotes.length > enough ? page.quotes : [...page.quotes, ...more.quotes],
    tags: addTags(page.tags, more.tags),
    flags: { ...more.flags, ...page.flags },
    savedAt: dates[0],
  };
}
