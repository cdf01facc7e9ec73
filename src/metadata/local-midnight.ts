import type { Day } from '../domain/day';

/** Where a language is spoken in one zone, or in zones with the same midnight, that lie ahead of UTC. */
const zones: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    'de fr it nl pl cs sk da sv nb nn no hu hr sl sr sq es ca'
      .split(' ')
      .map((one) => [one, 'Europe/Berlin']),
  ),
  ...Object.fromEntries('fi et lv lt el ro bg uk'.split(' ').map((one) => [one, 'Europe/Athens'])),
  ru: 'Europe/Moscow',
  tr: 'Europe/Istanbul',
  he: 'Asia/Jerusalem',
  zh: 'Asia/Shanghai',
  ja: 'Asia/Tokyo',
  ko: 'Asia/Seoul',
  vi: 'Asia/Ho_Chi_Minh',
  th: 'Asia/Bangkok',
  id: 'Asia/Jakarta',
};

const wholeHour = /^\s*(\d{4}-\d{2}-\d{2})T(\d{2}):00:00(?:\.0+)?(?:Z|[+-]00:?00)\s*$/;

/**
 * The day that begins at a moment in UTC where the page's language is spoken: makers of sites keep a day as
 * its midnight, which JavaScript writes as `2022-11-06T23:00:00.000Z`. Undefined for any other moment.
 */
export function dayOfLocalMidnight(raw: string, language: string | undefined): Day | undefined {
  const [, day = '', hour = ''] = wholeHour.exec(raw) ?? [];
  const zone = zones[language?.toLowerCase().split('-')[0] ?? ''];
  if (day === '' || zone === undefined || Number(hour) < 12) return undefined;
  const local = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(Date.parse(`${day}T${hour}:00:00Z`));
  const part = (type: string) => local.find((one) => one.type === type)?.value ?? '';
  return part('hour') === '00' ? `${part('year')}-${part('month')}-${part('day')}` : undefined;
}
