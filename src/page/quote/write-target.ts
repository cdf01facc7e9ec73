/** The end of a link, from its closing bracket on. Parentheses may stand if they pair off, as in most addresses that have any. */
export function writeTarget(address: string): string {
  // A code span binds closer than a link, so a backtick would end it.
  const safe = address.replace(/[\s<>`"]/g, (character) => encodeURIComponent(character));
  const paired = /^[^()]*(?:\([^()]*\)[^()]*)*$/.test(safe);
  const escaped = safe.replace(paired ? /\\|&(?=#?\w+;)/g : /[()\\]|&(?=#?\w+;)/g, '\\$&');
  return `](${escaped})`;
}
