import { bareHost } from './site-of';
import { webUrl } from './web-url';

/**
 * An address as one reads and remembers it: its host without `www.`, then path and query with what is
 * encoded in them decoded. Empty where `url` is no web address.
 */
export function readableAddress(url: string): string {
  const parsed = webUrl(url);
  if (!parsed) return '';
  return bareHost(parsed.hostname) + decoded(parsed.pathname) + decoded(parsed.search);
}

function decoded(part: string): string {
  if (!part.includes('%')) return part;
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
