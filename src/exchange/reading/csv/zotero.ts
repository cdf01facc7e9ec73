import { plainTextOfHtml } from '../html/plain-text';
import { nameInOrder } from '../reference-fields';
import { tableFormat } from './table-format';

/**
 * Zotero.
 *
 * | column | becomes |
 * | --- | --- |
 * | `Url`, or the address of the `DOI` | url |
 * | `Title`, `Author` ("Doe, Jane; Roe, Richard"), `Publication Title` | title, authors, site |
 * | `Notes`, as HTML | comment |
 * | `Abstract Note` | description |
 * | `Manual Tags`, `Automatic Tags`, parted by semicolons | tags |
 * | `Date`, `Date Added`, `Date Modified` | published, savedAt, modifiedAt |
 */
export const zoteroCsv = tableFormat({
  id: 'zotero-csv',
  columns: ['key', 'item type', 'title', 'url', 'date added'],
  item: (cell) => ({
    url: cell('url') || (cell('doi') && `https://doi.org/${cell('doi')}`),
    title: cell('title'),
    authors: cell('author').split(';').map(nameInOrder),
    site: cell('publication title'),
    comment: plainTextOfHtml(cell('notes')),
    description: cell('abstract note'),
    language: cell('language'),
    tags: [...cell('manual tags').split(';'), ...cell('automatic tags').split(';')],
    published: cell('date'),
    savedAt: cell('date added'),
    modifiedAt: cell('date modified'),
  }),
});
