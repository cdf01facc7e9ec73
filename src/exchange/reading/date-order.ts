/** How dates of digits alone are meant where their year stands last: `03/04/2024`. */
export const dateOrders = ['day-first', 'month-first'] as const;
export type DateOrder = (typeof dateOrders)[number];

const digits = /^\s*(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?=[\s,T]|$)/;

/**
 * The order of dates by what can be only one of two: a number beyond 12, or dots, which part day and month
 * where the day comes first. Undefined where no text is such a date; `isSure` where one of them decides.
 */
export function dateOrderOf(texts: Iterable<string>): { order: DateOrder; isSure: boolean } | undefined {
  let [any, first, second] = [false, 0, 0];
  for (const text of texts) {
    const [, a, mark, b] = digits.exec(text) ?? [];
    if (a === undefined || b === undefined) continue;
    any = true;
    if (Number(a) > 12 || mark === '.') first++;
    else if (Number(b) > 12) second++;
  }
  if (!any) return undefined;
  return { order: second > first ? 'month-first' : 'day-first', isSure: first !== second };
}

/** A text whose date of digits stands as everybody reads it, the year first; any other text as it is. */
export function withYearFirst(text: string, order: DateOrder): string {
  return text.replace(digits, (whole, a: string, _mark: string, b: string, y: string) => {
    const year = y.length === 4 ? y : String(Number(y) + (Number(y) < 50 ? 2000 : 1900));
    // What is no month is a day, whatever the order of the others.
    const isDayFirst = Number(a) > 12 || (order === 'day-first' && Number(b) <= 12);
    const [day, month] = isDayFirst ? [a, b] : [b, a];
    return Number(month) > 12 ? whole : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  });
}
