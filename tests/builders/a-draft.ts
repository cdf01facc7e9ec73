import { newDraft, type CaptureDraft } from '../../src/domain/capture-draft';
import type { PageMetadata } from '../../src/domain/page-metadata';

export function someFacts(fields: Partial<PageMetadata> = {}): PageMetadata {
  return { url: 'https://example.org/a', title: 'A page', authors: [], keywords: [], ...fields };
}

/** The draft of a page on which nothing was typed but what a test names. */
export function aDraft(fields: Partial<CaptureDraft> = {}): CaptureDraft {
  const facts = fields.facts ?? someFacts();
  return { ...newDraft('example.org/a', facts, facts.url, '2026-05-03T10:00:00.000Z'), ...fields };
}
