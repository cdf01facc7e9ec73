import DOMPurify from 'dompurify';
import { escapeHtml } from '../rendering/html/escape-html';

/** HTML without whatever could run, send or dress the page: what a writer's own HTML goes out as. */
export function sanitizeHtml(html: string): string {
  // Where it cannot work it would give back what it was given.
  if (!DOMPurify.isSupported) return escapeHtml(html);
  return DOMPurify.sanitize(html, {
    USE_PROFILES: { html: true },
    FORBID_TAGS: ['style', 'form', 'button', 'select', 'textarea', 'dialog'],
    // Links to programs, `obsidian:` and the like; scripts and data are refused in any case.
    ALLOW_UNKNOWN_PROTOCOLS: true,
  });
}
