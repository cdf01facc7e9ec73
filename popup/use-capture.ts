import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Capture, CaptureActions } from './capture';
import type { CaptureSession } from './capture-session';
import type { readActivePage } from './read-active-page';

/** The page in front of the reader, and the chunk that takes it down, both under way. */
export type Opening = Promise<
  [Awaited<ReturnType<typeof readActivePage>>, typeof import('./capture-session')]
>;

/**
 * Connects the form to the session of its capture. The session comes in a chunk of its own, while the
 * form is painted: what is typed before it is there, and a wish to save, are handed on to it.
 */
export function useCapture(opening: Opening, typed: string): [Capture, CaptureActions] {
  const [capture, show] = useState<Capture>({ kind: 'reading', comment: typed, saveWanted: false });
  const early = useRef({ comment: typed, saveWanted: false });
  const session = useRef<CaptureSession | undefined>(undefined);

  useLayoutEffect(() => {
    void (async () => {
      const [page, { CaptureSession }] = await opening;
      if (!page) return show({ kind: 'nowhere' });
      const opened = await CaptureSession.open(page, show);
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
      save: () => (session.current ? session.current.save() : wait({ saveWanted: true })),
      discard: () => session.current?.discard(),
      trash: () => session.current?.trash(),
      restore: () => session.current?.restore(),
      editAgain: () => session.current?.editAgain(),
      keepParameters: () => session.current?.keepParameters(),
      undoQuiet: () => session.current?.undoQuiet(),
    };
  }, []);
  return [capture, actions];
}
