import type { Publication, SentForm } from '../../domain/digest/publication';
import { PublishError } from '../../publishing/publish-error';
import type { Clock } from '../clock';

/** How far the sending of a post has come; between them it can be cancelled. */
export type DeliveryStage = 'looking' | 'sending' | 'removing' | 'reading-back';

export type DeliveryOutcome =
  /** It is there, and was read back. */
  | {
      kind: 'sent';
      publication: Publication;
      /** Categories and tags that the destination has not, and does not let us make. */
      missingTerms: readonly string[];
      /** What is stored there, where it is not what was sent. */
      altered?: { sent: string; stored: string };
    }
  /** Somebody changed it there since it was sent last; nothing was written. `hash` lets it be written over. */
  | { kind: 'changed-there'; there: string; lastSent?: string; hash: string }
  /** It could not be found out whether it arrived. */
  | { kind: 'unsure'; error: PublishError }
  /** It is not there, or as it was there before. */
  | { kind: 'failed'; error: PublishError };

export interface DeliveryTexts {
  sent: string;
  stored?: string;
  fingerprint?: string;
  form?: SentForm | undefined;
}

export interface DeliveryStorage {
  changePublication: (
    id: string,
    change: Partial<Omit<Publication, 'id'>>,
    texts?: Partial<DeliveryTexts>,
  ) => Promise<Publication | undefined>;
  sentTextOf: (id: string) => Promise<DeliveryTexts | undefined>;
  hashOf: (text: string) => Promise<string>;
}

export interface DeliveryContext {
  storage: DeliveryStorage;
  clock: Pick<Clock, 'now'>;
  /** Waits before a repeated try. */
  wait: (ms: number, signal: AbortSignal) => Promise<void>;
  signal: AbortSignal;
  report: (stage: DeliveryStage) => void;
}

/** What is no answer of a server is a fault of ours or of the storage, and not to be taken for one. */
export function publishError(error: unknown): PublishError {
  if (error instanceof PublishError) return error;
  throw error;
}
