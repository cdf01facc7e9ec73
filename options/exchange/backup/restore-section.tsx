import { message } from '../../../src/browser/messages';
import { DropArea } from '../import/drop-area';
import { ImportFlow } from '../import/import-flow';
import { FileButton } from '../import/source-step';
import { useImport } from '../import/use-import';

/** The way back: what a backup would bring is shown before anything is written, and can be undone. */
export function RestoreSection() {
  const job = useImport();
  const preview = (files: File[]) => void job.preview({ kind: 'files', files });
  return (
    <section class="setting" aria-labelledby="restore-heading">
      <h2 id="restore-heading">{message('backupRestore')}</h2>
      <p class="soft">{message('backupRestoreHint')}</p>
      <DropArea onFiles={(files) => job.state.kind === 'idle' && preview(files)}>
        <ImportFlow job={job} isRestore>
          <p class="setting-row">
            <FileButton kind="plain" label={message('backupChoose')} onFiles={preview} />
          </p>
        </ImportFlow>
      </DropArea>
    </section>
  );
}
