import { webUrl } from './web-url';

/**
 * The site of a page for display and for `site:`: its host, without `www.` and without a port.
 * Empty where `url` is no web address. An international name stays in its `xn--` spelling, which
 * cannot pass for another name's look-alike.
 */
export function siteOf(url: string): string {
  return bareHost(webUrl(url)?.hostname ?? '');
}

/** A host as URL gives it, without `www.` and without the dot that may end it. */
export function bareHost(hostname: string): string {
  return hostname.replace(/\.$/, '').replace(/^www\.(?=[^.]+\.)/, '');
}
