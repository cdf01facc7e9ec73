import type { MessageName } from '../browser/messages';
import { shortcutKey } from './shortcut-key';

/** What a key does in the list of clips. */
export type ListAction =
  | 'next'
  | 'previous'
  | 'pageDown'
  | 'pageUp'
  | 'first'
  | 'last'
  | 'select'
  | 'selectNext'
  | 'selectPrevious'
  | 'selectAll'
  | 'clear'
  | 'visit'
  | 'tag'
  | 'untag'
  | 'private'
  | 'digest'
  | 'copy'
  | 'check'
  | 'trash'
  | 'undo'
  | 'search'
  | 'help';

/** `Mod` is Ctrl, and ⌘ on a Mac. Enter is not among them: it is what a button does by itself. */
export const bindings: readonly { action: ListAction; keys: readonly string[]; name: MessageName }[] = [
  { action: 'next', keys: ['ArrowDown', 'j'], name: 'keyNext' },
  { action: 'previous', keys: ['ArrowUp', 'k'], name: 'keyPrevious' },
  { action: 'pageDown', keys: ['PageDown'], name: 'keyPageDown' },
  { action: 'pageUp', keys: ['PageUp'], name: 'keyPageUp' },
  { action: 'first', keys: ['Home'], name: 'keyFirst' },
  { action: 'last', keys: ['End'], name: 'keyLast' },
  { action: 'select', keys: [' ', 'x'], name: 'keySelect' },
  { action: 'selectNext', keys: ['Shift+ArrowDown'], name: 'keySelectNext' },
  { action: 'selectPrevious', keys: ['Shift+ArrowUp'], name: 'keySelectPrevious' },
  { action: 'selectAll', keys: ['Mod+a'], name: 'keySelectAll' },
  { action: 'clear', keys: ['Escape'], name: 'keyClear' },
  { action: 'visit', keys: ['o'], name: 'keyVisit' },
  { action: 'tag', keys: ['t'], name: 'addTags' },
  { action: 'untag', keys: ['r'], name: 'removeTags' },
  { action: 'private', keys: ['p'], name: 'keyPrivate' },
  { action: 'digest', keys: ['d'], name: 'addToDigest' },
  { action: 'copy', keys: ['c'], name: 'copyMarkdown' },
  { action: 'check', keys: ['l'], name: 'checkLinks' },
  { action: 'trash', keys: ['Delete', '#'], name: 'keyTrash' },
  { action: 'undo', keys: ['Mod+z', 'u', 'z'], name: 'undo' },
  { action: 'search', keys: ['/'], name: 'keySearch' },
  { action: 'help', keys: ['?'], name: 'keyHelp' },
];

type Stroke = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'> & { code?: string };

const byKey = new Map(bindings.flatMap(({ action, keys }) => keys.map((key) => [key, action])));

/**
 * What the key means, or undefined where it means nothing to the list. Without `singleKeys` a letter or a
 * sign alone means nothing, for those whose speech or whose hand types by accident; Space goes on.
 */
export function actionOf(
  { key: typed, code = '', ctrlKey, metaKey, altKey, shiftKey }: Stroke,
  singleKeys = true,
): ListAction | undefined {
  if (altKey) return undefined;
  const key = shortcutKey({ key: typed, code });
  // Shift has done its work already where it made another sign of a key.
  const sign = Array.from(key).length === 1;
  const name = sign && !/^\p{Lu}$/u.test(key) ? key : sign ? key.toLowerCase() : key;
  const mod = ctrlKey || metaKey ? 'Mod+' : '';
  if (!singleKeys && sign && key !== ' ' && mod === '') return undefined;
  return byKey.get(`${mod}${shiftKey && !sign ? 'Shift+' : ''}${name}`);
}
