import { useEffect, useState } from 'preact/hooks';
import { message } from '../../../src/browser/messages';
import { redo, travelOf, undo, type Travel } from '../../../src/storage/digests/travel';
import { useLiveQuery } from '../../../src/ui/use-live-query';

interface Travelling extends Travel {
  go: (way: keyof Travel) => void;
  /** What was done last, for those who cannot see it. */
  announced: string;
}

/**
 * Undo and redo of all the work on a digest, with Ctrl or Cmd and Z, Shift+Z or Y. In a text field these
 * keys are the field's own.
 */
export function useTravel(digestId: string): Travelling {
  const watched = useLiveQuery(() => travelOf(digestId), [digestId]);
  const [announced, setAnnounced] = useState('');
  const go = (way: keyof Travel) => {
    const travel = way === 'undo' ? undo : redo;
    void travel(digestId).then((done) => {
      if (done) setAnnounced(message(way === 'undo' ? 'stepUndone' : 'stepRedone'));
    });
  };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      // The template's editor lies in a shadow root, which the event's target does not tell.
      if (event.defaultPrevented || ownsUndo(event.composedPath()[0])) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      go(key === 'y' || event.shiftKey ? 'redo' : 'undo');
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [digestId]);
  const { undo: back, redo: forth } = watched.kind === 'ready' ? watched.value : { undo: false, redo: false };
  return { undo: back, redo: forth, go, announced };
}

function ownsUndo(target: EventTarget | undefined): boolean {
  if (target instanceof HTMLInputElement) return !/^(?:checkbox|radio|button)$/.test(target.type);
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
}
