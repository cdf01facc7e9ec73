import { useState } from 'preact/hooks';
import { message } from '../../src/browser/messages';
import { saveFile } from '../../src/browser/save-file';
import type { Digest } from '../../src/domain/digest';
import { slugOf } from '../../src/domain/slug';
import type { Format } from '../../src/rendering/format';

interface ExportBarProps {
  digest: Digest;
  format: Format;
  text: string;
}

type Outcome = { kind: 'none' } | { kind: 'done'; text: string } | { kind: 'failed'; text: string };

/** Hands the post over: as a file, or by the clipboard. */
export function ExportBar({ digest, format, text }: ExportBarProps) {
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const name = fileName(digest, format.extension);
  const hand = (act: Promise<void>, done: string, failed: string) =>
    void act.then(
      () => setOutcome({ kind: 'done', text: done }),
      () => setOutcome({ kind: 'failed', text: failed }),
    );
  return (
    <div class="export-bar">
      <button
        class="button button-primary"
        onClick={() =>
          hand(saveFile(name, text, format.mediaType), message('downloaded', name), message('downloadFailed'))
        }
      >
        {message('download')}
      </button>
      <button
        class="button"
        onClick={() => hand(navigator.clipboard.writeText(text), message('copied'), message('copyFailed'))}
      >
        {message('copy')}
      </button>
      <span class={outcome.kind === 'failed' ? 'export-failed' : 'soft'} role="status">
        {outcome.kind === 'none' ? name : outcome.text}
      </span>
    </div>
  );
}

/** `2016-04-26-links.md`: the day first, so that posts sort; nothing that a file system refuses. */
function fileName({ date, slug, title }: Digest, extension: string): string {
  const stem = (slug || slugOf(title)).replace(/[\p{Cc}\p{Cf}"*/:<>?\\|~]/gu, '-').slice(0, 80);
  return `${[date, stem]
    .filter(Boolean)
    .join('-')
    .replace(/-{2,}/g, '-')
    .replace(/[-.]+$/, '')}.${extension}`;
}
