import { recordsOf, type HtmlRecord } from '../html/records';
import { unreadable, type Reading } from '../imported-item';
import { makeItem, type FoundItem } from '../make-item';
import type { ImportFormat } from '../reader';
import { xmlElements, type XmlElement } from './xml-element';

interface XmlFormat<Id extends string> {
  id: Id;
  /** Names of the document's first element. */
  roots: readonly string[];
  /** Elements that are an entry each, as alternatives of a regular expression. */
  entry: string;
  /** Further places to cut before, so that what is large in an entry costs only itself. */
  parts?: string;
  item: (element: XmlElement) => FoundItem | undefined;
  /** Whether the other tool had it in its trash: then it is told as left behind. */
  isTrashed?: (element: XmlElement) => boolean;
  /** What a part that is no entry is told as, if at all. */
  part?: (record: HtmlRecord) => Reading | undefined;
}

/** A format of XML in which each element of one name is a link. */
export function xmlFormat<const Id extends string>(format: XmlFormat<Id>): ImportFormat<Id> {
  const { id, roots, entry, parts, item, isTrashed = () => false, part } = format;
  const isEntry = new RegExp(`^<(?:${entry})[\\s>/]`, 'i');
  return {
    id,
    shape: 'markup',
    recognises: ({ rootElement }) => roots.includes(rootElement()),
    reader: ({ zone }) => {
      const records = recordsOf(parts === undefined ? entry : `${entry}|${parts}`);
      let sawText = false;
      let sawRoot = false;

      function* read(record: HtmlRecord): Iterable<Reading> {
        const { html, place } = record;
        sawText ||= /\S/.test(html);
        sawRoot ||= roots.some((root) => html.toLowerCase().includes(`<${root}`));
        if (!isEntry.test(html)) {
          const told = part?.(record);
          if (told) yield told;
          return;
        }
        if (record.tooLarge) {
          yield unreadable('too-large', place, html);
          return;
        }
        const [element] = xmlElements(html);
        if (!element) {
          yield unreadable(record.last ? 'cut-off' : 'broken-row', place, html);
          return;
        }
        const found = item(element);
        if (found) {
          const made = makeItem(found, place, zone);
          yield isTrashed(element) && made.kind === 'item' ? unreadable('in-trash', place, made.url) : made;
        }
        if (record.last && !/<\/[\w:]+>\s*$/.test(html)) yield unreadable('cut-off', place, html);
      }

      return {
        *write(piece) {
          for (const record of records.write(piece)) yield* read(record);
        },
        *end() {
          for (const record of records.end()) yield* read(record);
          if (!sawRoot) yield unreadable(sawText ? 'wrong-kind' : 'empty', { unit: 'line', number: 1 });
        },
      };
    },
  };
}
