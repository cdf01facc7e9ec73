import { bare, likeness } from './alike';
import { limits } from './limits';
import type { Heading } from './raw-page-data';
import { plainText } from './plain-text';

export interface MainHeading {
  heading: Heading;
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
  headings: Heading[],
  declared: string[],
  names: Set<string>,
): MainHeading | undefined {
  const found = headings.flatMap((heading) => measured(heading, declared, names));
  const best = found.reduce<MainHeading | undefined>(
    (best, one) => (best === undefined || weight(one) > weight(best) ? one : best),
    undefined,
  );
  if (best !== undefined && best.agreement >= (best.heading.isFirst ? 0.25 : 0.6)) return best;
  const firsts = found.filter(({ heading }) => heading.isFirst);
  return firsts.length === 1 ? firsts[0] : undefined;
}

function measured(heading: Heading, declared: string[], names: Set<string>): MainHeading[] {
  const text = plainText(heading.text, limits.title);
  if (text === '' || names.has(bare(text)) || heading.isInChrome || heading.leadsHome) return [];
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
  return agreement + (heading.isFirst ? 0.3 : 0);
}
