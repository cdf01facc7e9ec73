import type { RefObject } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { message } from '../../../src/browser/messages';
import type { Clip } from '../../../src/domain/clip';
import type { Digest, Entry } from '../../../src/domain/digest';
import { findSection } from '../../../src/domain/digest/sections';
import { createEntryRenderer, type EntryView } from '../../../src/rendering/entry-renderer';
import type { Wording } from '../../../src/rendering/wording/languages';
import { restoreEntries } from '../../../src/storage/digests';
import { Button } from '../../../src/ui/button';
import { sanitizeHtml } from '../../../src/browser/sanitize-html';
import { Toast } from '../../../src/ui/toast';
import type { Insertion } from '../composer/use-insertion';
import { AddRow } from './add-row';
import { ChosenEntriesBar } from './chosen-entries-bar';
import { EntryBlock } from './entry-block';
import { InsertionGap, InsertionLine } from './insertion-line';
import { RunBrackets, type Run } from './run-brackets';
import type { Dragged, Payload } from './use-drag';
import { useOutlineState } from './use-outline-state';

/** What is dropped behind so many of the other entries in sight: entries move there, a clip goes in behind one. */
export interface DropTarget {
  move: (ids: readonly string[], index: number) => void;
  /** How many entries of the whole outline stand before that place. */
  placeAt: (index: number) => number;
}

interface OutlineListProps {
  digest: Digest;
  entries: readonly Entry[];
  clips: ReadonlyMap<string, Clip>;
  wording: Wording;
  insertion: Insertion;
  dragged: Dragged | undefined;
  onDrag: (event: PointerEvent, payload: Payload) => void;
  /** Told what becomes of what is dropped. */
  dropping: RefObject<DropTarget | null>;
  onChooseClip: () => void;
}

