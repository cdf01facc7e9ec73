import type { Instant } from '../day';

/** The record that a digest was sent somewhere, or that the writer says so. */
export interface Publication {
  /** UUIDv7, made by the caller. */
  id: string;
  digestId: string;
  /** Id of the destination; `hand` where the writer took the post there. */
  destination: string;
  /** What the destination calls the post. */
  remoteId?: string;
  /** Where the post can be read. */
  url?: string;
  at: Instant;
  /** Id of the format, or of the writer's template, in which it was sent, where that is known. */
  format?: string;
  /** SHA-256 of the text that was sent, in hexadecimal. */
  hash: string;
  /** Taken back since: the record was a mistake. */
  withdrawnAt?: Instant;
}

export function latestPublication(publications: readonly Publication[]): Publication | undefined {
  return publications.reduce<Publication | undefined>(
    (latest, one) => (latest && latest.at >= one.at ? latest : one),
    undefined,
  );
}
