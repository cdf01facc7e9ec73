/** Whether this is a Mac or one of its kin, whose shortcuts have the Command key. */
export function isApplePlatform(): boolean {
  return /Mac OS X|Macintosh|iPhone|iPad/.test(navigator.userAgent);
}

/** Ctrl+Enter as this platform writes it. */
export function saveKeys(): string {
  return isApplePlatform() ? '⌘ ↵' : 'Ctrl ↵';
}

/** Ctrl and this letter, with Shift where it is said, as this platform writes it: `Ctrl+Shift+Z`, `⇧⌘Z`. */
export function controlKeys(letter: string, { shift = false } = {}): string {
  return isApplePlatform()
    ? `${shift ? '⇧' : ''}⌘${letter}`
    : ['Ctrl', ...(shift ? ['Shift'] : []), letter].join('+');
}
