import { operators, type Clause, type Query } from './query';
import { printWhen } from './when';

/** The text that `parseQuery` reads as this query, in the shortest spelling of each clause. */
export function printQuery(query: Query): string {
  return query.kind === 'all' ? '' : printClause(query);
}

function printClause(clause: Clause): string {
  switch (clause.kind) {
    case 'word':
      return isBareWord(clause.text) ? clause.text : `${quoted(clause.text)}*`;
    case 'phrase':
      return quoted(clause.text);
    case 'tag':
      return isBare(clause.value) ? `#${clause.value}` : `tag:${quoted(clause.value)}`;
    case 'site':
    case 'author':
    case 'lang':
    case 'in':
      return `${clause.kind}:${printValue(clause.value)}`;
    case 'is':
      return `is:${clause.state}`;
    case 'before':
    case 'after':
    case 'on':
      return `${clause.kind}:${printWhen(clause.when)}`;
    case 'not':
      return `-${isJoined(clause.clause) ? grouped(clause.clause) : printClause(clause.clause)}`;
    case 'and':
      return clause.clauses.map((one) => (isJoined(one) ? grouped(one) : printClause(one))).join(' ');
    case 'or':
      return clause.clauses.map((one) => (one.kind === 'or' ? grouped(one) : printClause(one))).join(' OR ');
  }
}

/** A value behind an operator, in quotation marks where it needs them. */
export function printValue(value: string): string {
  return isBare(value) ? value : quoted(value);
}

function isJoined(clause: Clause): boolean {
  return clause.kind === 'and' || clause.kind === 'or';
}

function grouped(clause: Clause): string {
  return `(${printClause(clause)})`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function isBare(value: string): boolean {
  return /^[^\s()（）"“”„‟]+$/.test(value);
}

const reserved = new RegExp(`^(?:[-#＃]|(?:${operators.join('|')})[:：])`, 'i');

function isBareWord(text: string): boolean {
  return isBare(text) && !reserved.test(text) && !/^(?:OR|AND|NOT)$/.test(text);
}
