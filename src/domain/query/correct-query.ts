import { operators, states, type Operator, type Problem } from './query';
import { namedDays } from './when';

/** What other tools, and everyday speech, call the operators. */
const otherNames: Readonly<Record<string, Operator>> = {
  by: 'author',
  digest: 'in',
  domain: 'site',
  host: 'site',
  label: 'tag',
  language: 'lang',
  since: 'after',
  state: 'is',
  until: 'before',
};

/** The operator that may be meant by a name that is none. */
export function operatorMeant(name: string): Operator | undefined {
  const typed = name.toLowerCase();
  return Object.hasOwn(otherNames, typed) ? otherNames[typed] : nearest(typed, operators);
}

/** What the part of the query that a problem is about may have been meant to be; undefined where nothing is near. */
export function correctionOf(query: string, { kind, from, to, ...problem }: Problem): string | undefined {
  const part = query.slice(from, to);
  switch (kind) {
    case 'unknown-operator': {
      const [name = ''] = part.split(/[:：]/, 1);
      const meant = operatorMeant(name);
      return meant && `${meant}:${part.slice(name.length + 1)}`;
    }
    case 'unknown-state':
    case 'unknown-days': {
      const text =
        'text' in problem
          ? problem.text
              .trim()
              .toLowerCase()
              .replaceAll(/[\s_]+/g, '-')
          : '';
      const meant = nearest(text, kind === 'unknown-state' ? states : namedDays);
      return meant && `${part.slice(0, part.search(/[:：]/) + 1)}${meant}`;
    }
    default:
      return undefined;
  }
}

/** The one of some names that was mistyped so, or was left in the middle. */
function nearest<T extends string>(typed: string, names: readonly T[]): T | undefined {
  const [best] = names
    .map((name) => ({
      name,
      typos: name.startsWith(typed) && typed.length > 1 ? 1 : typosBetween(typed, name),
    }))
    .filter(({ name, typos }) => typos <= (name.length > 4 ? 2 : 1) && typos < name.length - 1)
    .sort((a, b) => a.typos - b.typos);
  return best?.name;
}

/** How many signs have to be put in, left out, changed, or exchanged with the one beside them (optimal string alignment). */
function typosBetween(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, n) => n)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const above = rows[i - 1]!;
      let typos = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        typos = Math.min(typos, rows[i - 2]![j - 2]! + 1);
      row.push(typos);
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}
