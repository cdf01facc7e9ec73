import { printQuery } from '../../../src/domain/query/print-query';
import type { Clause, Query } from '../../../src/domain/query/query';

/** A part of a query that could be left out: its text, and what is asked without it. */
export interface QueryPart {
  text: string;
  without: Query;
}

/** What a query asks for at once, part by part. */
export function queryParts(query: Query): QueryPart[] {
  if (query.kind === 'all') return [];
  const clauses: readonly Clause[] = query.kind === 'and' ? query.clauses : [query];
  return clauses.map((clause, at) => ({
    text: printQuery(clause),
    without: joined(clauses.toSpliced(at, 1)),
  }));
}

function joined(clauses: readonly Clause[]): Query {
  if (clauses.length > 1) return { kind: 'and', clauses };
  return clauses[0] ?? { kind: 'all' };
}
