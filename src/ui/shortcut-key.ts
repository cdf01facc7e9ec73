/**
 * Names the key of a shortcut: what it types where that is Latin, a sign, or no text at all; otherwise the
 * letter that stands at its place on a keyboard of Latin letters, so that Ctrl+Л of a Cyrillic layout is
 * Ctrl+K.
 */
export function shortcutKey({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  const isForeign = Array.from(key).length === 1 && !/[ -~]/.test(key);
  const [, letter] = /^Key([A-Z])$/.exec(code) ?? [];
  return isForeign && letter !== undefined ? letter.toLowerCase() : key;
}
