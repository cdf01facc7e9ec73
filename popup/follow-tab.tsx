import { render } from 'preact';
import type { CaptureSession } from '../src/app/capture/capture-session';
import type { CaptureState } from '../src/app/capture/capture-state';
import { onGrant, onTabInFront } from '../src/browser/side-panel';
import { CaptureView } from './capture-view';
import { beginCapture } from './open-capture';
import { OutOfReachView } from './out-of-reach-view';
import { readActivePage } from './read-active-page';
import { UnclippableView } from './unclippable-view';

/** The capture that is shown. */
interface Shown {
  tabId: number;
  url: string;
  session: CaptureSession;
  /** Undefined until it has begun. */
  state?: CaptureState;
}

/**
 * Draws the capture of the tab in front beside it, and goes with the reader from tab to tab, as far as they
 * have let us into each. `typed` is what was typed before the script ran.
 */
export function followTab(root: HTMLElement, typed: string): void {
  let early = typed;
  root.replaceChildren();
  let shown: Shown | undefined;
  let asked = 0;

  /** Whether the reader has let us into the tab in front: without an address it has none on the web then. */
  let isGranted = false;

  const draw = () => {
    if (shown?.state) {
      const { tabId, url, state, session } = shown;
      render(<CaptureView key={`${tabId} ${url}`} state={state} session={session} />, root);
    } else if (!shown) {
      render(isGranted ? <UnclippableView key="none" /> : <OutOfReachView key="closed" />, root);
    }
  };

  /** Opens the capture of the tab in front anew, unless it is the one that is shown and need not be. */
  const follow = async (mayKeep: boolean) => {
    asked += 1;
    const own = asked;
    await shown?.session.pending.idle();
    const before = shown?.state;
    const page = await readActivePage();
    const isSame = page?.tabId === shown?.tabId && page?.metadata.url === shown?.url;
    if (own !== asked || (isSame && shown && (mayKeep || shown.state?.kind !== 'editing'))) return;
    if (!page) {
      shown = undefined;
      return draw();
    }
    const { tabId, metadata } = page;
    let next: Shown | undefined;
    const session = await beginCapture(page, (state) => {
      if (!next) return;
      next.state = state;
      if (shown === next) draw();
    });
    if (own !== asked) return;
    // What is typed meanwhile went into the capture that is shown: it is read again with that.
    if (isSame && shown?.state !== before) return follow(mayKeep);
    next = { tabId, url: metadata.url, session };
    shown = next;
    const comment = early;
    early = '';
    await session.begin({ comment, saveWanted: false });
  };

  onTabInFront(() => {
    isGranted = false;
    void follow(true);
  });
  onGrant(() => {
    isGranted = true;
    void follow(false);
  });
  // Another window, or the popup, may have changed the clip or its draft meanwhile.
  addEventListener('focus', () => void follow(false));
  void follow(false);
}
