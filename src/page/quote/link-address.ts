import { own } from './own';

const longest = 2_000;

/** The absolute address of a link, if it is one that a quote may carry: http, https or mailto. */
export function linkAddress(link: HTMLAnchorElement): string | undefined {
  const address = own(HTMLAnchorElement.prototype, 'href', link);
  if (address.length > longest || !URL.canParse(address)) return undefined;
  const { protocol, href } = new URL(address);
  return ['http:', 'https:', 'mailto:'].includes(protocol) ? href : undefined;
}
