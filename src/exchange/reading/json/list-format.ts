import { hasPaths } from '../file-head';
import { unreadable, type PlaceInFile, type Reading } from '../imported-item';
import { makeItem, type FoundItem } from '../make-item';
import type { ImportFormat, Reader, ReadOptions } from '../reader';
import { jsonListStream } from './json-list-stream';
import { jsonFields, type Fields } from './fields';

interface List<Id extends string> {
  id: Id;
  /** The field under which the list stands; absent where the file is a list. */
  under?: string;
  /** Fields of the list's objects that tell the format. */
  names: readonly string[];
  /** Whether the other tool had it in its trash: then it is told as left behind. */
  isTrashed?: (fields: Fields) => boolean;
  /** What an object of the list becomes. */
  item: (fields: Fields, options: ReadOptions) => FoundItem;
}

/** A format in which each object of one list is a link. */
export function listFormat<const Id extends string>(list: List<Id>): ImportFormat<Id> {
  const { id, under, names, isTrashed = () => false, item } = list;
  return {
    id,
    shape: 'json',
    recognises: (head) =>
      hasPaths(
        head,
        names.map((name) => `${under ?? ''}[].${name}`),
      ),
    reader: (options) =>
      listReader(under, (fields, place) => {
        const made = makeItem(item(fields, options), place, options.zone);
        return [isTrashed(fields) && made.kind === 'item' ? unreadable('in-trash', place, made.url) : made];
      }),
  };
}

/** A reader that gives each object of a list to `read`, and at the end what `finish` gives. */
export function listReader(
  under: string | undefined,
  read: (fields: Fields, place: PlaceInFile) => Iterable<Reading>,
  finish: () => Iterable<Reading> = () => [],
): Reader {
  const elements = jsonListStream(under);
  let sawText = false;

  function* readAll(found: ReturnType<typeof elements.write>): Iterable<Reading> {
    for (const element of found) {
      const place = { unit: 'entry', number: element.number } as const;
      if (element.kind === 'broken') yield unreadable(element.reason, place, element.text);
      else yield* read(jsonFields(element.value), place);
    }
  }

  return {
    *write(piece) {
      sawText ||= /\S/.test(piece);
      yield* readAll(elements.write(piece));
    },
    *end() {
      yield* readAll(elements.end());
      if (!elements.found()) yield unreadable(sawText ? 'wrong-kind' : 'empty', { unit: 'entry', number: 1 });
      yield* finish();
    },
  };
}
