import type { When } from './when';

/** States of a clip that `is:` asks for. */
export const states = [
  'unused',
  'used',
  'draft',
  'next',
  'private',
  'untagged',
  'uncommented',
  'quoted',
  'duplicate',
  'trashed',
] as const;
export type State = (typeof states)[number];

/** Operators that stand before a colon. */
export const operators = ['tag', 'site', 'author', 'lang', 'in', 'is', 'before', 'after', 'on'] as const;
export type Operator = (typeof operators)[number];

/** Words to be found in what a clip says. */
export type TextTerm =
  /** Words one behind the other, the last of them begun at least. Commonly a single one. */
  | { kind: 'word'; text: string }
  /** Whole words one behind the other. */
  | { kind: 'phrase'; text: string };

/** What a clip has to meet. */
export type Clause =
  | TextTerm
  | { kind: 'tag' | 'site' | 'author' | 'lang' | 'in'; value: string }
  | { kind: 'is'; state: State }
  | { kind: 'before' | 'after' | 'on'; when: When }
  | { kind: 'not'; clause: Clause }
  /** Two clauses or more. */
  | { kind: 'and' | 'or'; clauses: readonly Clause[] };

/** What is searched for; `all` where nothing is asked. */
export type Query = { kind: 'all' } | Clause;

/** Why a part of a query was passed over. `from` and `to` are its columns, in UTF-16 units from 0. */
export type Problem = { from: number; to: number } & (
  | { kind: 'unknown-days' | 'unknown-state'; text: string }
  /** What stands before a colon is no operator, but near one; it was looked for as words. */
  | { kind: 'unknown-operator'; text: string }
  | { kind: 'stray-parenthesis' }
  /** More parentheses and negations in one another than anyone means; the rest was not read. */
  | { kind: 'too-deep' }
);

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
