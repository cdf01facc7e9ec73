import { unreadable, type Reading } from '../imported-item';
import { makeItem, type FoundItem } from '../make-item';
import { joined } from '../marked-quotes';
import { nameInOrder } from '../reference-fields';
import type { ImportFormat } from '../reader';
import { lineReader } from './line-reader';

/**
 * RIS, as managers of references exchange entries.
 *
 * | tag | becomes |
 * | --- | --- |
 * | `UR`, `L2`, or the address of `DO` | url |
 * | `TI`, `T1`; `AU`, `A1`; `T2`, `JO`, `PB` | title, authors, site |
 * | `N1`; `AB`, `N2` | comment; description |
 * | `KW`, a line each | tags |
 * | `DA`, `PY`, `Y1` with month and day; `Y2` | published; savedAt |
 * | `LA` | language |
 */
export const ris: ImportFormat<'ris'> = {
  id: 'ris',
  shape: 'text',
  recognises: ({ text }) => /^\s*TY {1,2}- ?\w/.test(text),
  reader: ({ zone }) => {
    let fields: Map<string, string[]> | undefined;
    let start = 1;
    let last = '';
    const take = function* (): Iterable<Reading> {
      if (fields) yield makeItem(foundIn(fields), { unit: 'line', number: start }, zone);
      fields = undefined;
    };
    return lineReader({
      *line(text, place) {
        if (!fields && text.trim() === '') return;
        const [, tag = '', value = ''] = /^([A-Z][A-Z\d]) {1,2}- ?(.*)$/.exec(text) ?? [];
        if (tag === 'TY') {
          yield* take();
          fields = new Map();
          start = place.number;
        } else if (tag === 'ER') yield* take();
        else if (!fields) yield unreadable('broken-row', place, text);
        else if (tag !== '') fields.set(tag, [...(fields.get(tag) ?? []), value.trim()]);
        else {
          // A value that goes on in the next line.
          const values = fields.get(last);
          values?.push(`${values.pop() ?? ''} ${text.trim()}`);
        }
        if (tag !== '') last = tag;
      },
      end: take,
    });
  },
};

function foundIn(fields: ReadonlyMap<string, readonly string[]>): FoundItem {
  const all = (...tags: string[]) => tags.flatMap((tag) => fields.get(tag) ?? []);
  const first = (...tags: string[]) => all(...tags).find(Boolean) ?? '';
  const doi = first('DO').replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, '');
  return {
    url: first('UR', 'L2', 'LK') || (doi && `https://doi.org/${doi}`),
    title: first('TI', 'T1', 'CT'),
    authors: all('AU', 'A1').map(nameInOrder),
    site: first('T2', 'JO', 'JF', 'PB'),
    comment: joined(all('N1')),
    description: first('AB', 'N2'),
    language: first('LA'),
    tags: all('KW'),
    published: dayIn(first('DA', 'Y1', 'PY')),
    savedAt: dayIn(first('Y2')),
  };
}

/** RIS parts its dates by slashes and leaves out what is not known: `2024/05/06/`. */
function dayIn(text: string): string {
  return text.replace(/\/+$/, '').replaceAll('/', '-');
}
