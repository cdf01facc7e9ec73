import { countMessage, message } from '../../../src/browser/messages';
import { siteOf } from '../../../src/domain/address/site-of';
import type { ImportChoices } from '../../../src/exchange/merging/import-choices';
import type { ImportOutcome } from '../../../src/storage/import-clips';
import { tableKey } from '../../../src/exchange/reading/table-reading';
import { ChoiceFields, EncodingChoice } from './choice-fields';
import { TableMapping } from './table-mapping';
import { fileKind } from '../../../src/ui/file-kind';
import type { Findings, Sample } from '../../../src/app/transfer/import-findings';
import { OutcomeList } from './outcome-list';
import { UnreadableList } from './unreadable-list';

interface ImportPreviewProps {
  findings: Findings;
  outcome: ImportOutcome;
  choices: ImportChoices;
  onChoose: (choices: ImportChoices) => void;
  /** With the number of what there is to import. */
  onImport: (of: number) => void;
  onCancel: () => void;
}

/** What would be done, before anything is written. */
export function ImportPreview(props: ImportPreviewProps) {
  const { findings, outcome, choices, onChoose, onImport, onCancel } = props;
  const { added, changed } = outcome.counts;
  const nothing = added + changed + outcome.others === 0;
  return (
    <div class="import-preview">
      <ul class="files">
        {findings.files.map(({ name, is }, index) => (
          <li key={index} class={is === 'unknown' || is === 'newer-backup' ? 'file-refused' : undefined}>
            <strong>{name}</strong> · {fileKind(is)}
          </li>
        ))}
        {findings.fileCount > findings.files.length && (
          <li>{countMessage('moreFiles', findings.fileCount - findings.files.length)}</li>
        )}
      </ul>
      {findings.tables.map((table) => (
        <TableMapping
          key={table.file}
          table={table}
          onChoose={(mapping) =>
            onChoose({ ...choices, mappings: { ...choices.mappings, [tableKey(table.columns)]: mapping } })
          }
        />
      ))}
      {findings.encoding !== undefined && (
        <EncodingChoice found={findings.encoding} choices={choices} onChoose={onChoose} />
      )}
      {findings.links + outcome.others > 0 && (
        <>
          <OutcomeList outcome={outcome} />
          {findings.cut > 0 && <p class="soft">{countMessage('importCut', findings.cut)}</p>}
          <ChoiceFields findings={findings} choices={choices} onChoose={onChoose} />
          <SampleList samples={findings.samples} total={findings.links} />
        </>
      )}
      <UnreadableList unreadable={findings.unreadable} total={findings.unreadableCount} />
      {nothing && <p class="notice">{message('importNothing')}</p>}
      <p class="setting-row">
        <button
          class="button button-primary"
          disabled={nothing}
          onClick={() => onImport(findings.links + outcome.others)}
        >
          {nothing ? message('import') : countMessage('importNow', added + changed)}
        </button>
        <button class="button" onClick={onCancel}>
          {message('cancel')}
        </button>
      </p>
    </div>
  );
}

/** The first links as they would become clips. */
function SampleList({ samples, total }: { samples: readonly Sample[]; total: number }) {
  if (samples.length === 0) return null;
  return (
    <div class="samples">
      <h3 class="label">{countMessage('samplesOf', total, samples.length.toLocaleString())}</h3>
      <ul>
        {samples.map((sample, index) => (
          <li key={index}>
            <strong>{sample.title}</strong>
            <span class="soft">
              {[siteOf(sample.url), new Date(sample.savedAt).toLocaleDateString()].join(' · ')}
              {sample.private && ` · ${message('private')}`}
              {sample.quotes > 0 && ` · ${countMessage('quoteCount', sample.quotes)}`}
            </span>
            {sample.comment !== '' && <span class="sample-comment">{sample.comment}</span>}
            {sample.tags.length > 0 && (
              <ul class="tag-list" aria-label={message('tags')}>
                {sample.tags.map((tag) => (
                  <li key={tag} class="chip">
                    {tag}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
