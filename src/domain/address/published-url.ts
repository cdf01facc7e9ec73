import { narrowestFirst, type SiteRule } from './site-rule';
import { stripParameters, type StrippedUrl } from './strip-parameters';
import { trackingRules } from './tracking-rules';

/**
 * The address that goes out: the page's own without tracking parameters, and otherwise to the byte
 * as the page has it. Order, percent-encoding, trailing slash and fragment stay, a text fragment
 * (`#:~:text=`) too: a browser hides it from the page, so where one is seen, somebody made the link
 * to that very passage. The user's `rules` go before those of the product. `removed` names what went.
 */
export function publishedUrl(url: string, rules: readonly SiteRule[] = [], from?: string): StrippedUrl {
  return stripParameters(url, [...narrowestFirst(rules), ...trackingRules], from);
}
