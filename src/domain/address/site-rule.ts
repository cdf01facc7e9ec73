import { readFields, readList, readText } from '../parse';
import { siteOf } from './site-of';

/**
 * What to do with the parameters of a site's addresses. A name may end in `*`, which stands for any
 * ending; `*` alone stands for every name.
 */
export interface SiteRule {
  /** A host, which speaks for its subdomains too, or `*` for every site. */
  site: string;
  remove: readonly string[];
  keep: readonly string[];
}

const limits = { rules: 500, names: 200, length: 200 };

/**
 * The user's own rules from what settings or an import hold. What is no rule is dropped; a site may
 * be written as an address, with `www.`, or in capitals.
 */
export function parseSiteRules(value: unknown): SiteRule[] {
  return readList(value, limits.rules, parseSiteRule);
}

function parseSiteRule(value: unknown): SiteRule | undefined {
  const field = readFields(value);
  const site = parseSite(readText(field?.get('site'), limits.length) ?? '');
  const remove = parseNames(field?.get('remove'));
  const keep = parseNames(field?.get('keep'));
  return site === '' || remove.length + keep.length === 0 ? undefined : { site, remove, keep };
}

function parseSite(text: string): string {
  const typed = text.trim();
  if (typed === '*') return '*';
  return siteOf(/^https?:\/\//i.test(typed) ? typed : `https://${typed}`);
}

function parseNames(value: unknown): string[] {
  const names = readList(value, limits.names, (name) => readText(name, limits.length)?.trim() || undefined);
  return [...new Set(names)];
}

/** The rules in the order in which they decide: those for the narrowest site first. */
export function narrowestFirst(rules: readonly SiteRule[]): SiteRule[] {
  const width = (rule: SiteRule) => (rule.site === '*' ? 0 : rule.site.length);
  return [...rules].sort((a, b) => width(b) - width(a));
}

/** The rules among `rules`, in their order, that speak for `site` (a host without `www.`). */
export function rulesFor(site: string, rules: readonly SiteRule[]): SiteRule[] {
  return rules.filter((rule) => rule.site === '*' || rule.site === site || site.endsWith(`.${rule.site}`));
}

/** Whether `rules` drop the parameter: the first rule that names it decides, and where it says both, it keeps. */
export function drops(rules: readonly SiteRule[], name: string): boolean {
  for (const rule of rules) {
    if (names(rule.keep, name)) return false;
    if (names(rule.remove, name)) return true;
  }
  return false;
}

function names(list: readonly string[], name: string): boolean {
  return list.some((one) => one === name || (one.endsWith('*') && name.startsWith(one.slice(0, -1))));
}
