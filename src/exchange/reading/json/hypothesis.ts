import { pageGroups } from '../page-groups';
import type { ImportFormat } from '../reader';
import type { Fields } from './fields';
import { hasPaths } from '../file-head';
import { listReader } from './list-format';

/**
 * Hypothesis, an object for each annotation of a page.
 *
 * | field | becomes |
 * | --- | --- |
 * | `uri`, the first `document.title` | url, title |
 * | `exact` of the `TextQuoteSelector` in `target`, `text` | a quote and its comment; a note without a quote, comment of the page |
 * | `tags` | tags |
 * | `created` | savedAt: the earliest |
 * | `permissions.read` that names no group | private |
 */
export const hypothesisJson = annotationFormat('hypothesis-json', 'annotations');

/** The same as Hypothesis' API gives them. */
export const hypothesisApiJson = annotationFormat('hypothesis-api-json', 'rows');

function annotationFormat<const Id extends string>(id: Id, under: string): ImportFormat<Id> {
  return {
    id,
    shape: 'json',
    recognises: (head) => hasPaths(head, [`${under}[].uri`, `${under}[].target[].source`]),
    reader: ({ zone }) => {
      const pages = pageGroups(zone);
      return listReader(
        under,
        (fields, place) => pages.add(annotation(fields), place),
        () => pages.finish(),
      );
    },
  };
}

function annotation({ text, tags, object, objects }: Fields) {
  const selectors = objects('target').flatMap((target) => target.objects('selector'));
  const quote = selectors.find((selector) => selector.text('type') === 'TextQuoteSelector')?.text('exact');
  const readers = object('permissions').texts('read');
  return {
    url: text('uri'),
    title: object('document').texts('title')[0],
    quotes: [{ text: quote, comment: text('text') }],
    tags: tags('tags'),
    savedAt: text('created'),
    flags: readers.length > 0 && readers.every((one) => one.startsWith('acct:')) ? { private: true } : {},
  };
}
