import { unreadable, type PlaceInFile, type Reading } from '../imported-item';
import type { Fields } from './fields';

interface Shape {
  childrenOf: (node: Fields) => Fields[];
  nameOf: (node: Fields) => string;
  /** The item of a node; undefined where it is a folder. */
  itemOf: (node: Fields, folders: string[], place: PlaceInFile) => Reading | undefined;
  /** What the reader wrote on a folder: it is told as left behind. */
  noteOf: (folder: Fields) => string;
}

const maxDepth = 100;

/** The items of a tree of folders in the order of the file, without recursion. A folder without a name is none. */
export function* walkBookmarkTree(
  roots: readonly Fields[],
  { childrenOf, nameOf, itemOf, noteOf }: Shape,
): Iterable<Reading> {
  const open = [...roots].reverse().map((node) => ({ node, folders: new Array<string>() }));
  let number = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, folders } = next;
    const place: PlaceInFile = { unit: 'entry', number: number + 1 };
    const item = itemOf(node, folders, place);
    if (item) {
      number++;
      yield item;
      continue;
    }
    const name = nameOf(node);
    const note = noteOf(node).trim();
    if (name.trim() !== '' && note !== '') yield unreadable('folder-note', place, `${name}: ${note}`);
    const inner = name.trim() === '' ? folders : [...folders, name];
    if (inner.length > maxDepth) {
      number++;
      yield unreadable('too-deep', place, name);
    } else {
      for (const child of childrenOf(node).reverse()) open.push({ node: child, folders: inner });
    }
  }
}
