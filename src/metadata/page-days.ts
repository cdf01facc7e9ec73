import type { Candidates } from './candidates';
import type { Day } from '../domain/day';
import { dayFromText, plausibleDay } from '../domain/dates/day-from-text';
import { isNamed } from './bylines';
import { closestNode, isBeside, withOuter, type NearbyNodes } from './nearby-nodes';
import { anyMark, normalizeText, partMark } from './normalize-text';
import type { PageNode } from './raw-page-data';

const changed =
  /updat|modif|aktualis|actualiz|atualiz|mis à jour|maj\b|aggiorn|geändert|last|bijgewerkt|изменен/i;

/** How far into a paragraph a date still opens it. */
const dateline = 60;

const named = /date|time|publish|posted|datum|fecha|data\b|meta|zeit|erstellt|stand\b|info|kicker|hora/i;
const lineTags = /^(?:p|span|div|em|i|small|strong|b|td|li|font|h[2-6]|dd)$/;

/** Names of what holds the days of somebody's life. */
const ofLife =
  /\bb-?day\b|birth|\bborn\b|\bdied\b|death|geboren|geburt|gestorben|nacimiento|naissance|infobox/i;
const tellsLife = /^\W*(?:born|died|geboren|gestorben|nacido|nacida|né le|née le|nato|nata|\*)\b/i;

/**
 * Days that stand on the page where its own day stands, up to the first on which it was published: in
 * `<time>` and in elements named for a date near the heading, in short lines near it, in such as stand
 * in a block right under it, in `<time>` anywhere.
 */
export function candidatesOfVisibleDays(nodes: NearbyNodes, language: string | undefined): Candidates {
  const { all, near } = nodes;
  const isOwn = (node: PageNode) => !isBeside(node, nodes);
  const [times, ofDates] = [near.filter(isTime), near.filter((node) => isNamed(node, named))];
  const lines = near.filter(
    ({ tag, text }) => lineTags.test(tag) && /\p{Nd}{4}|\d\.\d/u.test(text.slice(0, 90)),
  );
  const places = [
    ...[...times, ...ofDates, ...lines].filter(isOwn),
    ...[...times, ...ofDates].filter((node) => isInBlockUnderHeading(node, nodes)),
    ...all.filter((node) => isTime(node) && isOwn(node)),
  ];
  const candidates = { published: [] as string[], modified: [] as string[] };
  for (const node of places) {
    const { stated, text } = node;
    if (!/\p{Nd}/u.test(stated + text.slice(0, 200)) || isOfLife(node, all)) continue;
    const day = dayIn(node, language);
    if (day !== undefined) candidates[saysChanged(node) ? 'modified' : 'published'].push(day);
    if (candidates.published.length > 0) break;
  }
  return candidates;
}

function isTime({ tag }: PageNode): boolean {
  return tag === 'time' || tag === 'date';
}

/** By how many elements a block with the page's day may stand behind the heading. */
const rightUnder = 25;

/** Some set the day and the like beside the text, or in a block that is named as lists of pages are. */
function isInBlockUnderHeading(node: PageNode, { all, heading }: NearbyNodes): boolean {
  const block = closestNode(
    node,
    all,
    ({ tag, classes }) => tag === 'aside' || /listing|widget|card|info|meta/i.test(classes),
  );
  const distance = block && heading ? block.at - heading.at : -1;
  const isOthers = /comment|related|recommend|popular|newsletter|teaser|sidebar|footer/i;
  return (
    distance > 0 &&
    distance <= rightUnder &&
    ![...withOuter(node, all)].some(
      (outer) =>
        isOthers.test(`${outer.classes} ${outer.id}`) || /^(?:nav|footer|form|figure)$/.test(outer.tag),
    )
  );
}

function isOfLife(node: PageNode, all: readonly PageNode[]): boolean {
  if (tellsLife.test(node.text)) return true;
  return (
    closestNode(
      node,
      all,
      ({ tag, classes, property }) =>
        tag !== 'body' && tag !== 'html' && ofLife.test(`${classes} ${property}`),
    ) !== undefined
  );
}

/** What is read there, where that is but a day off what is stated: a clock may stand in another zone. */
function dayIn({ stated, text: raw }: PageNode, language: string | undefined): Day | undefined {
  const text = normalizeText(raw.slice(0, 200).replace(beforeOrdinal, '').replace(anyMark, ' '), 200);
  const fromStated = stated === '' ? undefined : dayFromText(stated, language);
  const shown = shownIn(text.length <= 120 ? text : text.slice(0, dateline), language, fromStated);
  if (shown === undefined || fromStated === undefined) return fromStated ?? shown;
  return areNeighbours(shown, fromStated) ? shown : fromStated;
}

/** The day in a text; where it could be two, the one that is or is next to what is stated. */
function shownIn(text: string, language: string | undefined, stated: Day | undefined): Day | undefined {
  const day = dayFromText(text, language);
  if (day !== undefined || stated === undefined) return day;
  return ['en-US', 'en-GB']
    .map((tongue) => dayFromText(text, tongue))
    .find((one) => one !== undefined && (one === stated || areNeighbours(one, stated)));
}

const beforeOrdinal = new RegExp(`(?<=\\d)[${partMark}](?=(?:st|nd|rd|th)\\b)`, 'g');

const dayMs = 86_400_000;

/** Whether one day follows the other. */
function areNeighbours(one: Day, other: Day): boolean {
  return Math.abs(Date.parse(one) - Date.parse(other)) === dayMs;
}

/**
 * The day on which a page says it was published, where it shows another that is next to it: a moment is
 * stated in a zone of its own, and what is shown is what its readers go by.
 */
export function shownDay(stated: Day, raw: string, shown: Day | undefined): Day {
  return shown !== undefined && /\d:\d\d/.test(raw) && areNeighbours(stated, shown) ? shown : stated;
}

function saysChanged({ text: raw, classes, property }: PageNode): boolean {
  const text = normalizeText(raw.slice(0, 120).replace(anyMark, ' '), 120);
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
