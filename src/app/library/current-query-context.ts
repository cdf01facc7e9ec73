import { uiLanguage } from '../../browser/messages';
import type { QueryContext } from '../../domain/query/matches';
import { makeQueryContext } from '../../domain/query/query-context';

/** The context of a query that is asked here, in the browser's zone and the language of its interface. */
export function currentQueryContext(now = new Date()): QueryContext {
  return makeQueryContext(now, Intl.DateTimeFormat().resolvedOptions().timeZone, uiLanguage());
}
