import { likeness } from './alike';
import type { Candidates } from './candidates';
import { isHome, onSameSite, pageKey } from './web-address';

/** Whether two addresses of a site share what tells its pages apart: a number, or the words of a slug. */
export function isKin(one: string, other: string): boolean {
  if (pageKey(one) === pageKey(other)) return true;
  const [ours, theirs] = [tellingParts(one), tellingParts(other)];
  return ours.some((part) => theirs.includes(part));
}

function tellingParts(address: string): string[] {
  const { pathname, search } = new URL(address);
  const last = /([^/]+)\/*$/.exec(pathname)?.[1] ?? '';
  return [
    ...(`${pathname}${search}`.match(/\d{5,}/g) ?? []),
    ...(last.length > 12 ? [last.replace(/\.\w{2,5}$/, '')] : []),
  ];
}

/**
 * Whether candidates are left over from another page, as single-page apps leave them in the head when
 * they change the address: they name another page of the site, and their title is none of those shown.
 */
export function areLeftOver(candidates: Candidates, address: string, shown: string[]): boolean {
  const named = (candidates.address ?? []).filter((own) => onSameSite(own, address) && !isHome(own));
  if (named.length === 0 || named.some((own) => isKin(own, address))) return false;
  return !(candidates.title ?? []).some((title) => shown.some((seen) => likeness(title, seen) >= 0.4));
}
