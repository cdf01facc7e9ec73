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
  rulesBySite ??= indexBySite(addressRuleParts.flatMap(({ rules }) => rules));
  const rules = forHost(rulesBySite, hostname).filter(
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
  wrappersBySite ??= indexBySite(addressRuleParts.flatMap(({ wrappers = [] }) => wrappers));
  const page = `${url.pathname}/`;
  const wrapper = forHost(wrappersBySite, url.hostname).find(({ path = '/' }) =>
    page.startsWith(path.endsWith('/') ? path : `${path}/`),
  );
  return wrapper?.parameters
    .map((name) => (name === '' ? url.search.slice(1) : unmasked(url.searchParams.get(name) ?? '')))
    .find((value) => /^https?:\/\//i.test(value));
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

/** What is said of sites, by each site as it is written there. */
interface SiteIndex<T> {
  bySite: ReadonlyMap<string, readonly T[]>;
  /** Those of the sites that are names under any ending. */
  names: readonly string[];
}

let rulesBySite: SiteIndex<AddressRule> | undefined;
let wrappersBySite: SiteIndex<RedirectWrapper> | undefined;

function indexBySite<T extends { sites: readonly string[] }>(all: readonly T[]): SiteIndex<T> {
  const index = new Map<string, T[]>();
  for (const one of all) {
    for (const site of one.sites) {
      const known = index.get(site);
      if (known) known.push(one);
      else index.set(site, [one]);
    }
  }
  return { bySite: index, names: Array.from(index.keys()).filter((site) => site.endsWith('.*')) };
}

/** What is said of the sites that a host belongs to, as `isOnSite` has it. */
function forHost<T>({ bySite, names }: SiteIndex<T>, hostname: string): T[] {
  const found = [...(bySite.get('*') ?? [])];
  for (let host = hostname; host !== ''; host = host.slice(host.indexOf('.') + 1)) {
    found.push(...(bySite.get(host) ?? []));
    if (!host.includes('.')) break;
  }
  // To find the registered name takes longer than all the rest.
  if (names.some((site) => hostname.includes(site.slice(0, -1))))
    found.push(...(bySite.get(anyEnding(hostname)) ?? []));
  return found;
}

/** Whether a host is a site's, which is written as in `AddressRule`. */
export function isOnSite(hostname: string, site: string): boolean {
  if (site === '*' || hostname === site || hostname.endsWith(`.${site}`)) return true;
  return site.endsWith('.*') && anyEnding(hostname) === site;
}

/** The registered name of a host under any ending: `amazon.*` of `www.amazon.co.uk`. */
function anyEnding(hostname: string): string {
  return `${registeredName(hostname.replace(/\.$/, '')).split('.', 1)[0]}.*`;
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
