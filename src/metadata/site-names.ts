import { siteHost } from './page-address';
import { bare } from './similarity';

const separator =
  /\s+[-–—|·•:»«/~>‹›]+\s+|\s*[|»«•_＿｜丨]\s*|(?<=\S)[:：]\s+|：|(?<=[\u3040-\u9FFF\uFF01-\uFF5E])[-–—]|[-–—](?=[\u3040-\u9FFF])/gu;

/** The names by which a site may sign its titles, bare: what it calls itself, and its host with and without its ending. */
export type SiteNames = ReadonlySet<string>;

export function siteNames(declared: readonly string[], address: string): SiteNames {
  return new Set([...declared.map(bare), ...namesOfHost(address)].filter((name) => name !== ''));
}

function namesOfHost(address: string): string[] {
  if (!URL.canParse(address)) return [];
  const host = siteHost(new URL(address));
  const labels = host.split('.');
  return [
    host,
    `www${host}`,
    labels.slice(0, -1).join(''),
    labels.slice(-2).join(''),
    labels.at(-2) ?? '',
    // A blog's own name, before that of who hosts it.
    labels.length > 2 && labels[0]!.length > 4 ? labels[0]! : '',
  ].map(bare);
}

/** A title without the site's name at its end or its beginning. Never empty. */
export function titleWithoutSite(title: string, names: SiteNames): string {
  const breaks = breaksIn(title);
  for (const [before, after] of breaks) {
    if (names.has(bare(after)) && bare(before) !== '') return titleWithoutSite(before.trim(), names);
  }
  for (const [before, after] of breaks.toReversed()) {
    if (names.has(bare(before)) && bare(after) !== '') return after.trim();
  }
  return title;
}

/**
 * The name with which the page's own title is signed: what stands behind or before one of the `titles`
 * that are known of the page. A title that is whole among these is not signed.
 */
export function signatureOf(documentTitle: string, titles: readonly string[]): string | undefined {
  const known = new Set(titles.map(bare).filter((title) => title.length > 1));
  if (known.has(bare(documentTitle))) return undefined;
  for (const [before, after, mark] of breaksIn(documentTitle)) {
    const end = breaksIn(after).at(-1)?.[1] ?? after;
    if (known.has(bare(before)) && !/[:：]/.test(mark) && isSiteName(end)) return end.trim();
    const begin = breaksIn(before)[0]?.[0] ?? before;
    if (known.has(bare(after)) && isSiteName(begin)) return begin.trim();
  }
  return undefined;
}

/** What stands last or first in a title, where it is one of the site's names, or has a word of its host. */
export function hostSignature(documentTitle: string, names: SiteNames, address: string): string | undefined {
  const breaks = breaksIn(documentTitle);
  const behindOn = /\son\s(\S{2,20})$/.exec(documentTitle)?.[1];
  const ends = [breaks.at(-1)?.[1], breaks[0]?.[0], behindOn].filter((end) => end !== undefined);
  const labels = URL.canParse(address)
    ? siteHost(new URL(address)).split('.').slice(0, -1).join('-').split('-')
    : [];
  const hasLabel = (end: string) =>
    isSiteName(end) && end.split(/\s+/).some((word) => word.length > 3 && labels.includes(bare(word)));
  return (ends.find((end) => names.has(bare(end))) ?? ends.slice(0, 1).find(hasLabel))?.trim();
}

function isSiteName(text: string): boolean {
  return bare(text).length > 1 && text.length <= 40 && text.trim().split(/\s+/).length <= 6;
}

function breaksIn(title: string): [before: string, after: string, mark: string][] {
  return [...title.matchAll(separator)]
    .slice(0, 50)
    .map((found) => [title.slice(0, found.index), title.slice(found.index + found[0].length), found[0]]);
}

/** A title without what a page adds to it while it is open: how much waits for the reader, that it plays or has news. */
export function titleWithoutCounter(title: string): string {
  return title.replace(
    /^(?:(?:[([（【]\d{1,4}\+?(?:\s[^()（）\d]{1,8})?(?:\s?\/\s?\d{1,3}\s[^()（）\d]{1,8})?[)\]）】]|[●•◦○◉✱►▶⏵⏸🔔🔴🟢💬✉📧❗‼⚠]\uFE0F?|\*(?=\s))\s*)+(?=\S)/u,
    '',
  );
}

/**
 * A title without where the platform says that a post was made ("r/rain on Reddit: At last"). A post that
 * is but quoted keeps who said it.
 */
export function titleWithoutPlatform(title: string, names: SiteNames): string {
  const [, platform = '', rest = ''] =
    /^.{1,80}? on ([^\s:]{1,30}(?: [^\s:]{1,30})?): (.+)$/s.exec(title) ?? [];
  const post = names.has(bare(platform)) && !/^["'“„«]/.test(rest) ? rest : title;
  return post.replace(/\s+[•:|·-]\s+r\/\w+$/, '');
}
