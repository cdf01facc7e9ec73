import { jsonFields, type Fields } from '../reading/json/fields';
import { unreadable } from '../reading/imported-item';
import { makeItem } from '../reading/make-item';
import type { Incoming } from './incoming-file';

const maxDepth = 100;

/**
 * The links of a browser's own bookmarks, as its `bookmarks.getTree` gives them, in their folders. The
 * root and the folders below it, which each browser names in its own way, are none. What is no address of
 * the web (`about:`, `javascript:`) is told as refused, with its number among the links; Firefox's
 * separators are nothing. `source` is what the bookmarks are called as a file.
 */
export function itemsOfBookmarks(tree: unknown, source: string): Incoming[] {
  const incoming: Incoming[] = [];
  let number = 0;
  const take = (node: Fields, folders: string[], depth: number) => {
    const [url, title] = [node.text('url'), node.text('title')];
    if (url !== '' && node.text('type') !== 'separator') {
      number += 1;
      const made = makeItem(
        { url, title, folders, savedAt: node.any('dateAdded') },
        { unit: 'entry', number },
      );
      incoming.push(made.kind === 'unreadable' ? { ...made, file: source } : made);
    }
    const children = node.objects('children');
    if (depth > maxDepth && children.length > 0) {
      incoming.push({ ...unreadable('too-deep', { unit: 'entry', number }, title), file: source });
      return;
    }
    const inner = depth > 1 ? [...folders, title] : folders;
    for (const child of children) take(child, inner, depth + 1);
  };
  if (Array.isArray(tree)) for (const root of tree) take(jsonFields(root), [], 0);
  return incoming;
}
