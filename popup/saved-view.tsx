import { useEffect, useRef, useState } from 'preact/hooks';
import { Check, PencilLine, Undo2 } from 'lucide';
import type { CaptureSession } from '../src/app/capture/capture-session';
import type { Saved } from '../src/app/capture/capture-state';
import { popupCloses } from '../src/app/settings/popup-closes';
import { message } from '../src/browser/messages';
import { Button } from '../src/ui/button';
import { Icon } from '../src/ui/icon';
import { AddToDigest } from './add-to-digest';
import { mergedFacts } from './form-facts';
import { failureFacts, MoreStrips } from './strips';
import { closePopup, isPanel } from './surface';

/** After so long the popup closes by itself. */
const closeAfterMs = 3000;

/** The clip is saved. It says so and goes, unless the reader does something with it. */
export function SavedView({ state, session }: { state: Saved; session: CaptureSession }) {
  const { clip, before, failure, conflicts } = state;
  const box = useRef<HTMLDivElement>(null);
  const isClosing = useAutoClose(session, failure === undefined && conflicts.length === 0);
  useEffect(() => box.current?.focus(), []);
  return (
    // It has the focus, so that Enter closes as the button would.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={box}
      class="outcome"
      tabIndex={-1}
      aria-labelledby="outcome-title"
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target === event.currentTarget) closePopup(session.pending.idle());
      }}
    >
      <div class="outcome-head">
        <span class="ring">
          <Icon node={Check} size={20} />
        </span>
        <div>
          <h1 id="outcome-title">
            <span role="status">{message(before.saved ? 'updated' : 'saved')}</span>
          </h1>
          <p class="outcome-title" dir="auto" title={clip.title}>
            {clip.title}
          </p>
        </div>
      </div>
      <div class="outcome-middle">
        {clip.tags.length > 0 && (
          <ul class="tag-list" aria-label={message('tags')}>
            {clip.tags.map((tag) => (
              <li class="chip" dir="auto" key={tag}>
                {tag}
              </li>
            ))}
          </ul>
        )}
        <MoreStrips facts={[...failureFacts(failure), ...mergedFacts(conflicts)]} />
      </div>
      <footer class="foot">
        <Button kind="bare" icon={Undo2} onClick={() => session.undoSave()}>
          {message('undo')}
        </Button>
        <Button kind="bare" icon={PencilLine} onClick={() => session.editAgain()}>
          {message('edit')}
        </Button>
        <span class="foot-space" />
        {!clip.private && <AddToDigest clipId={clip.id} session={session} />}
      </footer>
      <div class={`closing${isClosing ? ' is-closing' : ''}`} aria-hidden="true" />
    </section>
  );
}

/**
 * Closes the popup when its time is up and all is written. Any key, and any move of the pointer in it,
 * stops that for good; a setting turns it off. Says whether it is under way.
 */
function useAutoClose(session: CaptureSession, mayClose: boolean): boolean {
  const [isWanted, setIsWanted] = useState(false);
  useEffect(() => {
    let isGone = false;
    if (!isPanel() && mayClose)
      void popupCloses.read().then(
        (closes) => !isGone && setIsWanted(closes),
        () => undefined,
      );
    return () => {
      isGone = true;
    };
  }, [mayClose]);
  const isUnderWay = isWanted && mayClose;
  useEffect(() => {
    if (!isUnderWay) return;
    const end = new AbortController();
    const timer = setTimeout(() => closePopup(session.pending.idle()), closeAfterMs);
    const stop = (event: Event) => {
      // A pointer that lies still hovers too when the window changes beneath it.
      if (event instanceof PointerEvent && event.type === 'pointermove' && !hasMoved(event)) return;
      setIsWanted(false);
    };
    for (const type of ['keydown', 'pointermove', 'pointerdown', 'wheel'])
      document.addEventListener(type, stop, { signal: end.signal, passive: true });
    return () => {
      clearTimeout(timer);
      end.abort();
    };
  }, [isUnderWay]);
  return isUnderWay;
}

function hasMoved({ movementX, movementY }: PointerEvent): boolean {
  return movementX !== 0 || movementY !== 0;
}
