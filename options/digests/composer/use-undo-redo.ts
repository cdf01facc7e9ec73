import { useState } from 'preact/hooks';
import { countMessage, message } from '../../../src/browser/messages';
import { redoStep, undoRedoOf, undoStep, type UndoRedo } from '../../../src/storage/undo/undo-redo';
import { useLiveQuery } from '../../../src/ui/use-live-query';
import { shortcutKey } from '../../../src/ui/shortcut-key';
import { useKeyDown } from '../../../src/ui/use-key-down';

interface UndoRedoActions extends UndoRedo {
  go: (way: keyof UndoRedo) => void;
  /** What was done last, for those who cannot see it. */
  announced: string;
  /** What of it could not be done, since it was changed elsewhere; for all to see. */
  conflict: string;
}

/**
 * Undo and redo of all the work on a digest, with Ctrl or Cmd and Z, Shift+Z or Y. In a text field these
 * keys are the field's own.
 */
export function useUndoRedo(digestId: string): UndoRedoActions {
  const watched = useLiveQuery(() => undoRedoOf(digestId), [digestId]);
  const [announced, setAnnounced] = useState('');
  const [conflict, setConflict] = useState('');
  const go = (way: keyof UndoRedo) => {
    const revert = way === 'undo' ? undoStep : redoStep;
    void revert(digestId).then((done) => {
      if (!done) return setAnnounced(message(way === 'undo' ? 'undoNothing' : 'redoNothing'));
      setAnnounced(message(way === 'undo' ? 'stepUndone' : 'stepRedone'));
      setConflict(done.conflicts === 0 ? '' : countMessage('undoConflicts', done.conflicts));
    });
  };
  useKeyDown((event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    // The template's editor lies in a shadow root, which the event's target does not tell.
    if (event.defaultPrevented || ownsUndo(event.composedPath()[0])) return;
    const key = shortcutKey(event).toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    go(key === 'y' || event.shiftKey ? 'redo' : 'undo');
  });
  const { undo: back, redo: forth } = watched.kind === 'ready' ? watched.value : { undo: false, redo: false };
  return { undo: back, redo: forth, go, announced, conflict };
}

function ownsUndo(target: EventTarget | undefined): boolean {
  if (target instanceof HTMLInputElement) return !/^(?:checkbox|radio|button)$/.test(target.type);
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
}
