import type { MessageName } from '../browser/messages';
import type { Operator, State } from '../domain/query/query';

/** What each operator of a query asks for, in a few words. */
export const operatorHints: Record<Operator, MessageName> = {
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

/** The same of each state behind `is:`. */
export const stateHints: Record<State, MessageName> = {
  unused: 'hintUnused',
  used: 'hintUsed',
  draft: 'hintDraft',
  next: 'hintNext',
  private: 'hintPrivate',
  untagged: 'hintUntagged',
  uncommented: 'hintUncommented',
  quoted: 'hintQuoted',
  duplicate: 'hintDuplicate',
  trashed: 'hintTrashed',
};
