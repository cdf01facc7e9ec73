import { isOnSite } from './address-rules';
import { webUrl } from './web-url';

/** Hosts of searches, and what their paths begin with where the host has other pages as well. */
const engines: readonly (readonly [site: string, path?: string])[] = [
  ['bing.com'],
  ['duckduckgo.com'],
  ['search.yahoo.com'],
  ['search.yahoo.co.jp'],
  ['yandex.*', '/search'],
  ['ya.ru'],
  ['baidu.com', '/s'],
  ['m.baidu.com'],
  ['www.baidu.com'],
  ['ecosia.org'],
  ['startpage.com'],
  ['qwant.com'],
  ['kagi.com', '/search'],
  ['search.brave.com'],
  ['sogou.com', '/web'],
  ['www.sogou.com'],
  ['so.com'],
  ['search.naver.com'],
  ['search.daum.net'],
  ['search.seznam.cz'],
  ['ask.com'],
  ['search.aol.com'],
  ['swisscows.com'],
  ['mojeek.com'],
  ['metager.org'],
  ['metager.de'],
  ['presearch.com'],
  ['search.marginalia.nu'],
];

/** Whether an address is that of a search engine, on which nobody recommends anything. */
export function isSearchEngine(url: string): boolean {
  const parsed = webUrl(url);
  if (!parsed) return false;
  const { hostname, pathname } = parsed;
  if (/^(?:www\.)?google\.(?:com?\.)?[a-z]{2,3}$/.test(hostname))
    return /^\/(?:$|search|url|webhp|imgres)/.test(pathname);
  return engines.some(
    ([site, path]) =>
      isOnSite(hostname, site) && (path === undefined || pathname === '/' || pathname.startsWith(path)),
  );
}
