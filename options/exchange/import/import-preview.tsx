import { countMessage, message } from '../../../src/browser/messages';
import type { ImportChoices } from '../../../src/exchange/merging/import-choices';
import type { ImportOutcome } from '../../../src/storage/import-clips';
import { ChoiceFields } from './choice-fields';
import { fileKind } from './file-kinds';
import type { Findings } from './import-messages';
import { OutcomeList } from './outcome-list';
import { SampleList } from './sample-list';
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
