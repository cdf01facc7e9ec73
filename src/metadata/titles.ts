import { limits } from './limits';
import { closestNode, placeBeside } from './nearby-nodes';
import { normalizeText } from './normalize-text';
import { siteHost } from './page-address';
import type { PageNode } from './raw-page-data';
import { bare, likeness } from './similarity';

export interface MainHeading {
  heading: PageNode;
  text: string;
  /** How much it has in common with a title that the page declares, from 0 to 1. */
  agreement: number;
}

/**
 * The heading under which the page's own text stands: the one most like what the page declares its
 * title to be, else the only `h1`. What is declared is often shortened for search engines; the
 * heading is what the reader saw.
 */
export function mainHeading(
  all: readonly PageNode[],
  declared: string[],
  names: Set<string>,
): MainHeading | undefined {
  const found = headingsOf(all).flatMap((heading) => measured(heading, all, declared, names));
  const best = found.reduce<MainHeading | undefined>(
    (best, one) => (best === undefined || weight(one) > weight(best) ? one : best),
    undefined,
  );
  if (best !== undefined && best.agreement >= (isFirst(best.heading) ? 0.25 : 0.6)) return best;
  const firsts = found.filter(({ heading }) => isFirst(heading));
  return firsts.length === 1 ? firsts[0] : undefined;
}

export function headingsOf(all: readonly PageNode[]): PageNode[] {
  return all.filter(({ tag }) => /^h[12]$/.test(tag)).slice(0, limits.headings);
}

function isFirst({ tag }: PageNode): boolean {
  return tag === 'h1';
}

const isInChrome = placeBeside(
  /^(?:nav|footer|aside|dialog)$/,
  /newsletter|related|cookie|screen-reader/i,
  'comment|sidebar|logo|teaser',
);

function measured(
  heading: PageNode,
  all: readonly PageNode[],
  declared: string[],
  names: Set<string>,
): MainHeading[] {
  const text = normalizeText(heading.text, limits.title);
  if (text === '' || names.has(bare(text)) || heading.leadsHome) return [];
  if (closestNode(heading, all, (node) => node.role === 'dialog' || isInChrome(node))) return [];
  const agreement = Math.max(0, ...declared.map((title) => agreementOf(text, title)));
  return [{ heading, text, agreement }];
}

function agreementOf(heading: string, title: string): number {
  const [ours, theirs] = [bare(heading), bare(title)];
  if (ours === theirs) return 1;
  if (ours.length > 8 && theirs.startsWith(ours)) return 0.95;
  if (theirs.length > 8 && ours.startsWith(theirs)) return 0.9;
  return Math.min(0.85, likeness(heading, title));
}

function weight({ heading, agreement }: MainHeading): number {
  return agreement + (isFirst(heading) ? 0.3 : 0);
}

/** The names by which a site may sign its titles, bare: what it calls itself, and its host with and without its ending. */
export function siteNames(declared: string[], address: string): Set<string> {
  const names = declared.map(bare);
  if (URL.canParse(address)) {
    const host = siteHost(new URL(address));
    const labels = host.split('.');
    names.push(
      bare(host),
      bare(`www${host}`),
      bare(labels.slice(0, -1).join('')),
      bare(labels.slice(-2).join('')),
      bare(labels.at(-2) ?? ''),
    );
  }
  return new Set(names.filter((name) => name.length > 1));
}

const separator = /\s+[-–—|·•:»«/~>‹›]+\s+|\s*[|»«•]\s*|(?<=\S): /gu;

/** A title without the site's name at its end or its beginning; `names` are bare (`siteNames`). Never empty. */
export function titleWithoutSite(title: string, names: Set<string>): string {
  const breaks = [...title.matchAll(separator)].slice(0, 50);
  for (const found of breaks) {
    const [before, after] = [title.slice(0, found.index), title.slice(found.index + found[0].length)];
    if (names.has(bare(after)) && bare(before) !== '') return titleWithoutSite(before.trim(), names);
  }
  for (const found of breaks.toReversed()) {
    const [before, after] = [title.slice(0, found.index), title.slice(found.index + found[0].length)];
    if (names.has(bare(before)) && bare(after) !== '') return after.trim();
  }
  return title;
}
