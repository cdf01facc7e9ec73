import { hasColumns } from '../file-head';
import { unreadable, type PlaceInFile } from '../imported-item';
import { makeItem, type FoundItem } from '../make-item';
import type { ImportFormat } from '../reader';
import { commaTags } from '../tag-list';
import { tableReader, type Cell } from './table-format';

/**
 * Matter, the table `_matter_history.csv` of its export.
 *
 * | column | becomes |
 * | --- | --- |
 * | `URL`, `Title`, `Author`, `Publisher` | url, title, authors, site |
 * | `Tags`, parted by commas or semicolons; older exports have none | tags |
 * | `Favorited`, `Read`, `In Queue`, in older exports `Saved` | starred; read or unread |
 * | `Last Interaction Date` | savedAt: it tells no other |
 * | `Text`, `Note` of `_matter_highlights.csv` beside it, in a row of the same `Title` and `Author` | quotes |
 */
export const matterCsv: ImportFormat<'matter-csv'> = {
  id: 'matter-csv',
  shape: 'text',
  recognises: (head) => hasColumns(head, columns),
  reader: ({ zone, beside }) => {
    const highlights = highlightsIn(beside?.('_matter_highlights.csv') ?? '');
    return tableReader(
      columns,
      (cell, number) => {
        const key = articleKey(cell);
        const quotes = highlights.get(key) ?? [];
        highlights.delete(key);
        return [makeItem({ ...foundIn(cell), quotes }, { unit: 'row', number }, zone)];
      },
      () => [...highlights.values()].flat().map(({ place, text }) => unreadable('no-address', place, text)),
    );
  },
};

const columns = ['title', 'author', 'publisher', 'url', 'last interaction date'];

function foundIn(cell: Cell): FoundItem {
  return {
    url: cell('url'),
    title: cell('title'),
    authors: [cell('author')],
    site: cell('publisher'),
    tags: commaTags(cell('tags').replaceAll(';', ',')),
    savedAt: cell('last interaction date'),
    flags: {
      starred: saysYes(cell('favorited')) ? true : undefined,
      read: saysYes(cell('read')) ? true : saysYes(cell('in queue') || cell('saved')) ? false : undefined,
    },
  };
}

interface Highlight {
  text: string;
  comment: string;
  place: PlaceInFile;
}

/** The highlights of each article, which are told from those of others by its title and author alone. */
function highlightsIn(text: string): Map<string, Highlight[]> {
  const found = new Map<string, Highlight[]>();
  const reader = tableReader(['title', 'author', 'text'], (cell, number) => {
    const [key, place] = [articleKey(cell), { unit: 'row', number } as const];
    found.set(key, [...(found.get(key) ?? []), { text: cell('text'), comment: cell('note'), place }]);
    return [];
  });
  // It gives what it reads as it is asked for it.
  if (text !== '') Array.from([...reader.write(text), ...reader.end()]);
  return found;
}

function articleKey(cell: Cell): string {
  return `${cell('title').trim()}\n${cell('author').trim()}`;
}

function saysYes(text: string): boolean {
  return /^(?:true|yes|1)$/i.test(text.trim());
}
