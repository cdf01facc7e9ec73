import { useRef } from 'preact/hooks';
import { useAutosave, type Autosave, type SaveText } from '../../../src/ui/use-autosave';

/** The writer has done: by Escape, which gives the focus back to the block, or by going on. */
export type EndOfEditing = 'escape' | 'left';

interface EditOptions extends Pick<NonNullable<Parameters<typeof useAutosave>[2]>, 'merge'> {
  onTyped?: (text: string) => void;
  onDone: (how: EndOfEditing) => void;
}

/** A text that is edited in its block until all of it is saved: what could not be saved stays where it was typed. */
export function useEditing(
  stored: string,
  save: SaveText,
  { merge, onTyped, onDone }: EditOptions,
): Autosave & { end: (how: EndOfEditing) => void } {
  const saved = useRef<Promise<void>>(Promise.resolve());
  const autosave = useAutosave(stored, save, {
    ...(merge && { merge }),
    onTyped: (text, saving) => {
      saved.current = saving;
      onTyped?.(text);
    },
  });
  const hasFailed = useRef(false);
  hasFailed.current = autosave.problem?.kind === 'failed';
  const end = (how: EndOfEditing) => {
    // Behind the drawing that tells whether it failed.
    void saved.current.then(() =>
      setTimeout(() => {
        if (!hasFailed.current) onDone(how);
      }),
    );
  };
  return { ...autosave, end };
}
