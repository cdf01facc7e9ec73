import type { Instant } from '../../domain/day';
import { readPostStyle, type Digest, type Entry } from '../../domain/digest';
import type { Publication, SentForm } from '../../domain/digest/publication';
import type { Synced } from './stamps';

export interface DigestRecord extends Digest, Synced {}

/** An entry of an outline as it is stored. A removed one stays, marked, so that other devices learn of it. */
export type EntryRecord = Entry & Synced & { removed?: true };

export interface PublicationRecord extends Publication, Synced {}

/** The texts of a publication; `id` is its id. */
export interface SentText {
  id: string;
  /** What is being sent, or was sent last. */
  sent: string;
  /** What was read back after it was sent last. */
  stored?: string;
  /** A hash of all that was sent last, and how. */
  fingerprint?: string;
  /** Of what it is made that is being sent, or was sent last. */
  form?: SentForm | undefined;
}

/** A post that this browser is to send at a time; `id` is that of its publication. */
export interface ScheduledPost {
  id: string;
  digestId: string;
  destination: string;
  dueAt: Instant;
  /** How often it was tried since then. */
  attempts: number;
  /** Why it has not gone out and is not tried any more. */
  failed?: string;
  /** The post as it is to go out, as JSON. */
  content: string;
}

export function digestOfRecord(record: DigestRecord): Digest {
  const { stamps: _stamps, unsent: _unsent, ...digest } = record;
  if (digest.style === undefined) return digest;
  const { style: stored, ...rest } = digest;
  const style = readPostStyle(stored);
  return style ? { ...rest, style } : rest;
}

export function entryOfRecord(record: EntryRecord): Entry {
  const { stamps: _stamps, unsent: _unsent, removed: _removed, ...entry } = record;
  return entry;
}

export function publicationOfRecord(record: PublicationRecord): Publication {
  const { stamps: _stamps, unsent: _unsent, ...publication } = record;
  return publication;
}
