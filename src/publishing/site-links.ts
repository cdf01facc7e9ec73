import { isSiteAddress } from '../domain/destination';
import type { HttpAnswer } from './http';

/** What a site names the place of in a header or in its page. */
export type LinkRelation = 'micropub' | 'indieauth-metadata' | 'authorization_endpoint' | 'token_endpoint';

/** A hostile header is not to keep us for long. */
const maxHeaderChars = 4_000;

/** Where a page, or the header that came with it, says that something is; undefined where neither does. */
export function linkedUrl({ headers, text, url }: HttpAnswer, relation: LinkRelation): string | undefined {
  const inParameter = new RegExp(String.raw`;\s*rel="?(?:[^"]*\s)?${relation}(?=["\s;,]|$)`, 'i');
  const inHeader = [
    ...(headers.get('link') ?? '').slice(0, maxHeaderChars).matchAll(/<([^<>]*)>([^<]*)/g),
  ].find(([, , parameters]) => inParameter.test(parameters ?? ''))?.[1];
  const inTag = new RegExp(
    String.raw`\srel=(?:"(?:[^"]*\s)?${relation}(?:\s[^"]*)?"|'(?:[^']*\s)?${relation}(?:\s[^']*)?'|${relation}[\s>])`,
    'i',
  );
  const tag = [...text.matchAll(/<(?:link|a)\s[^<>]{0,1000}>/gi)].find(([one]) => inTag.test(one))?.[0];
  const href = inHeader ?? /\shref=["']?([^"'\s>]*)/i.exec(tag ?? '')?.[1]?.replaceAll('&amp;', '&');
  if (href === undefined || !URL.canParse(href, url)) return undefined;
  const linked = new URL(href, url).href;
  return isSiteAddress(linked) ? linked : undefined;
}
