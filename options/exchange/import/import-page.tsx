import { useRef } from 'preact/hooks';
import { DropArea } from './drop-area';
import { ImportFlow } from './import-flow';
import { ImportSteps } from './import-steps';
import { SourceStep } from './source-step';
import { useImport, type ImportProgress } from './use-import';

/** The way in, for a backup of ours and for every file of other tools that we know. */
export function ImportPage() {
  const job = useImport();
  const { state } = job;
  const isAtWork = ['reading', 'importing', 'cancelling', 'undoing'].includes(state.kind);
  /** What is done with files that are dropped, where the source has a say in it. */
  const onDrop = useRef<(files: File[]) => void>(undefined);
  const preview = (files: File[]) => void job.preview({ kind: 'files', files });
  return (
    <DropArea onFiles={(files) => !isAtWork && (onDrop.current ?? preview)(files)}>
      <ImportSteps
        at={stepOf(state)}
        hasColumns={state.kind === 'previewed' && state.findings.tables.length > 0}
      />
      <ImportFlow job={job}>
        <SourceStep
          onDrop={onDrop}
          onSource={(source) => void job.preview(source)}
          onRefused={() => job.reset('noBookmarks')}
        />
      </ImportFlow>
    </DropArea>
  );
}

function stepOf({ kind }: ImportProgress): number {
  if (kind === 'idle' || kind === 'failed') return 0;
  return kind === 'reading' || kind === 'previewed' ? 1 : 2;
}
