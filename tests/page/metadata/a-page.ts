import { readPageMetadata } from './read-page-metadata';

export const address = 'https://paper.example/world/big-story-12345';

/** A document with that head and body, as a browser has it after parsing. */
export function aPage(head: string, body = '', html = '<html>'): Document {
  return new DOMParser().parseFromString(
    `<!doctype html>${html}<head>${head}</head><body>${body}</body></html>`,
    'text/html',
  );
}

export function metadataOf(head: string, body = '', html?: string) {
  return readPageMetadata(aPage(head, body, html), address);
}

export function jsonLd(value: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
}
