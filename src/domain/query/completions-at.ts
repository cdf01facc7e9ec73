import { foldText } from '../tagging/fold-text';
import { printQuery, printValue } from './print-query';
import { operators, states, type Operator } from './query';
import { namedDays } from './when';
import { tokenizeQuery } from './parse-query';

/** Something that can be asked for, and how many clips it would find where that is known. */
export interface KnownValue {
  name: string;
  clips?: number;
}

/** What the library has to offer, each list with the best first. */
export interface KnownValues {
  tags: readonly KnownValue[];
  /** Hosts, as `siteOf` gives them. */
  sites: readonly KnownValue[];
  /** Titles. */
  digests: readonly KnownValue[];
}

export interface Candidate {
  kind: 'operator' | 'tag' | 'site' | 'digest' | 'state' | 'days';
  /** What it is called. */
  name: string;
  /** What to put in the place of the range. A space belongs behind it, but for an operator. */
  insert: string;
  /** How many clips it would find, where that is known. */
  clips?: number | undefined;
}

/** What may stand at the caret, and the range of the text that it would replace. */
export interface Completions {
  from: number;
  to: number;
  candidates: Candidate[];
}

const maxCandidates = 8;

/**
 * What may be meant by the term in which the caret stands: values behind an operator, else operators
 * and, once a letter is typed, tags. A minus before the term stays. Nothing is offered inside a phrase.
 */
export function completionsAt(query: string, caret: number, known: KnownValues): Completions {
  const tokens = tokenizeQuery(query);
  const token = tokens.find(({ from, to }) => from < caret && caret <= to);
  const nothing = { from: caret, to: caret, candidates: [] };
  if (token?.kind === 'close') return nothing;
  if (!token || token.kind === 'open' || token.kind === 'not' || query.slice(token.from, token.to) === '-') {
    const atTerm = tokens.some(({ kind, from }) => from === caret && kind !== 'close');
    return atTerm ? nothing : { ...nothing, candidates: operatorsFor('') };
  }
  if (token.kind !== 'term') return nothing;

  const { from, to, operator, valueFrom, quoting } = token;
  if (caret < valueFrom) return nothing;
  const typed = query
    .slice(valueFrom, caret)
    .replace(/^["“”„‟#＃]+/, '')
    .replace(/["“”‟]$/, '');
  if (operator !== undefined) {
    // An open quotation mark has taken in all that stands behind the caret, which is not its value.
    const end = quoting === 'open' ? caret : to;
    return { from, to: end, candidates: valuesFor(operator, typed, known) };
  }
  if (quoting !== 'bare') return nothing;
  const candidates = [...operatorsFor(typed), ...valuesFor('tag', typed, known)];
  return { from, to, candidates: candidates.slice(0, maxCandidates) };
}

function operatorsFor(typed: string): Candidate[] {
  return operators
    .filter((name) => name.startsWith(typed.toLowerCase()))
    .map((name) => ({ kind: 'operator', name, insert: `${name}:` }));
}

function valuesFor(operator: Operator, typed: string, known: KnownValues): Candidate[] {
  const offer = (kind: Candidate['kind'], values: readonly KnownValue[], separator: string): Candidate[] =>
    bestMatches(values, typed, separator).map(({ name, clips }) => ({
      kind,
      name,
      clips,
      insert:
        operator === 'tag' ? printQuery({ kind: 'tag', value: name }) : `${operator}:${printValue(name)}`,
    }));
  switch (operator) {
    case 'tag':
      return offer('tag', known.tags, ' ');
    case 'site':
      return offer('site', known.sites, '.');
    case 'in':
      return offer('digest', known.digests, ' ');
    case 'is':
      return offer('state', knownStates, ' ');
    case 'before':
    case 'after':
    case 'on':
      return offer('days', knownDays, ' ');
    case 'author':
    case 'lang':
      return [];
  }
}

const knownStates: readonly KnownValue[] = states.map((name) => ({ name }));
const knownDays: readonly KnownValue[] = namedDays.map((name) => ({ name }));

/** The values that begin with what is typed, then those of which a later part does, each in their order. */
function bestMatches(values: readonly KnownValue[], typed: string, separator: string): KnownValue[] {
  const start = foldText(typed);
  const [first, later]: [KnownValue[], KnownValue[]] = [[], []];
  for (const [at, folded] of foldedNames(values).entries()) {
    const value = values[at]!;
    if (folded.startsWith(start)) first.push(value);
    else if (folded.includes(separator + start)) later.push(value);
    if (first.length === maxCandidates) break;
  }
  return [...first, ...later].slice(0, maxCandidates);
}

const foldedCache = new WeakMap<readonly KnownValue[], string[]>();

/** The names as they are compared, which takes longer than to compare them; once for the same list. */
function foldedNames(values: readonly KnownValue[]): string[] {
  const folded = foldedCache.get(values) ?? values.map(({ name }) => foldText(name));
  foldedCache.set(values, folded);
  return folded;
}
