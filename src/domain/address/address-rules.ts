import data from './data/address-rules.json' with { type: 'json' };
import { registeredName } from './same-site';

/** A part of the product's rules of addresses, and where it comes from. */
export interface AddressRulePart {
  name: string;
  source: string;
  licence: string;
  /** The day on which it was taken from its source. */
  date: string;
  rules: readonly AddressRule[];
  wrappers?: readonly RedirectWrapper[];
}

/** What is removed from the addresses of some sites. */
interface AddressRule {
  /** Hosts, which speak for their subdomains too; `name.*` is that name under any ending, `*` every site. */
  sites: readonly string[];
  /** Names of parameters, without regard to case; `*` at the end stands for any ending. */
  remove: readonly string[];
  /** Only in addresses whose path holds one of these. */
  path?: readonly string[];
  /** Only in addresses that have all of these parameters. */
  with?: readonly string[];
  /** Fragments that say nothing. */
  fragments?: readonly string[];
}

/** A page of a site that only leads on to the address in one of its parameters. */
interface RedirectWrapper {
  sites: readonly string[];
  /** What its path begins with; any where it is absent. */
  path?: string;
  parameters: readonly string[];
}

export const addressRuleParts: readonly AddressRulePart[] = data.parts;

/** The day of the newest part of the rules. */
export const addressRulesDate = addressRuleParts
  .map(({ date }) => date)
  .toSorted()
  .at(-1)!;

/** What the product's rules say of an address. */
export interface RulesOfAddress {
  removes: (name: string) => boolean;
  fragments: readonly string[];
}

/** @param names the names of the address's parameters */
export function rulesOfAddress({ hostname, pathname }: URL, names: readonly string[]): RulesOfAddress {
  const rules = rulesOfSite(hostname).filter(
    (rule) =>
      (rule.path?.some((part) => pathname.includes(part)) ?? true) &&
      (rule.with?.every((name) => names.some((one) => isNamed(one, name))) ?? true),
  );
  return {
    removes: (name) => rules.some(({ remove }) => matchesName(remove, name)),
    fragments: rules.flatMap(({ fragments = [] }) => fragments),
  };
}

/** The address that a redirect page leads to; undefined where it is none. */
export function wrappedAddress(url: URL): string | undefined {
  const { hostname, pathname, searchParams } = url;
  const wrapper = addressRuleParts
    .flatMap(({ wrappers = [] }) => wrappers)
    .find(
      ({ sites, path }) =>
        sites.some((site) => isOnSite(hostname, site)) &&
        (path === undefined || `${pathname}/`.startsWith(path.endsWith('/') ? path : `${path}/`)),
    );
  const inner = wrapper?.parameters
    .map((name) => unmasked(searchParams.get(name) ?? ''))
    .find((value) => /^https?:\/\//i.test(value));
  return inner;
}

/** Bing gives its targets as `a1` and their base64. */
function unmasked(value: string): string {
  if (!value.startsWith('a1aHR0c')) return value;
  try {
    const base64 = value.slice(2).replaceAll('-', '+').replaceAll('_', '/');
    return new TextDecoder().decode(Uint8Array.from(atob(base64), (byte) => byte.codePointAt(0)!));
  } catch {
    return value;
  }
}

const rulesByHost = new Map<string, readonly AddressRule[]>();
const maxKnownHosts = 500;

/** The rules that speak for a host: an import asks for the same hosts again and again. */
function rulesOfSite(hostname: string): readonly AddressRule[] {
  const known = rulesByHost.get(hostname);
  if (known) return known;
  const found = addressRuleParts
    .flatMap(({ rules }) => rules)
    .filter(({ sites }) => sites.some((site) => isOnSite(hostname, site)));
  if (rulesByHost.size >= maxKnownHosts) rulesByHost.clear();
  rulesByHost.set(hostname, found);
  return found;
}

/** Whether a host is a site's, which is written as in `AddressRule`. */
export function isOnSite(hostname: string, site: string): boolean {
  if (site === '*' || hostname === site || hostname.endsWith(`.${site}`)) return true;
  if (!site.endsWith('.*')) return false;
  return registeredName(hostname.replace(/\.$/, '')).split('.', 1)[0] === site.slice(0, -2);
}

interface NameMatcher {
  exact: ReadonlySet<string>;
  beginnings: readonly string[];
}

const matchers = new WeakMap<readonly string[], NameMatcher>();

/** Whether a list of names, without regard to case and with `*` for any ending, has this one. */
export function matchesName(list: readonly string[], name: string): boolean {
  const { exact, beginnings } = matchers.get(list) ?? compile(list);
  const lower = name.toLowerCase();
  return exact.has(lower) || beginnings.some((beginning) => lower.startsWith(beginning));
}

function isNamed(one: string, name: string): boolean {
  return one.toLowerCase() === name.toLowerCase();
}

function compile(list: readonly string[]): NameMatcher {
  const lower = list.map((name) => name.toLowerCase());
  const matcher = {
    exact: new Set(lower),
    beginnings: lower.flatMap((name) => (name.endsWith('*') ? name.slice(0, -1) : [])),
  };
  matchers.set(list, matcher);
  return matcher;
}