/** The entries of the post in their order, each rendered until it is edited. */
export function OutlineList({
  digest,
  entries,
  clips,
  wording,
  insertion,
  dragged,
  ...props
}: OutlineListProps) {
  const list = useRef<HTMLDivElement>(null);
  const { override, onTyped, onEdited } = useTypedWords(entries);
  const state = useOutlineState({
    digestId: digest.id,
    entries,
    clips,
    insertion,
    list,
    onTyped,
    onEdited,
    onDrag: (event, id) => props.onDrag(event, { kind: 'entries', ids: state.movedWith(id) }),
  });
  const { visible, folded, chosen, edited, actions } = state;
  const shown = useMemo(() => (override ? entries.map(override) : entries), [entries, override]);
  const draw = useMemo(() => createEntryRenderer(sanitizeHtml), []);
  const views = useMemo(() => draw(digest, shown, clips, wording), [digest, shown, clips, wording]);
  const byId = useMemo(() => new Map(entries.map(({ id }, at) => [id, { view: views[at]!, at }])), [views]);
  const runs = useMemo(() => runsIn(visible, byId), [visible, byId]);
  const hasSections = entries.some((entry) => entry.kind === 'heading' && entry.text.trim() !== '');
  const byTags = hasSections ? insertion.isAuto : undefined;

  props.dropping.current = {
    move: (moved, index) =>
      state.moveBefore(moved, visible.filter(({ id }) => !moved.includes(id))[index]?.id),
    placeAt: (index) => (index === 0 ? 0 : (byId.get(visible[index - 1]?.id ?? '')?.at ?? -1) + 1),
  };
  const ids = dragged?.payload.kind === 'entries' ? dragged.payload.ids : [];
  const others = visible.filter(({ id }) => !ids.includes(id));
  const line = lineBehind(visible, byId, insertion.index);
  const drop =
    dragged?.index === undefined ? undefined : dragged.index === 0 ? '' : others[dragged.index - 1]?.id;
  const behind = (id: string) => (drop === undefined ? line === id : drop === id);
  const kind = drop === undefined ? 'line' : 'drop';
  const lineProps = { count: entries.length, nameBefore: '', isDrop: drop !== undefined };
  return (
    <>
      <p id="outline-keys" class="visually-hidden">
        {message('outlineKeys')}
      </p>
      {behind('') ? (
        <InsertionLine
          {...lineProps}
          index={0}
          byTags={byTags === true}
          onStep={actions.stepLine}
          onLeaveToTags={byTags === false ? actions.leaveToTags : undefined}
        />
      ) : (
        <InsertionGap nameBefore="" onChoose={() => actions.putLine(0)} />
      )}
      <div
        ref={list}
        class="outline"
        role="list"
        tabIndex={-1}
        aria-label={message('outline')}
        onFocusIn={state.onFocusIn}
      >
        {visible.map((entry, n) => {
          const { view, at } = byId.get(entry.id)!;
          const next = visible[n + 1];
          return (
            <EntryBlock
              key={entry.id}
              entry={entry}
              clip={entry.kind === 'clip' ? clips.get(entry.clipId) : undefined}
              view={view}
              isContinued={next !== undefined && byId.get(next.id)?.view.joint !== undefined}
              index={at}
              count={entries.length}
              isTabStop={entry.id === state.tabStop}
              isChosen={chosen.has(entry.id)}
              isDragged={ids.includes(entry.id)}
              isEdited={edited.has(entry.id)}
              caret={state.caretOf(entry.id)}
              isFolded={folded.has(entry.id)}
              sectionSize={
                entry.kind === 'heading' ? (findSection(entries, entry.id)?.entries.length ?? 1) - 1 : 0
              }
              behind={behind(entry.id) ? kind : 'gap'}
              byTags={behind(entry.id) ? byTags : undefined}
              actions={actions}
            />
          );
        })}
        <RunBrackets list={list} runs={runs} />
      </div>
      <AddRow
        digest={digest}
        entries={entries}
        clips={clips}
        insertion={insertion}
        onExpect={state.expect}
        onChooseClip={props.onChooseClip}
      />
      <ChosenEntriesBar
        digestId={digest.id}
        entries={entries}
        chosen={chosen}
        onClear={state.clearChosen}
        onRemove={(gone) => actions.remove(gone)}
      />
      <span class="visually-hidden" role="status">
        {state.announced}
      </span>
      <Toast
        text={state.removed?.text ?? ''}
        shown="long"
        onDismiss={state.forgetRemoved}
        onTimeout={state.forgetRemoved}
      >
        {state.removed && (
          <Button
            size="small"
            onClick={() => {
              const [first] = state.removed!.ids;
              void restoreEntries(state.removed!.ids).then(state.forgetRemoved);
              if (first !== undefined) state.expect(first, 'focus');
            }}
          >
            {message('undo')}
          </Button>
        )}
      </Toast>
    </>
  );
}

/** The words that were typed last, until the library gives them back: a block never shows older ones. */
function useTypedWords(entries: readonly Entry[]) {
  const typed = useRef<{ id: string; text: string } | undefined>(undefined);
  const latest = useRef(entries);
  latest.current = entries;
  const [over, setOver] = useState<{ entry: Entry; text: string }>();
  return useMemo(
    () => ({
      override: over && ((entry: Entry) => (entry === over.entry ? worded(entry, over.text) : entry)),
      onTyped: (id: string, text: string) => {
        typed.current = { id, text };
      },
      onEdited: (id: string) => {
        const entry = latest.current.find((one) => one.id === id);
        if (entry && typed.current?.id === id) setOver({ entry, text: typed.current.text });
      },
    }),
    [over],
  );
}

function worded(entry: Entry, text: string): Entry {
  return entry.kind === 'clip' ? { ...entry, wording: text } : { ...entry, text };
}

type Places = ReadonlyMap<string, { view: EntryView; at: number }>;

function runsIn(visible: readonly Entry[], byId: Places): Run[] {
  const runs: Run[] = [];
  for (const [n, { id }] of visible.entries()) {
    if (byId.get(id)?.view.joint === undefined) continue;
    const before = visible[n - 1];
    const last = runs.at(-1);
    if (last && last.last === before?.id) last.last = id;
    else if (before) runs.push({ first: before.id, last: id });
  }
  return runs;
}

/** The entry in sight behind which the line stands; empty before all. */
function lineBehind(visible: readonly Entry[], byId: Places, index: number): string {
  return visible.findLast(({ id }) => byId.get(id)!.at < index)?.id ?? '';
}
