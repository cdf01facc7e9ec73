import { countMessage, message } from '../../../src/browser/messages';
import { siteOf } from '../../../src/domain/address/site-of';
import type { ImportChoices } from '../../../src/exchange/merging/import-choices';
import type { ImportOutcome } from '../../../src/storage/import-clips';
import { markdownLine } from '../../../src/rendering/markdown/markdown-line';
import { tableKey } from '../../../src/exchange/reading/table-reading';
import { Button } from '../../../src/ui/button';
import { fileKind } from '../../../src/ui/file-kind';
import { shortDay } from '../../../src/ui/short-day';
import type { Findings, Sample } from '../../../src/app/transfer/import-findings';
import { ChoiceFields } from './choice-fields';
import { LeftBehind } from './left-behind';
import { TableMapping } from './table-mapping';
import { Tally } from './tally';

interface ImportPreviewProps {
  findings: Findings;
  outcome: ImportOutcome;
  choices: ImportChoices;
  isRestore: boolean;
  onChoose: (choices: ImportChoices) => void;
  /** With the number of what there is to import. */
  onImport: (of: number) => void;
  onCancel: () => void;
}

/** What would be done, before anything is written. */
export function ImportPreview(props: ImportPreviewProps) {
  const { findings, outcome, choices, isRestore, onChoose, onImport, onCancel } = props;
  const { added, changed } = outcome.counts;
  const found = findings.links + outcome.others;
  const brought = added + changed;
  const nothing = brought + outcome.others === 0;
  return (
    <>
      <FileList findings={findings} />
      {found > 0 && <Tally outcome={outcome} left={findings.unreadableCount} />}
      {nothing && <p class="notice">{message(found === 0 ? 'importUnread' : 'importNothing')}</p>}
      {findings.tables.map((table) => {
        const key = tableKey(table.columns);
        return (
          <TableMapping
            key={table.file}
            table={table}
            onMap={(mapping) => onChoose({ ...choices, mappings: { ...choices.mappings, [key]: mapping } })}
            onDates={(order) => onChoose({ ...choices, dateOrders: { ...choices.dateOrders, [key]: order } })}
          />
        );
      })}
      {found > 0 && <Remarks findings={findings} />}
      {found > 0 && <ChoiceFields findings={findings} choices={choices} onChoose={onChoose} />}
      {findings.tables.length === 0 && <SampleList samples={findings.samples} total={findings.links} />}
      <LeftBehind unreadable={findings.unreadable} total={findings.unreadableCount} />
      <div class="exchange-foot">
        {!nothing && (
          <Button kind="main" size="large" onClick={() => onImport(found)}>
            {brought > 0
              ? countMessage(isRestore ? 'restoreNow' : 'importNow', brought)
              : countMessage('importOthersNow', outcome.others)}
          </Button>
        )}
        <Button kind={nothing ? 'plain' : 'bare'} size="large" onClick={onCancel}>
          {message(nothing ? 'chooseOther' : 'cancel')}
        </Button>
        {!nothing && <span class="soft foot-hint">{message('importPromise')}</span>}
      </div>
    </>
  );
}

/** The files, and what each of them is. */
function FileList({ findings: { files, fileCount } }: { findings: Findings }) {
  return (
    <ul class="files">
      {files.map(({ name, is }, index) => (
        <li key={index} class={is === 'unknown' || is === 'newer-backup' ? 'file-refused' : undefined}>
          <strong dir="auto">{name}</strong> · {fileKind(is)}
        </li>
      ))}
      {fileCount > files.length && <li>{countMessage('moreFiles', fileCount - files.length)}</li>}
    </ul>
  );
}

/** What happens to links that come in which nobody would expect. */
function Remarks({ findings: { cut, undated } }: { findings: Findings }) {
  return (
    <>
      {undated > 0 && <p class="soft">{countMessage('importUndated', undated)}</p>}
      {cut > 0 && <p class="soft">{countMessage('importCut', cut)}</p>}
    </>
  );
}

/** The first links as they would become clips. */
function SampleList({ samples, total }: { samples: readonly Sample[]; total: number }) {
  if (samples.length === 0) return null;
  return (
    <div class="samples">
      <p class="label">{countMessage('samplesOf', total, samples.length.toLocaleString())}</p>
      <ul>
        {samples.map((sample, index) => (
          <li key={index}>
            <strong dir="auto">{sample.title}</strong>
            <span class="soft">
              {[siteOf(sample.url), shortDay(sample.savedAt)].join(' · ')}
              {sample.private && ` · ${message('private')}`}
              {sample.quotes > 0 && ` · ${countMessage('quoteCount', sample.quotes)}`}
            </span>
            {sample.comment !== '' && (
              <span class="sample-comment" dir="auto">
                {markdownLine(sample.comment, sample.comment.length).map(({ text, isLink }, n) =>
                  isLink ? <u key={n}>{text}</u> : <span key={n}>{text}</span>,
                )}
              </span>
            )}
            {sample.tags.length > 0 && (
              <ul class="tag-list" aria-label={message('tags')}>
                {sample.tags.map((tag) => (
                  <li key={tag} class="chip" dir="auto">
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
