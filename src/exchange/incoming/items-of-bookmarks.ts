import { fieldsOf, type Fields } from '../reading/json/fields';
import { makeItem } from '../reading/make-item';
import type { ImportedItem } from '../reading/imported-item';

const deepest = 100;

/**
 * The links of a browser's own bookmarks, as its `bookmarks.getTree` gives them, in their folders. The
 * root and the folders below it, which each browser names in its own way, are none. What is no address of
 * the web (`about:`, `javascript:`, separators) is passed over, as the browser's own export shows it.
 */
export function itemsOfBookmarks(tree: unknown): ImportedItem[] {
  const items: ImportedItem[] = [];
  const take = (node: Fields, folders: string[], depth: number) => {
    const [url, title] = [node.text('url'), node.text('title')];
    if (url !== '') {
      const item = makeItem(
        { url, title, folders, savedAt: node.any('dateAdded') },
        { unit: 'entry', number: 1 },
      );
      if (item.kind === 'item') items.push(item);
    }
    if (depth > deepest) return;
    const inner = depth > 1 ? [...folders, title] : folders;
    for (const child of node.objects('children')) take(child, inner, depth + 1);
  };
  if (Array.isArray(tree)) for (const root of tree) take(fieldsOf(root), [], 0);
  return items;
}
