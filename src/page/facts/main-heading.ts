import { bare, likeness } from './alike';
import { besideSelector } from './beside-selector';
import { attribute, closest, firstWithin, isWithin, nameOf, textOf } from './dom-access';
import { limits } from './limits';
import { once } from '../../domain/once';
import { plainText } from './plain-text';

export interface MainHeading {
  element: Element;
  text: string;
  /** How much it has in common with a title that the page declares, from 0 to 1. */
  agreement: number;
}

const chrome = once(() =>
  besideSelector(
    'nav,footer,aside,dialog,[role="dialog"]',
    'newsletter related cookie screen-reader',
    'comment sidebar logo teaser',
  ),
);

/**
 * The heading under which the page's own text stands: the one most like what the page declares its
 * title to be, else the only `h1`. What is declared is often shortened for search engines; the
 * heading is what the reader saw.
 */
export function mainHeading(
  headings: Element[],
  declared: string[],
  names: Set<string>,
): MainHeading | undefined {
  const found = headings.flatMap((element) => measured(element, declared, names));
  const best = found.reduce<MainHeading | undefined>(
    (best, one) => (best === undefined || weight(one) > weight(best) ? one : best),
    undefined,
  );
  if (best !== undefined && best.agreement >= (nameOf(best.element) === 'h1' ? 0.25 : 0.6)) return best;
  const firsts = found.filter(({ element }) => nameOf(element) === 'h1');
  return firsts.length === 1 ? firsts[0] : undefined;
}

function measured(element: Element, declared: string[], names: Set<string>): MainHeading[] {
  const text = plainText(textOf(element), limits.title);
  if (text === '' || names.has(bare(text)) || isWithin(element, chrome()) || leadsHome(element)) return [];
  const agreement = Math.max(0, ...declared.map((title) => agreementOf(text, title)));
  return [{ element, text, agreement }];
}

function agreementOf(heading: string, title: string): number {
  const [ours, theirs] = [bare(heading), bare(title)];
  if (ours === theirs) return 1;
  if (ours.length > 8 && theirs.startsWith(ours)) return 0.95;
  if (theirs.length > 8 && ours.startsWith(theirs)) return 0.9;
  return Math.min(0.85, likeness(heading, title));
}

function weight({ element, agreement }: MainHeading): number {
  return agreement + (nameOf(element) === 'h1' ? 0.3 : 0);
}

/** The site's name stands in an `h1` that links to the site's first page on many a page. */
function leadsHome(element: Element): boolean {
  const link = closest(element, 'a[href]') ?? firstWithin(element, 'a');
  return link !== null && (attribute(link, 'rel') === 'home' || attribute(link, 'href') === '/');
}
