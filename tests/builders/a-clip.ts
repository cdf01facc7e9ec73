import { createClip, type Clip } from '../../src/domain/clip';

let made = 0;

/** A clip that is whole; a test names only what it is about. */
export function aClip(fields: Partial<Clip> = {}): Clip {
  made += 1;
  const savedAt = '2026-05-03T10:00:00.000Z';
  return createClip({
    id: `00000000-0000-7000-8000-${String(made).padStart(12, '0')}`,
    url: `https://example.org/${made}`,
    title: `Page ${made}`,
    savedAt,
    changedAt: savedAt,
    ...fields,
  });
}
