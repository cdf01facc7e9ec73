import { countMessage } from '../../../src/browser/messages';
import type { ImportOutcome } from '../../../src/storage/import-clips';

/** What an import does to the library, or has done. */
export function OutcomeList({
  outcome: { counts, others },
  done,
}: {
  outcome: ImportOutcome;
  done?: boolean;
}) {
  const rows = [
    countMessage(done ? 'importedAdded' : 'importAdded', counts.added),
    counts.changed > 0 && countMessage(done ? 'importedChanged' : 'importChanged', counts.changed),
    counts.unchanged > 0 && countMessage('importUnchanged', counts.unchanged),
    counts.repeated > 0 && countMessage('importRepeated', counts.repeated),
    others > 0 && countMessage(done ? 'importedOthers' : 'importOthers', others),
  ];
  return <ul class="outcome">{rows.map((row) => row !== false && <li key={row}>{row}</li>)}</ul>;
}
