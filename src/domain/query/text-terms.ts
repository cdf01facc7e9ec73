import type { Clause, Query, TextTerm } from './query';

/** The words and phrases that a query wants to find, in its order: what to rank by and to highlight. */
export function textTermsOf(query: Query): TextTerm[] {
  return query.kind === 'all' ? [] : wantedIn(query, true).filter(isText);
}

/** Whether a query speaks of the trash, and so wants trashed clips to be searched as well. */
export function asksForTrash(query: Query): boolean {
  return (
    query.kind !== 'all' && wantedIn(query, true).some((one) => one.kind === 'is' && one.state === 'trashed')
  );
}

/** The terms that are not negated, or are so twice. */
function wantedIn(clause: Clause, wanted: boolean): Clause[] {
  if (clause.kind === 'not') return wantedIn(clause.clause, !wanted);
  if (clause.kind === 'and' || clause.kind === 'or') {
    return clause.clauses.flatMap((one) => wantedIn(one, wanted));
  }
  return wanted ? [clause] : [];
}

function isText(clause: Clause): clause is TextTerm {
  return clause.kind === 'word' || clause.kind === 'phrase';
}
