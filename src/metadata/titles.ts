import { limits } from './limits';
import { closestNode, placeBeside } from './nearby-nodes';
import { blockMark, linkMark, normalizeText, partMark } from './normalize-text';
import type { PageNode } from './raw-page-data';
import { bare, likeness, shareWord } from './similarity';
import type { SiteNames } from './site-names';

export interface MainHeading {
  heading: PageNode;
  text: string;
  /** How much it has in common with a title that the page declares, from 0 to 1. */
  agreement: number;
}

/**
 * The heading under which the page's own text stands: the one most like what the page declares its
 * title to be, else the only `h1`, unless that has no word in common with what is declared. What is
 * declared is often shortened for search engines; the heading is what the reader saw.
 */
export function mainHeading(
  all: readonly PageNode[],
  declared: readonly string[],
  names: SiteNames,
): MainHeading | undefined {
  const found = headingsOf(all).flatMap((heading) => measured(heading, all, declared, names));
  const best = found.reduce<MainHeading | undefined>(
    (best, one) => (best === undefined || weight(one) > weight(best) ? one : best),
    undefined,
  );
  if (best !== undefined && best.agreement >= (isFirst(best.heading) ? 0.25 : 0.6)) return best;
  const firsts = found.filter(({ heading }) => isFirst(heading));
  const [only] = firsts;
  if (
    firsts.length === 1 &&
    only &&
    (declared.length === 0 || declared.some((title) => shareWord(only.text, title)))
  )
    return only;
  return unmarkedHeading(all, declared);
}

/** What says just what is declared, where no heading does: older pages draw theirs with other elements. */
function unmarkedHeading(all: readonly PageNode[], declared: readonly string[]): MainHeading | undefined {
  const wanted = new Set(declared.map(bare).filter((title) => title.length >= 8));
  const found = all.find(
    (node) =>
      /^(?:div|span|p|td|th|b|strong|font|center|h[4-6]|a|big)$/.test(node.tag) &&
      node.text !== '' &&
      wanted.has(bare(node.text)) &&
      !isInChrome(node, all),
  );
  return found && { heading: found, text: headingText(found.text), agreement: 1 };
}

export function headingsOf(all: readonly PageNode[]): PageNode[] {
  return all.filter(({ tag }) => /^h[1-3]$/.test(tag)).slice(0, limits.headings);
}

function isFirst({ tag }: PageNode): boolean {
  return tag === 'h1';
}

const isChrome = placeBeside(
  /^(?:nav|footer|aside|dialog)$/,
  /newsletter|related|cookie|screen-reader/i,
  'comment|sidebar|logo|teaser',
);

/** Whether a heading stands in a menu or the like, or leads to the site's first page. */
export function isInChrome(heading: PageNode, all: readonly PageNode[]): boolean {
  return (
    heading.leadsHome ||
    closestNode(heading, all, (node) => node.role === 'dialog' || isChrome(node)) !== undefined
  );
}

function measured(
  heading: PageNode,
  all: readonly PageNode[],
  declared: readonly string[],
  names: SiteNames,
): MainHeading[] {
  const whole = headingText(heading.text);
  if (whole === '' || names.has(bare(whole)) || isInChrome(heading, all)) return [];
  const part = declaredPart(heading.text, declared);
  if (part !== undefined) return [{ heading, text: part, agreement: 0.98 }];
  const agreement = Math.max(0, ...declared.map((title) => agreementOf(whole, title)));
  if (agreement < 0.6 && isButAWordOf(whole, declared)) return [];
  return [{ heading, text: whole, agreement }];
}

const afterMark = new RegExp(`(?<=[${blockMark}${partMark}${linkMark}])`);
const gluedMark = new RegExp(`(?<=[\\p{L}\\p{N}]{3}[.!?:]?)[${partMark}${linkMark}]+(?=\\p{Lu})`, 'gu');

// A kicker and a title that stand in elements of their own have no space between them at times.
function headingText(raw: string): string {
  const spaced = raw.includes(partMark) || raw.includes(linkMark) ? raw.replace(gluedMark, ' ') : raw;
  return normalizeText(spaced, limits.title);
}

/**
 * The part of a heading that a declared title is, where the rest stands in an element of its own: a
 * kicker, a label, a subtitle.
 */
function declaredPart(raw: string, declared: readonly string[]): string | undefined {
  if (!afterMark.test(raw)) return undefined;
  const wanted = new Set(declared.map(bare).filter((title) => title.length > 3));
  if (wanted.has(bare(raw))) return undefined;
  const parts = raw
    .split(afterMark)
    .filter((part) => bare(part) !== '')
    .slice(0, 20);
  for (let length = parts.length - 1; length > 0; length -= 1) {
    for (let start = 0; start + length <= parts.length; start += 1) {
      const part = headingText(parts.slice(start, start + length).join(''));
      if (wanted.has(bare(part))) return part.replace(/^[\s:|–—-]+|[\s:|–—-]+$/g, '');
    }
  }
  return undefined;
}

/** Whether a heading is a single word that stands amid a declared title: the name of a part, or of a product. */
function isButAWordOf(heading: string, declared: readonly string[]): boolean {
  const wordsOf = (title: string) => title.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return (
    /^[a-z\d]+$/i.test(heading) && declared.some((title) => wordsOf(title).indexOf(heading.toLowerCase()) > 0)
  );
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
