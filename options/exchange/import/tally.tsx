import { countMessage, uiLanguage } from '../../../src/browser/messages';
import type { ImportOutcome } from '../../../src/storage/import-clips';

interface TallyProps {
  outcome: ImportOutcome;
  /** How many things of the files stay behind. */
  left: number;
}

/** What an import does to the library, or has done, in numbers. */
export function Tally({ outcome: { counts, others }, left }: TallyProps) {
  const rows: [number, Parameters<typeof countMessage>[0]][] = [
    [counts.added, 'tallyAdded'],
    [counts.changed, 'tallyChanged'],
    [counts.unchanged, 'tallyUnchanged'],
    [counts.repeated, 'tallyRepeated'],
    [others, 'tallyOthers'],
    [left, 'tallyLeft'],
  ];
  return (
    <ul class="tally">
      {rows.map(
        ([count, words], index) =>
          (count > 0 || index === 0) && (
            <li key={words}>
              <strong>{count.toLocaleString(uiLanguage())}</strong> <span>{countMessage(words, count)}</span>
            </li>
          ),
      )}
    </ul>
  );
}
