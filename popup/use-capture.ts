import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CaptureSession } from '../src/app/capture/capture-session';
import type { CaptureState } from '../src/app/capture/capture-state';
import type { readActivePage } from './read-active-page';

/** The page in front of the reader, and the chunk that captures it, both under way. */
export type Opening = Promise<
  [Awaited<ReturnType<typeof readActivePage>>, typeof import('./capture-session')]
>;

/** Where the popup stands. */
export type PopupState =
  /** The tab has not told its address yet. `saveWanted`: the reader has asked to save already. */
  { kind: 'reading'; comment: string; saveWanted: boolean } | { kind: 'nowhere' } | CaptureState;

/** What the form can do; until the session is there nothing happens but what is handed on to it. */
export type CaptureActions = { type: (comment: string) => void } & Pick<
  CaptureSession,
  | 'change'
  | 'resolveConflict'
  | 'save'
  | 'undoSave'
  | 'separate'
  | 'discard'
  | 'undoDiscard'
  | 'trash'
  | 'restore'
  | 'editAgain'
  | 'keepParameters'
  | 'undoQuickSave'
>;

/**
 * Connects the form to the session of its capture. The session comes in a chunk of its own, while the
 * form is painted: what is typed before it is there, and a wish to save, are handed on to it.
 */
export function useCapture(opening: Opening, typed: string): [PopupState, CaptureActions] {
  const [state, show] = useState<PopupState>({ kind: 'reading', comment: typed, saveWanted: false });
  const early = useRef({ comment: typed, saveWanted: false });
  const session = useRef<CaptureSession | undefined>(undefined);

  useLayoutEffect(() => {
    void (async () => {
      const [page, { openCapture }] = await opening;
      if (!page) return show({ kind: 'nowhere' });
      const opened = await openCapture(page, show);
      session.current = opened;
      await opened.begin(early.current);
    })();
  }, []);

  const actions = useMemo((): CaptureActions => {
    const wait = (wish: Partial<typeof early.current>) => {
      early.current = { ...early.current, ...wish };
      show({ kind: 'reading', ...early.current });
    };
    return {
      type: (comment) => (session.current ? session.current.change({ comment }) : wait({ comment })),
      change: (change) => session.current?.change(change),
      resolveConflict: (conflict, stands) => session.current?.resolveConflict(conflict, stands),
      save: () => (session.current ? session.current.save() : wait({ saveWanted: true })),
      undoSave: () => session.current?.undoSave(),
      separate: () => session.current?.separate(),
      discard: () => session.current?.discard(),
      undoDiscard: () => session.current?.undoDiscard(),
      trash: () => session.current?.trash(),
      restore: () => session.current?.restore(),
      editAgain: () => session.current?.editAgain(),
      keepParameters: () => session.current?.keepParameters(),
      undoQuickSave: () => session.current?.undoQuickSave(),
    };
  }, []);
  return [state, actions];
}
