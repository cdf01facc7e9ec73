/** A name as it is spoken: "Doe, Jane" is Jane Doe, "Doe, Jr., John" John Doe, Jr. */
export function nameInOrder(name: string): string {
  const parts = name.split(',').map((part) => part.trim());
  const [last = '', ...rest] = parts.filter(Boolean);
  const first = rest.pop();
  return first === undefined ? last : [`${first} ${last}`, ...rest].join(', ');
}

/** The date that separate fields tell; empty where it is not known to the day. */
export function dateOfFields(year: string, month: string, day: string): string {
  if (!year || !month || !day) return '';
  return /^\d+$/.test(month) ? `${year}-${month}-${day}` : `${day} ${month} ${year}`;
}
