import { message } from '../../../src/browser/messages';
import type { Step } from './entry-actions';

interface InsertionLineProps {
  /** How many entries stand before it, and how many there are. */
  index: number;
  count: number;
  /** What stands before it; empty where nothing does. */
  nameBefore: string;
  /** Whether the tags of clips decide where they go, and the line is for those whose tags name no section. */
  byTags: boolean;
  /** Whether something is dragged, and would fall there. */
  isDrop: boolean;
  onStep: (step: Step) => void;
  /** Leaves it to the tags; absent where no section has a name. */
  onLeaveToTags: (() => void) | undefined;
}

const steps = new Map<string, Step>([
  ['ArrowUp', 'up'],
  ['ArrowLeft', 'up'],
  ['ArrowDown', 'down'],
  ['ArrowRight', 'down'],
  ['Home', 'first'],
  ['End', 'last'],
]);

/** Where the next clip goes. The arrows move it; so does a click between two entries. */
export function InsertionLine({ index, count, nameBefore, byTags, isDrop, ...line }: InsertionLineProps) {
  const { onStep, onLeaveToTags } = line;
  return (
    <div class={isDrop ? 'insertion is-drop' : 'insertion'}>
      <div
        class="insertion-line"
        role="slider"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={message('insertionLine')}
        aria-valuemin={0}
        aria-valuemax={count}
        aria-valuenow={index}
        aria-valuetext={
          nameBefore === '' ? message('insertionFirst') : message('insertionBehind', nameBefore)
        }
        title={message('insertionHint')}
        onKeyDown={(event) => {
          const step = steps.get(event.key);
          if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
          event.preventDefault();
          event.stopPropagation();
          onStep(step);
        }}
      >
        <span>{message(isDrop ? 'insertionDrop' : byTags ? 'insertionByTags' : 'insertionHere')}</span>
      </div>
      {!isDrop && onLeaveToTags && (
        <button type="button" class="insertion-tags" onClick={onLeaveToTags}>
          {message('insertionLeaveToTags')}
        </button>
      )}
    </div>
  );
}

interface InsertionGapProps {
  nameBefore: string;
  onChoose: () => void;
}

/** The room between two entries, where a click puts the line. By key the line itself is moved. */
export function InsertionGap({ nameBefore, onChoose }: InsertionGapProps) {
  return (
    <button
      type="button"
      class="insertion-gap"
      tabIndex={-1}
      aria-label={
        nameBefore === '' ? message('insertionPutFirst') : message('insertionPutBehind', nameBefore)
      }
      onClick={(event) => {
        event.stopPropagation();
        onChoose();
      }}
    >
      <span aria-hidden="true">{message('insertionPut')}</span>
    </button>
  );
}
