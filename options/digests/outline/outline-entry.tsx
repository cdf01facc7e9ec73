import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { message } from '../../../src/browser/messages';
import type { Clip } from '../../../src/domain/clip';
import type { Entry } from '../../../src/domain/digest';
import { isReadMore } from '../../../src/domain/digest/read-more';
import { changeEntry } from '../../../src/storage/digests';
import { entryTitle } from './entry-name';
import { EntryHead } from './entry-head';
import { EntryQuotes } from './entry-quotes';
import { EntryWords, WordingBadge } from './entry-words';
import type { OnTyped } from '../composer/use-typed';

export interface EntryActions {
  choose: (id: string, on: boolean) => void;
  /** Moves the entry to this place, counted from 0; beyond the ends is at the ends. */
  move: (id: string, to: number) => void;
  remove: (id: string) => void;
}

interface OutlineEntryProps {
  entry: Entry;
  /** Absent for headings and free text, and where the clip is gone. */
  clip: Clip | undefined;
  index: number;
  isLast: boolean;
  isDragged: boolean;
  isDropPlace: boolean;
  isChosen: boolean;
  /** What can be done to the section that a heading begins. */
  section?: ComponentChildren;
  actions: EntryActions;
  onDrag: (event: PointerEvent, id: string) => void;
  onTyped: OnTyped;
}

/** One entry: its words in the post, whether it joins the paragraph above, and its place. Drawn anew only when it changes. */
export function OutlineEntry(props: OutlineEntryProps) {
  const { entry, clip, index, isLast, isDragged, isDropPlace, isChosen, section } = props;
  return useMemo(
    () => <EntryItem {...props} />,
    [entry, clip, index, isLast, isDragged, isDropPlace, isChosen, section],
  );
}

function EntryItem({
  entry,
  clip,
  index,
  isLast,
  isDragged,
  isDropPlace,
  isChosen,
  section,
  actions,
  onDrag,
  onTyped,
}: OutlineEntryProps) {
  const name = entryTitle(entry, clip);
  const isFold = entry.kind === 'text' && isReadMore(entry.text);
  const runOn = entry.kind !== 'heading' && entry.runOn;
  const classes = [
    'entry',
    `entry-${entry.kind}`,
    runOn && 'entry-run-on',
    isDragged && 'entry-dragged',
    isDropPlace && 'entry-drop',
  ];
  return (
    <li class={classes.filter(Boolean).join(' ')} data-entry={entry.id}>
      <EntryHead
        name={name}
        clip={clip}
        isFirst={index === 0}
        isLast={isLast}
        isChosen={isChosen}
        onChoose={(on) => actions.choose(entry.id, on)}
        onMove={(to) => actions.move(entry.id, to === 'start' ? 0 : to === 'end' ? Infinity : index + to)}
        onRemove={() => actions.remove(entry.id)}
        onDrag={(event) => onDrag(event, entry.id)}
      />
      {!isFold && <EntryWords entry={entry} comment={clip?.comment ?? ''} name={name} onTyped={onTyped} />}
      {section}
      {entry.kind !== 'heading' && index > 0 && !isFold && (
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
      {entry.kind === 'clip' && entry.wording !== undefined && clip && (
        <WordingBadge entryId={entry.id} name={name} comment={clip.comment} />
      )}
      {entry.kind === 'clip' && clip && <EntryQuotes entry={entry} clip={clip} />}
    </li>
  );
}
