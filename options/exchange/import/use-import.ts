import { useEffect, useRef, useState } from 'preact/hooks';
import type { ImportChoices } from '../../../src/exchange/merging/import-choices';
import type { UndoEntry } from '../../../src/storage/records/undo-record';
import { flagTagNames } from './choice-fields';
import { undo } from '../../../src/storage/undo/undo';
import { storageFailure, type StorageFailure } from '../../../src/storage/failure';
import type { ImportOutcome } from '../../../src/storage/import-clips';
import { undoInterruptedImport } from '../../../src/storage/undo/interrupted-import';
import type { Findings } from '../../../src/app/transfer/import-findings';
import { rememberMappings, tableMappings } from '../../../src/app/transfer/table-mappings';
import type { PostFindings } from '../../../src/app/transfer/take-posts';
import type { FromWorker, ImportSource, ToWorker } from '../../../src/app/transfer/import-job';
import workerScript from './import-worker.ts?script&module';

/** How far an import has come. */
export type ImportProgress =
  | {
      kind: 'idle';
      news?: 'cancelled' | 'undone' | 'interrupted' | 'noBookmarks';
      /** Records that were changed since the import, and stay. */
      conflicts?: number;
    }
  | { kind: 'reading'; done: number }
  | {
      kind: 'previewed';
      findings: Findings;
      posts?: PostFindings;
      outcome: ImportOutcome;
      /** A choice was changed, and what would happen is being found out. */
      isStale?: boolean;
    }
  | { kind: 'importing'; done: number; of: number }
  | { kind: 'undoing' | 'cancelling' }
  | { kind: 'imported'; findings: Findings; posts?: PostFindings; outcome: ImportOutcome; entry: UndoEntry }
  | { kind: 'failed'; why: StorageFailure };

/** What is chosen until the reader chooses otherwise. */
function firstChoices(): ImportChoices {
  return {
    folders: true,
    flags: flagTagNames(),
    pageBody: 'description',
    cleanAddresses: true,
    private: false,
  };
}

/** The import of this page: what it has come to, and what can be done about it. */
export function useImport() {
  const [state, setState] = useState<ImportProgress>({ kind: 'idle' });
  const [choices, setChoices] = useState(firstChoices);
  const worker = useRef<Worker>(undefined);
  const source = useRef<ImportSource>(undefined);
  const importing = useRef(false);
  importing.current = state.kind === 'importing' || state.kind === 'cancelling';
  const stop = () => {
    worker.current?.terminate();
    worker.current = undefined;
  };
  useEffect(() => {
    void undoInterruptedImport().then(
      (found) => found && setState({ kind: 'idle', news: 'interrupted' }),
      () => undefined,
    );
    // An import that has begun goes on while another section is open; only a preview is in vain then.
    return () => {
      if (!importing.current) worker.current?.terminate();
    };
  }, []);

  const ask = (kind: 'preview' | 'import', from: ImportSource, how: ImportChoices, of = 0) => {
    const current = (worker.current ??= newWorker(setState));
    source.current = from;
    setState((before) => {
      if (kind === 'import') return { kind: 'importing', done: 0, of };
      // What is shown stays under the hand of who changes a choice.
      return before.kind === 'previewed' ? { ...before, isStale: true } : { kind: 'reading', done: 0 };
    });
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const request = { source: from, choices: how, zone };
    current.postMessage({ kind, request } satisfies ToWorker, []);
  };

  return {
    state,
    choices,
    preview: async (from: ImportSource) => {
      const mappings = await tableMappings.read().catch(() => ({}));
      const how = { ...firstChoices(), mappings };
      setChoices(how);
      ask('preview', from, how);
    },
    choose: (how: ImportChoices) => {
      setChoices(how);
      if (source.current) ask('preview', source.current, how);
    },
    start: (of: number) => {
      if (!source.current) return;
      void rememberMappings(choices.mappings ?? {}).catch(() => undefined);
      ask('import', source.current, choices, of);
    },
    cancel: () => {
      setState({ kind: 'cancelling' });
      worker.current?.postMessage({ kind: 'cancel' } satisfies ToWorker);
    },
    reset: (news?: 'noBookmarks') => {
      stop();
      source.current = undefined;
      setState(news ? { kind: 'idle', news } : { kind: 'idle' });
    },
    undoImport: async (entry: UndoEntry) => {
      setState({ kind: 'undoing' });
      try {
        const { conflicts } = await undo(entry.id);
        setState({ kind: 'idle', news: 'undone', conflicts });
      } catch (error) {
        setState({ kind: 'failed', why: storageFailure(error) });
      }
    },
  };
}

function newWorker(setState: (change: (before: ImportProgress) => ImportProgress) => void): Worker {
  const worker = new Worker(`/${workerScript}`, { type: 'module' });
  worker.addEventListener('error', () => setState(() => ({ kind: 'failed', why: 'unknown' })));
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) =>
    setState((before) => next(before, data)),
  );
  return worker;
}

function next(before: ImportProgress, news: FromWorker): ImportProgress {
  switch (news.kind) {
    case 'progress':
      if (before.kind === 'importing') return { ...before, done: news.done };
      return before.kind === 'reading' ? { kind: 'reading', done: news.done } : before;
    case 'cancelled':
      // A preview that was asked for anew ends the one before it.
      return before.kind === 'cancelling' ? { kind: 'idle', news: 'cancelled' } : before;
    case 'previewed':
      // One that was under way when Import was pressed comes too late.
      return before.kind === 'importing' ? before : news;
    default:
      return news;
  }
}
