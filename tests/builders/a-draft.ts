import { draftFields, fieldsOfPage, type CaptureDraft } from '../../src/domain/capture-draft';
import { createMetadata, type PageMetadata } from '../../src/domain/page-metadata';

export function someMetadata(fields: Partial<PageMetadata> = {}): PageMetadata {
  return createMetadata({ url: 'https://example.org/a', title: 'A page', ...fields });
}

/** The draft of a page on which nothing was typed but what a test names. */
export function aDraft(fields: Partial<CaptureDraft> = {}): CaptureDraft {
  const facts = fields.facts ?? someMetadata();
  const base = fieldsOfPage(facts, facts.url);
  return {
    ...draftFields(base),
    key: 'example.org/a',
    facts,
    base,
    tagText: '',
    changedAt: '2026-05-03T10:00:00.000Z',
    ...fields,
  };
}
