import { webUrl } from '../../domain/address/web-url';
import { unreadable, type Place, type Unreadable } from './imported-item';
import { wellFormed } from './well-formed';

const limit = 8_000;

/** The address to save, or why there is none; then `title` tells what it was of. Browsers drop line breaks in an address, so they are dropped here. */
export function webAddress(url: string, place: Place, title?: string): string | Unreadable {
  const address = wellFormed(
    url
      .slice(0, limit * 4)
      .replaceAll(/[\t\n\r]/g, '')
      .trim(),
  );
  if (address === '') return unreadable('no-address', place, title);
  const [, scheme] = /^([a-z][a-z\d+.-]*):/i.exec(address) ?? [];
  if (scheme === undefined || isHostWithPort(address)) return unreadable('relative-address', place, address);
  if (!/^https?$/i.test(scheme)) return unreadable('refused-scheme', place, address);
  if (address.length > limit) return unreadable('long-address', place, address);
  return webUrl(address) ? address : unreadable('broken-address', place, address);
}

/** `localhost:8080/x` looks as if it had a scheme and has none. */
function isHostWithPort(address: string): boolean {
  return /^(?:localhost|[a-z\d-]+(?:\.[a-z\d-]+)+):\d{1,5}(?:[/?#]|$)/i.test(address);
}
