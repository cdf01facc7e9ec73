import type { Clip } from '../../domain/clip';
import type { Instant } from '../../domain/day';
import type { Digest, Entry } from '../../domain/digest';
import type { Publication } from '../../domain/digest/publication';
import { compile } from '../../rendering/compile';
import { postFormats, type PostFormatId } from '../../rendering/formats/formats';
import { summarizePost, type PostSummary } from '../../rendering/post-summary';
import { render, type RenderOptions } from '../../rendering/render';
import { wordingFor, type OwnWords } from '../../rendering/wording/wordings';
import { clipsWithIds } from '../../storage/clips';
import { entriesOf } from '../../storage/digests';
import { hashOf } from '../../storage/digests/publications';
import { lastStepAt } from '../../storage/undo/undo-redo';
import { contentHash } from '../publishing/content-hash';
import { readRenderOptions } from './post-context';
import { postWords } from './post-words';

/** A digest as it stands in the list of all. */
export interface DigestSummary extends PostSummary {
  clips: number;
  /** When the writer worked on it last. */
  editedAt: Instant;
  /** Whether it is not, or no longer, what went out; false too where that cannot be told. */
  isOutOfDate: boolean;
}

interface SummaryDependencies {
  postWords: { read: () => Promise<OwnWords> };
  /** What the renderer is told beside the post. */
  optionsFor: (digest: Digest, format: PostFormatId) => Promise<RenderOptions>;
  hashOf: (text: string) => Promise<string>;
  storage: {
    entriesOf: (digestId: string) => Promise<Entry[]>;
    clipsWithIds: (ids: string[]) => Promise<Clip[]>;
    lastStepAt: (digestId: string) => Promise<Instant | undefined>;
  };
}

const here: SummaryDependencies = {
  postWords,
  optionsFor: readRenderOptions,
  hashOf,
  storage: { entriesOf, clipsWithIds, lastStepAt },
};

/** What a digest says and how much it is, beside its last publication where it has one. */
export async function summarizeDigest(
  digest: Digest,
  publication: Publication | undefined,
  { postWords, optionsFor, hashOf, storage }: SummaryDependencies = here,
): Promise<DigestSummary> {
  const [entries, lastStep, own] = await Promise.all([
    storage.entriesOf(digest.id),
    storage.lastStepAt(digest.id),
    postWords.read(),
  ]);
  const ids = entries.flatMap((entry) => (entry.kind === 'clip' ? [entry.clipId] : []));
  const clips = new Map((await storage.clipsWithIds(ids)).map((clip) => [clip.id, clip]));
  const post = compile(digest, entries, clips, wordingFor(digest.language, own));
  const isOutOfDate = async (): Promise<boolean> => {
    const { format, style, contentHash: sent, hash } = publication ?? {};
    if (style !== undefined && style !== (digest.style ?? 'prose')) return true;
    if (sent !== undefined) {
      const options = await optionsFor(digest, 'markdown');
      return (await contentHash(digest, (id) => render(post, id, options), hashOf)) !== sent;
    }
    // Of what went out before that was recorded only the text is known; a template of the writer's runs elsewhere.
    if (format === undefined || !isPostFormat(format)) return false;
    return (await hashOf(render(post, format, await optionsFor(digest, format)).text)) !== hash;
  };
  return {
    ...summarizePost(post),
    clips: ids.length,
    editedAt: lastStep !== undefined && lastStep > digest.changedAt ? lastStep : digest.changedAt,
    isOutOfDate: await isOutOfDate(),
  };
}

function isPostFormat(id: string): id is PostFormatId {
  return Object.hasOwn(postFormats, id);
}
