import { extensionOf, lossesOf } from '../../src/app/transfer/export-clips';
import { listInWords, message } from '../../src/browser/messages';
import { clipPartNames, exportFormatNames, exportFormats } from '../../src/ui/export/export-formats';

/** Every format in which clips leave, and what it has no place for: as the writers themselves say. */
export function ExportsTable() {
  return (
    <div class="help-table">
      <table>
        <thead>
          <tr>
            <th scope="col">{message('exportFormat')}</th>
            <th scope="col">{message('helpFormatsFile')}</th>
            <th scope="col">{message('helpExportsLost')}</th>
          </tr>
        </thead>
        <tbody>
          {exportFormats.map((format) => {
            const { lost, quotedOnly } = lossesOf(format);
            const parts = lost.map((part) => message(clipPartNames[part]));
            const all = quotedOnly ? [message('helpExportsQuotedOnly'), ...parts] : parts;
            return (
              <tr key={format}>
                <th scope="row">{message(exportFormatNames[format])}</th>
                <td>.{extensionOf(format)}</td>
                <td>{all.length === 0 ? message('helpExportsWhole') : listInWords(all)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
