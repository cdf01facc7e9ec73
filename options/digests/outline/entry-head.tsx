import { countMessage, message } from '../../../src/browser/messages';
import { siteOf } from '../../../src/domain/address/site-of';
import type { Clip } from '../../../src/domain/clip';

interface EntryHeadProps {
  name: string;
  clip: Clip | undefined;
  isFirst: boolean;
  isLast: boolean;
  isChosen: boolean;
  onChoose: (on: boolean) => void;
  /** By so many places, or to an end. */
  onMove: (by: number | 'start' | 'end') => void;
  onRemove: () => void;
  onDrag: (event: PointerEvent) => void;
}

const moves = new Map<string, number | 'start' | 'end'>([
  ['ArrowUp', -1],
  ['ArrowDown', 1],
  ['Home', 'start'],
  ['End', 'end'],
]);

/** What an entry is, and how it gets to another place: dragged, by arrow keys on its handle, or step by step. */
export function EntryHead({ name, clip, isFirst, isLast, isChosen, ...act }: EntryHeadProps) {
  const { onChoose, onMove, onRemove, onDrag } = act;
  return (
    <div class="entry-head">
      <input
        type="checkbox"
        aria-label={message('selectTitle', name)}
        checked={isChosen}
        onChange={(event) => onChoose(event.currentTarget.checked)}
      />
      <button
        class="button button-quiet button-small entry-handle"
        aria-label={message('moveEntry', name)}
        title={message('moveEntryHint')}
        onPointerDown={onDrag}
        onKeyDown={(event) => {
          const by = moves.get(event.key);
          if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
          event.preventDefault();
          onMove(by);
        }}
      >
        ⠿
      </button>
      <span class="entry-name" dir="auto">
        {name}
        {clip && (
          <span class="soft entry-site">
            {[siteOf(clip.url), clip.quotes.length > 0 && countMessage('quoteCount', clip.quotes.length)]
              .filter(Boolean)
              .join(' · ')}
          </span>
        )}
      </span>
      <Place label={message('moveUp', name)} sign="↑" disabled={isFirst} onClick={() => onMove(-1)} />
      <Place label={message('moveDown', name)} sign="↓" disabled={isLast} onClick={() => onMove(1)} />
      <Place label={message('removeName', name)} sign="×" onClick={onRemove} />
    </div>
  );
}

interface PlaceProps {
  label: string;
  sign: string;
  disabled?: boolean;
  onClick: () => void;
}

function Place({ label, sign, disabled = false, onClick }: PlaceProps) {
  return (
    <button
      class="button button-quiet button-small"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onClick}
    >
      {sign}
    </button>
  );
}
