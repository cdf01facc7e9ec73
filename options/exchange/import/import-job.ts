import { uuidv7 } from 'uuidv7';
import type { BackupRecord } from '../../../src/exchange/backup/backup-schema';
import { readIncoming, type Incoming } from '../../../src/exchange/incoming/read-incoming';
import { clipOfItem, type ItemContext } from '../../../src/exchange/merging/clip-of-item';
import { escapeMarkdownText } from '../../../src/rendering/markdown/escape-markdown';
import { storageFailure } from '../../../src/storage/failure';
import { importRecords, previewImport } from '../../../src/storage/import-clips';
import { noFindings, note } from './findings';
import type { Findings, FromWorker, ImportRequest } from './import-messages';

/** Records that are written in one go: few enough that a save from the popup waits for a moment only. */
const batchSize = 500;

/** Reads the source twice at most: once to say what would be done, and once to do it. Tells of it through `tell`. */
export async function runImport(
  kind: 'preview' | 'import',
  request: ImportRequest,
  signal: AbortSignal,
  tell: (news: FromWorker) => void,
): Promise<void> {
  const findings = noFindings();
  const records = recordsOf(request, findings);
  const options = {
    byId: await isBackup(request),
    signal,
    onProgress: (done: number) => tell({ kind: 'progress', done }),
  };
  try {
    if (kind === 'preview') {
      tell({ kind: 'previewed', outcome: await previewImport(records, options), findings });
    } else {
      const { entry, ...outcome } = await importRecords(records, options);
      tell({ kind: 'imported', outcome, entry });
    }
  } catch (error) {
    tell(signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', why: storageFailure(error) });
  }
}

async function* recordsOf(
  request: ImportRequest,
  findings: Findings,
): AsyncGenerator<BackupRecord[], void, undefined> {
  const context: ItemContext = {
    choices: request.choices,
    now: new Date().toISOString(),
    newId: uuidv7,
    markdownOf: escapeMarkdownText,
  };
  let batch: BackupRecord[] = [];
  for await (const incoming of incomingOf(request)) {
    const record = recordOf(incoming, context);
    note(findings, incoming, record?.type === 'clip' ? record.value : undefined);
    if (record) batch.push(record);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function recordOf(incoming: Incoming, context: ItemContext): BackupRecord | undefined {
  if (incoming.kind === 'item') return { type: 'clip', value: clipOfItem(incoming, context) };
  if (incoming.kind !== 'record') return undefined;
  const { record } = incoming;
  const hidden = record.type === 'clip' && context.choices.private;
  return hidden ? { type: 'clip', value: { ...record.value, private: true } } : record;
}

async function* incomingOf({ source, zone }: ImportRequest): AsyncGenerator<Incoming, void, undefined> {
  if (source.kind === 'bookmarks') yield* source.items;
  else yield* readIncoming(source.files.map(incomingFile), zone);
}

function incomingFile(file: File) {
  return { name: file.name, bytes: () => bytesOf(file) };
}

/** The bytes of a file in pieces. Chromium iterates streams since 124 only. */
async function* bytesOf(file: File): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = file.stream().getReader();
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
  } finally {
    await reader.cancel();
  }
}

/** A backup comes alone; beside other files its clips are clips like theirs. */
async function isBackup({ source, zone }: ImportRequest): Promise<boolean> {
  if (source.kind !== 'files' || source.files.length !== 1) return false;
  for await (const incoming of readIncoming(source.files.map(incomingFile), zone)) {
    return incoming.kind === 'file' && incoming.is === 'backup';
  }
  return false;
}
