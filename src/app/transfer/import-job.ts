import { uuidv7 } from 'uuidv7';
import type { BackupRecord } from '../../exchange/backup/backup-schema';
import type { Incoming, IncomingFile } from '../../exchange/incoming/incoming-file';
import { readFiles } from '../../exchange/incoming/read-files';
import { clipOfItem, type ItemContext } from '../../exchange/merging/clip-of-item';
import { tableKey } from '../../exchange/reading/table-reading';
import {
  escapeMarkdown,
  escapeMarkdownText,
  linkDestination,
} from '../../rendering/markdown/escape-markdown';
import { wordings } from '../../rendering/wording/wordings';
import type { Digest } from '../../domain/digest';
import type { Publication } from '../../domain/digest/publication';
import type { BlogSettings } from '../../domain/post-settings';
import { readPosts } from '../../exchange/posts/read-posts';
import type { PostReading } from '../../exchange/posts/source-post';
import { clipsWithKeys } from '../../storage/clips';
import { listDigests } from '../../storage/digests/digest-list';
import { hashOf } from '../../storage/digests/publications';
import type { ImportChoices } from '../../exchange/merging/import-choices';
import type { UndoEntry } from '../../storage/records/undo-record';
import { storageFailure, type StorageFailure } from '../../storage/failure';
import { importRecords, previewImport, type ImportOutcome } from '../../storage/import-clips';
import type { SiteRule } from '../../domain/address/site-rule';
import { siteRules } from '../settings/site-rules';
import { systemClock, type Clock } from '../clock';
import { addFinding, noFindings, type Findings } from './import-findings';
import {
  noPostFindings,
  takePosts,
  type KnownPosts,
  type PostChoices,
  type PostFindings,
} from './take-posts';

/** Where an import comes from. */
export type ImportSource =
  | { kind: 'files'; files: File[] }
  | { kind: 'bookmarks'; items: Incoming[] }
  /** Posts that were published before; `settings` serve where they say nothing. */
  | { kind: 'posts'; posts: PublishedPosts; choices: PostChoices; settings: BlogSettings };

/** Published posts as files, or as a site has given them. */
export type PublishedPosts = { files: File[] } | { readings: PostReading[] };

export interface ImportRequest {
  source: ImportSource;
  choices: ImportChoices;
  /** IANA name of the reader's zone. */
  zone: string;
}

/** What the page asks of the worker. */
export type ToWorker =
  | { kind: 'preview' | 'import'; request: ImportRequest }
  /** Ends what is going on; an import takes back what it has done. */
  | { kind: 'cancel' };

/** What the worker tells the page. */
export type FromWorker =
  | { kind: 'progress'; done: number }
  | { kind: 'previewed'; findings: Findings; posts?: PostFindings; outcome: ImportOutcome }
  | { kind: 'imported'; findings: Findings; posts?: PostFindings; outcome: ImportOutcome; entry: UndoEntry }
  | { kind: 'cancelled' }
  | { kind: 'failed'; why: StorageFailure };

interface ImportDependencies {
  clock: Clock;
  newId: () => string;
  readSiteRules: () => Promise<SiteRule[]>;
  storage: { importRecords: typeof importRecords; previewImport: typeof previewImport } & PostStorage;
}

const here: ImportDependencies = {
  clock: systemClock,
  newId: uuidv7,
  readSiteRules: siteRules.read,
  storage: { importRecords, previewImport, listDigests, clipsWithKeys, hashOf },
};

/** Records that are written in one go: few enough that a save from the popup waits for a moment only. */
const batchRecords = 500;

/**
 * Reads the source and reports what it would do to the library, or does it. Of an import that is aborted
 * or fails nothing stays.
 */
