import { moveSection, removeSection, toggleLevel } from '../../../src/app/digests/edit-outline';
import { countMessage, message } from '../../../src/browser/messages';
import type { Entry, HeadingEntry } from '../../../src/domain/digest';
import { movedSection, findSection } from '../../../src/domain/digest/sections';

interface SectionActsProps {
  heading: HeadingEntry;
  entries: readonly Entry[];
  isFolded: boolean;
  onFold: () => void;
  /** Told how many entries went with the section. */
  onRemoved: (count: number) => void;
}

/** What can be done to a section as a whole: fold it, move it, make it deeper, take it away. */
export function SectionActs({ heading, entries, isFolded, onFold, onRemoved }: SectionActsProps) {
  const { id, digestId, level = 2 } = heading;
  const name = heading.text.trim() || message('untitled');
  const count = (findSection(entries, id)?.entries.length ?? 1) - 1;
  const remove = async () => onRemoved((await removeSection(entries, id, true)).length);
  return (
    <div class="section-acts" role="group" aria-label={message('sectionNamed', name)}>
      <button class="button button-quiet button-small" aria-expanded={!isFolded} onClick={onFold}>
        {isFolded ? countMessage('sectionUnfold', count) : message('sectionFold')}
      </button>
      {(['up', 'down'] as const).map((way) => (
        <button
          key={way}
          class="button button-quiet button-small"
          disabled={movedSection(entries, id, way) === undefined}
          onClick={() => void moveSection(digestId, entries, id, way)}
        >
          {message(way === 'up' ? 'sectionUp' : 'sectionDown')}
        </button>
      ))}
      <button class="button button-quiet button-small" onClick={() => void toggleLevel(id)}>
        {message(level === 2 ? 'sectionDeeper' : 'sectionHigher')}
      </button>
      {count > 0 && (
        <button class="button button-quiet button-small" onClick={() => void remove()}>
          {countMessage('sectionRemove', count)}
        </button>
      )}
    </div>
  );
}
