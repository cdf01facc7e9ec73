import { operators, type Operator } from './query';

/** A piece of a query text; `from` and `to` are columns in UTF-16 units. */
export type QueryToken = { from: number; to: number } & (
  | { kind: 'open' | 'close' | 'or' | 'and' | 'not' }
  | TermToken
);

interface TermToken {
  kind: 'term';
  /** Absent before plain words. */
  operator?: Operator;
  /** Column of the value, or of the quotation mark before it. */
  valueFrom: number;
  value: string;
  /** How the value stands there: without quotation marks, between two, with `*` behind, or unclosed. */
  quoting: 'bare' | 'closed' | 'begun' | 'open';
}

const space = /\s+/y;
const negation = /-(?=[^\s)）])/y;
const operation = /(?:OR|AND|NOT)(?=[\s()（）"“”„‟]|$)/y;
const operator = new RegExp(`(?:(${operators.join('|')})[:：])|[#＃]`, 'iy');
const straight = /"((?:[^"]|"")*)("?)/y;
const curly = /[“”„‟]([^“”‟"]*)([“”‟"]?)/y;
const bare = /[^\s()（）"“”„‟]*/y;

const operations = { OR: 'or', AND: 'and', NOT: 'not' } as const;

/** The pieces of a query text in order. Whatever is typed has a reading, and all but space is in one. */
export function tokenizeQuery(text: string): QueryToken[] {
  const tokens: QueryToken[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text) ?? undefined;
    at += found?.[0].length ?? 0;
    return found;
  };
  const takeValue = (): Pick<TermToken, 'value' | 'quoting'> => {
    const found = take(straight) ?? take(curly);
    if (!found) return { value: take(bare)?.[0] ?? '', quoting: 'bare' };
    const [whole, inner = '', closed] = found;
    const value = whole.startsWith('"') ? inner.replaceAll('""', '"') : inner;
    if (!closed) return { value, quoting: 'open' };
    return { value, quoting: take(/\*/y) ? 'begun' : 'closed' };
  };

  for (take(space); at < text.length; take(space)) {
    const from = at;
    const sign = take(/[()（）]/y)?.[0];
    if (sign !== undefined) {
      tokens.push({ kind: /[(（]/.test(sign) ? 'open' : 'close', from, to: at });
      continue;
    }
    const word = take(operation)?.[0];
    if (word !== undefined) {
      tokens.push({ kind: operations[word === 'OR' || word === 'AND' ? word : 'NOT'], from, to: at });
      continue;
    }
    if (take(negation)) {
      tokens.push({ kind: 'not', from, to: at });
      continue;
    }
    const found = take(operator);
    const valueFrom = at;
    const name = found && operatorNamed(found[1]);
    tokens.push({ kind: 'term', operator: name, from, valueFrom, ...takeValue(), to: at });
  }
  return tokens;
}

/** The operator of a name in any case; `#` has none and is that of tags. */
function operatorNamed(name: string | undefined): Operator {
  return operators.find((one) => one === name?.toLowerCase()) ?? 'tag';
}
