import { useMemo } from 'preact/hooks';
import { GripVertical } from 'lucide';
import { message } from '../../../src/browser/messages';
import type { Clip } from '../../../src/domain/clip';
import type { Entry } from '../../../src/domain/digest';
import { isReadMore } from '../../../src/domain/digest/read-more';
import type { EntryView } from '../../../src/rendering/entry-renderer';
import { Icon } from '../../../src/ui/icon';
import { EntryWriters } from '../composer/other-writers';
import type { EntryActions, Step } from './entry-actions';
import { EntryCard } from './entry-card';
import { entryTitle } from './entry-name';
import { InsertionGap, InsertionLine } from './insertion-line';
import { caretBehind, RenderedWords } from './rendered-words';
import { SectionHeading } from './section-heading';

export interface EntryBlockProps {
  entry: Entry;
  /** Absent for headings and free text, and where the clip is gone. */
  clip: Clip | undefined;
  view: EntryView;
  /** Whether the entry below goes on in its paragraph. */
  isContinued: boolean;
  index: number;
  count: number;
  isTabStop: boolean;
  isChosen: boolean;
  isDragged: boolean;
  isEdited: boolean;
  /** Where the caret goes when it begins to be edited. */
  caret: number | undefined;
  isFolded: boolean;
  /** How many entries stand in its section, where it begins one. */
  sectionSize: number;
  /** What stands behind it: room to put the line into, the line itself, or where something would fall. */
  behind: 'gap' | 'line' | 'drop';
  /** Whether the tags of clips decide, as far as they name a section; undefined where no section has a name. */
  byTags: boolean | undefined;
  actions: EntryActions;
}

/** One entry of the post, drawn anew only when it changes. */
export function EntryBlock(props: EntryBlockProps) {
  const { actions: _actions, count, ...values } = props;
  return useMemo(() => <Block {...props} />, [...Object.values(values), props.behind === 'line' ? count : 0]);
}

const steps = new Map<string, Step>([
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['Home', 'first'],
  ['End', 'last'],
]);

/** What a key does to the block that has the focus; returns whether it does anything. */
function pressKey(event: KeyboardEvent, props: EntryBlockProps): boolean {
  const { entry, isChosen, isFolded, actions } = props;
  const { id } = entry;
  if (event.ctrlKey || event.metaKey) return false;
  const step = steps.get(event.key);
  if (step) {
    if (event.altKey) actions.step(id, step);
    else {
      if (event.shiftKey) actions.choose(id, true);
      actions.focus(id, step);
    }
    return true;
  }
  if (event.altKey) return false;
  switch (event.key) {
    case 'Enter':
    case 'F2':
    case 'e':
      if (entry.kind === 'text' && isReadMore(entry.text)) return false;
      actions.edit(id);
      return true;
    case ' ':
      actions.choose(id, !isChosen);
      return true;
    case 'Delete':
    case 'Backspace':
      actions.removeChosen(id);
      return true;
    case 'ArrowLeft':
    case 'ArrowRight':
      if (entry.kind !== 'heading' || isFolded === (event.key === 'ArrowLeft')) return false;
      actions.fold(id, !isFolded);
      return true;
    default:
      return false;
  }
}

function Block(props: EntryBlockProps) {
  const { entry, clip, view, isContinued, index, isTabStop, isChosen, isDragged, actions } = props;
  const name = entryTitle(entry, clip);
  const joins = view.joint !== undefined;
  const classes = [
    'entry',
    `entry-${entry.kind}`,
    (joins || isContinued) && 'is-inline',
    joins && 'joins-above',
    isContinued && 'joins-below',
    view.marker !== undefined && 'is-item',
    isChosen && 'is-chosen',
    isDragged && 'is-dragged',
  ];
  return (
    // It has the keys of a row in a list that can be gone through; what it holds is reached by them.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <div
      role="listitem"
      class={classes.filter(Boolean).join(' ')}
      data-entry={entry.id}
      tabIndex={isTabStop ? 0 : -1}
      aria-label={isChosen ? message('entryChosen', name) : name}
      aria-describedby="outline-keys"
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget || event.isComposing) return;
        if (pressKey(event, props)) event.preventDefault();
      }}
    >
      {view.joint}
      <EntryWriters entryId={entry.id} />
      <button
        type="button"
        class="entry-grip"
        tabIndex={-1}
        aria-label={message('moveEntry', name)}
        aria-pressed={isChosen}
        title={message('entryGripHint')}
        onPointerDown={(event) => actions.drag(event, entry.id)}
        onClick={() => actions.choose(entry.id, !isChosen)}
      >
        <Icon node={GripVertical} />
      </button>
      {view.marker !== undefined && (
        <span class="entry-marker" aria-hidden="true">
          {view.marker}
        </span>
      )}
      <BlockBody {...props} name={name} />
      {props.behind === 'gap' ? (
        <InsertionGap nameBefore={name} onChoose={() => actions.putLine(index + 1)} />
      ) : (
        <InsertionLine
          index={index + 1}
          count={props.count}
          nameBefore={name}
          byTags={props.byTags === true}
          isDrop={props.behind === 'drop'}
          onStep={actions.stepLine}
          onLeaveToTags={props.byTags === false ? actions.leaveToTags : undefined}
        />
      )}
    </div>
  );
}

function BlockBody(props: EntryBlockProps & { name: string }) {
  const { entry, clip, view, index, isEdited, caret, isFolded, sectionSize, actions, name } = props;
  const { id } = entry;
  if (entry.kind === 'heading')
    return (
      <SectionHeading
        heading={entry}
        name={name}
        isFolded={isFolded}
        count={sectionSize}
        isEdited={isEdited}
        actions={actions}
      />
    );
  if (entry.kind === 'text' && isReadMore(entry.text))
    return (
      <p class="read-more">
        <span>{message('readMore')}</span>
      </p>
    );
  if (isEdited)
    return (
      <EntryCard
        entry={entry}
        clip={clip}
        name={name}
        index={index}
        caret={caret}
        actions={actions}
        onTyped={(text) => actions.typed(id, text)}
      />
    );
  if (view.html === '')
    return (
      <button type="button" class="entry-empty" tabIndex={-1} onClick={() => actions.edit(id)}>
        {entry.kind === 'clip' ? message('clipGone') : message('freeTextHint')}
      </button>
    );
  const source = entry.kind === 'clip' ? (entry.wording ?? clip?.comment ?? '') : entry.text;
  return (
    <RenderedWords
      html={view.html}
      lang={clip?.language}
      onPick={(before) => actions.edit(id, caretBehind(source, before))}
    />
  );
}
