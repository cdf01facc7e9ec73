import { listInWords, message, type MessageName } from '../../src/browser/messages';
import {
  carriedParts,
  readerIds,
  readerTable,
  type CarriedPart,
  type ReaderInfo,
} from '../../src/exchange/reading/reader-table';
import { fileKind } from '../../src/ui/file-kind';

const partNames = {
  title: 'partTitle',
  comment: 'partComment',
  quotes: 'partQuotes',
  tags: 'partTags',
  folders: 'partFolders',
  flags: 'partFlags',
  private: 'private',
  savedAt: 'partSavedAt',
  modifiedAt: 'partChangedAt',
  authors: 'partAuthors',
  site: 'partSite',
  published: 'partPublished',
  description: 'partDescription',
  body: 'partBody',
  language: 'partLanguage',
  image: 'partImage',
  via: 'partVia',
} as const satisfies Record<CarriedPart, MessageName>;

/** Every kind of file that the import reads, and what of each link comes along: the table of the readers itself. */
export function FormatsTable() {
  return (
    <div class="help-table">
      <table>
        <thead>
          <tr>
            <th scope="col">{message('helpFormatsTool')}</th>
            <th scope="col">{message('helpFormatsFile')}</th>
            <th scope="col">{message('helpFormatsCarried')}</th>
          </tr>
        </thead>
        <tbody>
          {rows().map(({ id, name, files, carries }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{files}</td>
              <td>{partsOf(carries)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function rows(): (ReaderInfo & { id: string; name: string })[] {
  return readerIds
    .map((id) => ({ id, ...readerTable[id], name: readerTable[id].tool || fileKind(id) }))
    .toSorted((one, other) => one.name.localeCompare(other.name));
}

function partsOf(carries: string): string {
  const parts = carries.split(' ');
  return listInWords(
    carriedParts.filter((part) => parts.includes(part)).map((part) => message(partNames[part])),
  );
}
