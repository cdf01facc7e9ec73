import type { Candidates } from './candidates';
import type { Day } from '../domain/day';
import { dayFromText, plausibleDay } from '../domain/dates/day-from-text';
import { isNamed } from './bylines';
import { isBeside, type NearbyNodes } from './nearby-nodes';
import { normalizeText } from './normalize-text';
import type { PageNode } from './raw-page-data';

const changed =
  /updat|modif|aktualis|actualiz|atualiz|mis à jour|maj\b|aggiorn|geändert|last|bijgewerkt|изменен/i;

/** How far into a paragraph a date still opens it. */
const dateline = 60;

const named = /date|time|publish|posted|datum|fecha|data\b|meta|zeit|erstellt|stand\b|info|kicker|hora/i;
const lineTags = /^(?:p|span|div|em|i|small|strong|b|td|li|font|h[2-6]|dd)$/;

/**
 * Days that stand on the page where its own day stands, up to the first on which it was published: in
 * `<time>` and in elements named for a date near the heading, in short lines near it, in `<time>` anywhere.
 */
export function candidatesOfVisibleDays(nodes: NearbyNodes, language: string | undefined): Candidates {
  const { all, near } = nodes;
  const places = [
    ...near.filter(isTime),
    ...near.filter((node) => isNamed(node, named)),
    ...near.filter(({ tag, text }) => lineTags.test(tag) && /\d{4}|\d\.\d/.test(text.slice(0, 90))),
    ...all.filter(isTime),
  ];
  const candidates = { published: [] as string[], modified: [] as string[] };
  for (const node of places) {
    const { stated, text } = node;
    if (!/\d/.test(stated + text.slice(0, 200)) || isBeside(node, nodes)) continue;
    const day = dayIn(node, language);
    if (day !== undefined) candidates[saysChanged(node) ? 'modified' : 'published'].push(day);
    if (candidates.published.length > 0) break;
  }
  return candidates;
}

function isTime({ tag }: PageNode): boolean {
  return tag === 'time' || tag === 'date';
}

function dayIn({ stated, text: raw }: PageNode, language: string | undefined): string | undefined {
  const fromStated = stated === '' ? undefined : dayFromText(stated, language);
  if (fromStated !== undefined) return fromStated;
  const text = normalizeText(raw.slice(0, 200), 200);
  return dayFromText(text.length <= 120 ? text : text.slice(0, dateline), language);
}

function saysChanged({ text: raw, classes, property }: PageNode): boolean {
  const text = normalizeText(raw.slice(0, 120), 120);
  return (
    changed.test(`${classes} ${property}`) ||
    (changed.test(text) && dayFromText(text.split(changed)[0] ?? '') === undefined)
  );
}

const shapes = [
  /\/(\d{4})\/(\d{1,2})\/(\d{1,2})(?=\/|[-_.]|$)/,
  /[/_-](\d{4})[-_](\d{2})[-_](\d{2})(?=[/_.-]|$)/,
  /[/_-](\d{4})(\d{2})(\d{2})(?=[/_.-]|$)/,
  /[/_-](\d{4})\/(\d{2})(\d{2})(?=[/_.-]|$)/,
];

/** The day that an address carries in its path, e.g. `/2022/05/04/slug`. A year and month alone are no day. */
export function dayInAddress(address: string): Day | undefined {
  if (!URL.canParse(address)) return undefined;
  const { pathname } = new URL(address);
  for (const shape of shapes) {
    const found = shape.exec(pathname);
    const year = Number(found?.[1]);
    const day = found && year >= 1990 ? plausibleDay(year, Number(found[2]), Number(found[3])) : undefined;
    if (day !== undefined) return day;
  }
  return undefined;
}
