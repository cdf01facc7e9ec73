import { wordsOf } from '../text/words';
import { operatorMeant } from './correct-query';
import { states, type Clause, type Problem, type Query, operators, type Operator } from './query';
import { beginsWhen, parseWhen } from './when';

/** What a text asks for, and what in it had to be passed over. */
export interface ParsedQuery {
  query: Query;
  problems: Problem[];
}

/** Deeper than anyone writes, and far from the end of the stack. */
const maxDepth = 50;

/**
 * Reads a query. Clauses side by side all have to be met, `OR` binds less than that, `-` and `NOT`
 * bind most. Any text can be read: an open quotation mark or parenthesis and an operator without its
 * value are no problem, nor is a day or a state half typed at `typedAt`, the column of the caret; what
 * is a problem is named and left out. Where nobody is typing, `typedAt` is undefined.
 */
export function parseQuery(text: string, typedAt?: number): ParsedQuery {
  const tokens = tokenizeQuery(text);
  const problems: Problem[] = [];
  let next = 0;

  const alternatives = (depth: number): Clause | undefined => {
    const clauses = [sequence(depth)];
    while (tokens[next]?.kind === 'or') {
      next += 1;
      clauses.push(sequence(depth));
    }
    return joined('or', clauses);
  };
  const sequence = (depth: number): Clause | undefined => {
    const clauses: (Clause | undefined)[] = [];
    for (let token = tokens[next]; token; token = tokens[next]) {
      if (token.kind === 'or' || (token.kind === 'close' && depth > 0)) break;
      next += 1;
      clauses.push(clauseFrom(token, depth));
    }
    return joined('and', clauses);
  };
  const clauseFrom = (token: QueryToken, depth: number): Clause | undefined => {
    const { from, to } = token;
    switch (token.kind) {
      case 'term':
        return readTerm(token, to === typedAt, problems);
      case 'close':
        problems.push({ kind: 'stray-parenthesis', from, to });
        return undefined;
      case 'open':
      case 'not':
        if (depth < maxDepth) return token.kind === 'open' ? group(depth + 1) : negated(depth + 1);
        problems.push({ kind: 'too-deep', from, to: text.length });
        next = tokens.length;
        return undefined;
      default:
        return undefined;
    }
  };
  const group = (depth: number): Clause | undefined => {
    const clause = alternatives(depth);
    if (tokens[next]?.kind === 'close') next += 1;
    return clause;
  };
  const negated = (depth: number): Clause | undefined => {
    const token = tokens[next];
    if (!token || /^(?:and|or|close)$/.test(token.kind)) return undefined;
    next += 1;
    const clause = clauseFrom(token, depth);
    return clause && { kind: 'not', clause };
  };

  return { query: alternatives(0) ?? { kind: 'all' }, problems };
}

function joined(kind: 'and' | 'or', found: readonly (Clause | undefined)[]): Clause | undefined {
  const clauses = found.filter((clause) => clause !== undefined);
  return clauses.length > 1 ? { kind, clauses } : clauses[0];
}

/** The clause of a term; undefined where it has nothing to look for. */
function readTerm(
  token: Extract<QueryToken, { kind: 'term' }>,
  isTyped: boolean,
  problems: Problem[],
): Clause | undefined {
  const { operator, quoting, from, to } = token;
  const text = token.value.trim();
  if (operator === undefined) {
    if (wordsOf(text).length === 0) return undefined;
    const name = quoting === 'bare' ? /^(\p{L}+)[:：](?!\/\/)./u.exec(text)?.[1] : undefined;
    if (name !== undefined && !isTyped && operatorMeant(name))
      problems.push({ kind: 'unknown-operator', text: name, from, to });
    return { kind: quoting === 'closed' ? 'phrase' : 'word', text };
  }
  if (text === '') return undefined;
  switch (operator) {
    case 'before':
    case 'after':
    case 'on': {
      const when = parseWhen(text);
      if (when) return { kind: operator, when };
      if (!isTyped || !beginsWhen(text)) problems.push({ kind: 'unknown-days', text, from, to });
      return undefined;
    }
    case 'is': {
      const name = text.toLowerCase();
      const state = states.find((one) => one === name);
      if (state) return { kind: 'is', state };
      const begun = isTyped && states.some((one) => one.startsWith(name));
      if (!begun) problems.push({ kind: 'unknown-state', text, from, to });
      return undefined;
    }
    case 'tag': {
      const value = text.replace(/^[#＃\s]+/, '');
      return value === '' ? undefined : { kind: 'tag', value };
    }
    default:
      return { kind: operator, value: text };
  }
}

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
