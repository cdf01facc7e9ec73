import { safeUrl } from '../safe-url';

/** What nearly every address is: nothing in it that any of this is about. */
const plain = /^https?:\/\/[\w\-.~/?=&%#:@+,!$]*$/;

/**
 * An address as the destination of a Markdown link, the very address wherever Markdown allows: only
 * what would end the destination is escaped. Empty when the address is not safe to follow.
 */
export function destination(url: string): string {
  if (plain.test(url)) return url;
  const escaped = safeUrl(url)
    // Code spans bind tighter than links: a backslash would not hold a backtick back. No address
    // that a browser writes has any of these.
    .replace(/[\s`<>\p{Cc}\p{Cs}]/gu, percent)
    .replace(/\\|&(?=#?\w+;)/g, '\\$&');
  return balanced(escaped) ? escaped : escaped.replace(/[()]/g, '\\$&');
}

function percent(character: string): string {
  return encodeURIComponent(/\p{Cs}/u.test(character) ? '\uFFFD' : character);
}

/** Whether every parenthesis has its partner, no deeper than every Markdown reader can follow. */
function balanced(url: string): boolean {
  let depth = 0;
  for (const mark of url.match(/[()]/g) ?? []) {
    depth += mark === '(' ? 1 : -1;
    if (depth < 0 || depth > 3) return false;
  }
  return depth === 0;
}