export async function runImport(
  kind: 'preview' | 'import',
  request: ImportRequest,
  signal: AbortSignal,
  report: (news: FromWorker) => void,
  { storage, ...dependencies }: ImportDependencies = here,
): Promise<void> {
  const findings = noFindings();
  const { source } = request;
  const posts = source.kind === 'posts' ? noPostFindings() : undefined;
  const records =
    source.kind === 'posts' && posts
      ? recordsOfPosts(source, request.zone, posts, signal, storage)
      : recordsOf(request, findings, dependencies);
  const options = {
    byId: posts !== undefined || (await isBackup(request)),
    signal,
    onProgress: (done: number) => report({ kind: 'progress', done }),
  };
  try {
    if (kind === 'preview') {
      const outcome = await storage.previewImport(records, options);
      report({ kind: 'previewed', outcome, findings, ...(posts && { posts }) });
    } else {
      const { entry, ...outcome } = await storage.importRecords(records, options);
      report({ kind: 'imported', outcome, entry, findings, ...(posts && { posts }) });
    }
  } catch (error) {
    report(signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', why: storageFailure(error) });
  }
}

async function* recordsOf(
  request: ImportRequest,
  findings: Findings,
  { clock, newId, readSiteRules }: Pick<ImportDependencies, 'clock' | 'newId' | 'readSiteRules'>,
): AsyncGenerator<BackupRecord[], void, undefined> {
  const context: ItemContext = {
    choices: request.choices,
    rules: await readSiteRules(),
    now: clock.now(),
    newId,
    markdownOf: escapeMarkdownText,
  };
  let batch: BackupRecord[] = [];
  for await (const incoming of incomingOf(request)) {
    const record = recordOf(incoming, context);
    addFinding(findings, incoming, record?.type === 'clip' ? record.value : undefined);
    if (record) batch.push(record);
    if (batch.length < batchRecords) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

interface PostStorage {
  listDigests: () => Promise<{ digest: Digest; publication?: Publication }[]>;
  clipsWithKeys: KnownPosts['clipsWithKeys'];
  hashOf: (text: string) => Promise<string>;
}

async function* recordsOfPosts(
  { posts, choices, settings }: Extract<ImportSource, { kind: 'posts' }>,
  zone: string,
  findings: PostFindings,
  signal: AbortSignal,
  { listDigests, clipsWithKeys, hashOf }: PostStorage,
): AsyncGenerator<BackupRecord[]> {
  const digests = (await listDigests()).map(({ digest, publication }) => ({ digest, url: publication?.url }));
  const writing = { escapeMarkdown, linkDestination };
  const readings =
    'files' in posts
      ? readPosts(posts.files.map(incomingFile), { zone, wordings, writing })
      : readingsOf(posts.readings);
  const known = { digests, clipsWithKeys };
  yield* takePosts(readings, { choices, settings, zone, known, hashOf, signal }, findings);
}

async function* readingsOf(readings: readonly PostReading[]): AsyncGenerator<PostReading> {
  yield* readings;
}

function recordOf(incoming: Incoming, context: ItemContext): BackupRecord | undefined {
  if (incoming.kind === 'item') return { type: 'clip', value: clipOfItem(incoming, context) };
  if (incoming.kind !== 'record') return undefined;
  const { record } = incoming;
  // Of what is private no picture is kept.
  if (record.type === 'picture' && context.choices.private) return undefined;
  const hidden = record.type === 'clip' && context.choices.private;
  // What comes without stamps is older than anything that has some.
  const { stamps = {} } = record;
  return hidden ? { type: 'clip', value: { ...record.value, private: true }, stamps } : { ...record, stamps };
}

async function* incomingOf({
  source,
  zone,
  choices,
}: ImportRequest): AsyncGenerator<Incoming, void, undefined> {
  const { encodings = {}, mappings = {}, dateOrders = {} } = choices;
  const options = {
    zone,
    encodingFor: (name: string) => ownValue(encodings, name),
    mappingFor: (columns: readonly string[]) => ownValue(mappings, tableKey(columns)),
    dateOrderFor: (columns: readonly string[]) => ownValue(dateOrders, tableKey(columns)),
  };
  if (source.kind === 'bookmarks') yield* source.items;
  else if (source.kind === 'files') yield* readFiles(source.files.map(incomingFile), options);
}

/** Names of files and columns are anything: what objects inherit is none of the reader's choices. */
function ownValue<T>(values: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}

function incomingFile(file: File): IncomingFile {
  return {
    name: file.webkitRelativePath || file.name,
    size: file.size,
    slice: async (from, to) => new Uint8Array(await file.slice(from, to).arrayBuffer()),
  };
}

/** A backup comes alone; beside other files its clips are clips like theirs. */
async function isBackup({ source, zone }: ImportRequest): Promise<boolean> {
  if (source.kind !== 'files' || source.files.length !== 1) return false;
  for await (const incoming of readFiles(source.files.map(incomingFile), { zone })) {
    return incoming.kind === 'file' && incoming.is === 'backup';
  }
  return false;
}
