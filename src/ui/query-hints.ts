import type { MessageName } from '../browser/messages';
import type { Operator, State } from '../domain/query/query';

const operators: Record<Operator, MessageName> = {
  tag: 'hintTag',
  site: 'hintSite',
  author: 'hintAuthor',
  lang: 'hintLang',
  in: 'hintIn',
  is: 'hintIs',
  before: 'hintBefore',
  after: 'hintAfter',
  on: 'hintOn',
};

const states: Record<State, MessageName> = {
  unused: 'hintUnused',
  used: 'hintUsed',
  draft: 'hintDraft',
  private: 'hintPrivate',
  untagged: 'hintUntagged',
  uncommented: 'hintUncommented',
  quoted: 'hintQuoted',
  duplicate: 'hintDuplicate',
  trashed: 'hintTrashed',
};

/** What each operator and each state of `is:` asks for, in a few words. */
export const operatorHints: ReadonlyMap<string, MessageName> = new Map(Object.entries(operators));
export const stateHints: ReadonlyMap<string, MessageName> = new Map(Object.entries(states));
