import type { Candidates } from './candidates';
import { dayFromText } from '../domain/dates/day-from-text';
import { plainText } from './plain-text';
import type { DayPlace } from './surroundings';

const changed =
  /updat|modif|aktualis|actualiz|atualiz|mis à jour|maj\b|aggiorn|geändert|last|bijgewerkt|изменен/i;

/** How far into a paragraph a date still opens it. */
const dateline = 60;

/** Days that stand on the page where its own day stands, up to the first on which it was published. */
export function candidatesOfVisibleDays(
  places: Iterable<DayPlace>,
  language: string | undefined,
): Candidates {
  const candidates = { published: [] as string[], modified: [] as string[] };
  for (const place of places) {
    const day = dayIn(place, language);
    if (day !== undefined) candidates[saysChanged(place) ? 'modified' : 'published'].push(day);
    if (candidates.published.length > 0) break;
  }
  return candidates;
}

function dayIn({ stated, text: raw }: DayPlace, language: string | undefined): string | undefined {
  const fromStated = stated === '' ? undefined : dayFromText(stated, language);
  if (fromStated !== undefined) return fromStated;
  const text = plainText(raw, 200);
  return dayFromText(text.length <= 120 ? text : text.slice(0, dateline), language);
}

function saysChanged({ text: raw, marks }: DayPlace): boolean {
  const text = plainText(raw.slice(0, 120), 120);
  return (
    changed.test(marks) || (changed.test(text) && dayFromText(text.split(changed)[0] ?? '') === undefined)
  );
}
