import { message } from '../../src/browser/messages';
import type { Entry } from '../../src/domain/digest';
import { changeEntry } from '../../src/storage/digests';
import { useKeptText } from '../../src/ui/use-kept-text';

interface OutlineEntryProps {
  entry: Entry;
  name: string;
  /** The clip's own comment, which serves where the post has no wording of its own. */
  comment: string;
  onUp?: () => void;
  onDown?: () => void;
  onRemove: () => void;
}

/** One entry: its words in the post, whether it joins the paragraph above, and its place. */
export function OutlineEntry({ entry, name, comment, onUp, onDown, onRemove }: OutlineEntryProps) {
  const words = entry.kind === 'clip' ? (entry.wording ?? comment) : entry.text;
  const [text, setText] = useKeptText(words, (next) =>
    changeEntry(entry.id, (before) =>
      before.kind === 'clip'
        ? { ...before, wording: next === comment ? undefined : next }
        : { ...before, text: next },
    ),
  );
  const runOn = entry.kind !== 'heading' && entry.runOn;
  return (
    <li class={runOn ? 'entry entry-run-on' : 'entry'}>
      <div class="entry-head">
        <span class="entry-name">{name}</span>
        <Place label={message('moveUp', name)} sign="↑" onClick={onUp} />
        <Place label={message('moveDown', name)} sign="↓" onClick={onDown} />
        <Place label={message('removeName', name)} sign="×" onClick={onRemove} />
      </div>
      <textarea
        rows={1}
        aria-label={message('wordsOf', name)}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      {entry.kind !== 'heading' && onUp && (
        <label class="check">
          <input
            type="checkbox"
            checked={runOn}
            aria-label={message('runOnName', name)}
            onChange={(event) => {
              const checked = event.currentTarget.checked;
              void changeEntry(entry.id, (before) =>
                before.kind === 'heading' ? before : { ...before, runOn: checked },
              );
            }}
          />
          {message('runOn')}
        </label>
      )}
    </li>
  );
}

function Place({ label, sign, onClick }: { label: string; sign: string; onClick?: () => void }) {
  return (
    <button
      class="button button-quiet button-small"
      aria-label={label}
      title={label}
      disabled={!onClick}
      onClick={onClick}
    >
      {sign}
    </button>
  );
}
