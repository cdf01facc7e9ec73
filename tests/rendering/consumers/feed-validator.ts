import { XMLParser, XMLValidator } from 'fast-xml-parser';

type Node = Record<string, unknown>;

const lists = new Set(['entry', 'item', 'link', 'atom:link', 'category']);
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  isArray: (name) => lists.has(name),
  parseTagValue: false,
  processEntities: true,
});

const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const rfc822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d (GMT|[+-]\d{4})$/;

/** What a feed lacks of what RFC 4287, the RSS Advisory Board's RSS 2.0 or JSON Feed 1.1 demand. */
export function faultsOf(feed: string, kind: 'atom' | 'rss' | 'json'): string[] {
  if (kind === 'json') return jsonFaults(JSON.parse(feed) as Node);
  const valid = XMLValidator.validate(feed);
  if (valid !== true) return [valid.err.msg];
  const tree = parser.parse(feed) as Node;
  return kind === 'atom' ? atomFaults(tree) : rssFaults(tree);
}

function atomFaults(tree: Node): string[] {
  const feed = tree['feed'] as Node;
  const entries = nodes(feed['entry']);
  return [
    ...(feed['@xmlns'] === 'http://www.w3.org/2005/Atom' ? [] : ['namespace']),
    ...common(feed, 'feed'),
    ...linkTo(feed, 'self', 'feed'),
    ...entries.flatMap((entry, i) => [
      ...common(entry, `entry ${i}`),
      ...linkTo(entry, undefined, `entry ${i}`),
      ...(rfc3339.test(text(entry['published'])) ? [] : [`entry ${i}: published`]),
      ...(feed['author'] || entry['author'] ? [] : [`entry ${i}: no author`]),
      ...(entry['content'] === undefined ? [`entry ${i}: content`] : []),
    ]),
    ...twice(entries.map((entry) => text(entry['id']))),
  ];
}

/** What a feed and an entry of Atom both need: exactly one id, title and date. */
function common(node: Node, name: string): string[] {
  return [
    ...(isUri(text(node['id'])) ? [] : [`${name}: id`]),
    ...(node['title'] === undefined || Array.isArray(node['title']) ? [`${name}: title`] : []),
    ...(rfc3339.test(text(node['updated'])) ? [] : [`${name}: updated`]),
  ];
}

function linkTo(node: Node, rel: string | undefined, name: string): string[] {
  const link = nodes(node['link']).find((one) => one['@rel'] === rel);
  return link && isUri(text(link['@href'])) ? [] : [`${name}: link ${rel ?? 'alternate'}`];
}

function rssFaults(tree: Node): string[] {
  const rss = tree['rss'] as Node;
  const channel = rss['channel'] as Node;
  const items = nodes(channel['item']);
  const missing = (node: Node, names: string[], of: string) =>
    names.filter((name) => node[name] === undefined).map((name) => `${of}: ${name}`);
  return [
    ...(rss['@version'] === '2.0' ? [] : ['version']),
    ...missing(channel, ['title', 'description', 'atom:link'], 'channel'),
    ...(isUri(text(nodes(channel['link'])[0] ?? channel['link'])) ? [] : ['channel: link']),
    ...items.flatMap((item, i) => [
      ...missing(item, ['title', 'description', 'guid'], `item ${i}`),
      ...(rfc822.test(text(item['pubDate'])) ? [] : [`item ${i}: pubDate`]),
    ]),
    ...twice(items.map((item) => text(item['guid']))),
  ];
}

function jsonFaults(feed: Node): string[] {
  const items = nodes(feed['items']);
  return [
    ...(feed['version'] === 'https://jsonfeed.org/version/1.1' ? [] : ['version']),
    ...(typeof feed['title'] === 'string' ? [] : ['title']),
    ...(Array.isArray(feed['items']) ? [] : ['items']),
    ...items.flatMap((item, i) => [
      ...(typeof item['id'] === 'string' && item['id'] !== '' ? [] : [`item ${i}: id`]),
      ...(typeof item['content_html'] === 'string' ? [] : [`item ${i}: content_html`]),
      ...(rfc3339.test(text(item['date_published'])) ? [] : [`item ${i}: date_published`]),
    ]),
    ...twice(items.map((item) => text(item['id']))),
  ];
}

function twice(ids: readonly string[]): string[] {
  return ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `twice: ${id}`);
}

function nodes(value: unknown): Node[] {
  return Array.isArray(value) ? (value as Node[]) : [];
}

function text(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null && '#text' in value ? String(value['#text']) : '';
}

function isUri(value: string): boolean {
  return /^[a-z][a-z\d+.-]*:\S+$/i.test(value);
}
