import { isKin } from './same-page';
import { isHome, onSameSite, webAddress } from './web-address';

/**
 * The page's own word for its address, believed only where it names the same page: on the same
 * site, not the first page of the site, in the same language, at the same place of a list.
 * `isVouched` tells that the page's titles agree on it though the addresses look nothing alike.
 */
export function canonicalAddress(stated: string, address: string, isVouched: boolean): string | undefined {
  const own = webAddress(stated, address);
  if (own === undefined || !URL.canParse(address) || !onSameSite(own, address)) return undefined;
  if (
    isHome(own) !== isHome(address) ||
    languageIn(own) !== languageIn(address) ||
    listPlaceIn(own) !== listPlaceIn(address)
  )
    return undefined;
  return isKin(own, address) || isVouched ? own : undefined;
}

function languageIn(address: string): string {
  const url = new URL(address);
  const asked = url.searchParams.get('lang') ?? url.searchParams.get('hl') ?? url.searchParams.get('locale');
  return (asked ?? /^\/([a-z]{2}(?:[-_][a-z]{2})?)(?=\/|$)/i.exec(url.pathname)?.[1] ?? '').toLowerCase();
}

function listPlaceIn(address: string): number {
  const { pathname, searchParams } = new URL(address);
  const asked = ['page', 'paged', 'pg', 'start', 'offset', 'seite']
    .map((name) => searchParams.get(name))
    .find((value) => value !== null && /^\d{1,4}$/.test(value));
  return Number(asked ?? /\/(?:page|seite|pagina|p)[/-]?(\d{1,4})\/?$/.exec(pathname)?.[1] ?? 1) || 1;
}
