import DOMPurify from 'dompurify';

/** HTML without whatever could run, send or dress the page: what a writer's own HTML goes out as. */
export function sanitizeHtml(html: string): string {
  return DOMPurify.sanitize(html, {
    USE_PROFILES: { html: true },
    FORBID_TAGS: ['style', 'form', 'button', 'select', 'textarea', 'dialog'],
    // Links to programs, `obsidian:` and the like; scripts and data are refused in any case.
    ALLOW_UNKNOWN_PROTOCOLS: true,
  });
}
