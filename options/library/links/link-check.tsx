import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { askLink } from '../../../src/browser/ask-link';
import { withTemporaryHostAccess } from '../../../src/browser/host-permission';
import { countMessage, message } from '../../../src/browser/messages';
import { siteOf } from '../../../src/domain/address/site-of';
import type { Clip } from '../../../src/domain/clip';
import type { LinkAnswer } from '../../../src/domain/link-answer';
import { clipsWithIds } from '../../../src/storage/clips';
import { answerTimeoutMs, checkClips, portionsOf, type Portion } from '../../../src/app/links/check-links';
import { LinkAnswers, type AnsweredLink } from './link-answers';
import '../../../src/ui/dialog.css';
import './links.css';

type State =
  | { kind: 'reading' | 'none' | 'refused' }
  /** The sites are known, and the reader has to lend those of the first portion. */
  | { kind: 'ready'; portions: Portion<Clip>[]; of: number }
  | { kind: 'asking' | 'ended' | 'cancelled'; of: number };

/**
 * Chromium 156 grants a thousand hosts and takes them back in about a second, but needs 40 seconds for six
 * thousand, during which it does nothing else.
 */
const maxHostsAtOnce = 1_000;

/** Clips that are read at once, so that the page can draw in between. */
const batchClips = 2_000;

/**
 * Asks the servers of chosen clips whether the pages are still there, and says what they answer. It names
 * the sites before, since each of them will see that this browser asks.
 */
export function LinkCheck({ ids, onClose }: { ids: readonly string[]; onClose: () => void }) {
  const [state, setState] = useState<State>({ kind: 'reading' });
  const [answered, setAnswered] = useState<AnsweredLink[]>([]);
  const control = useRef(new AbortController());
  const dialog = useRef<HTMLDialogElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useLayoutEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) queueMicrotask(() => before.focus({ preventScroll: true }));
    };
  }, []);
  useEffect(() => {
    void readClips(ids).then((clips) => {
      const portions = portionsOf(clips, maxHostsAtOnce);
      const of = portions.reduce((sum, { links }) => sum + links.length, 0);
      setState(of === 0 ? { kind: 'none' } : { kind: 'ready', portions, of });
    });
    return () => control.current.abort();
  }, []);
  // What goes takes the focus with it; there is always one button to go on with.
  useEffect(() => button.current?.focus(), [state.kind]);

  // The browser asks only in answer to a click: nothing may be awaited before.
  const begin = async ([portion, ...rest]: Portion<Clip>[], of: number) => {
    if (!portion) return;
    const { signal } = control.current;
    const report = (clip: Clip, answer: LinkAnswer) => setAnswered((before) => [...before, { clip, answer }]);
    const isAllowed = await withTemporaryHostAccess(portion.hosts, async () => {
      setState({ kind: 'asking', of });
      await checkClips(portion.links, (url, signal) => askLink(url, signal, answerTimeoutMs), report, signal);
    });
    if (!isAllowed) return setState({ kind: 'refused' });
    if (signal.aborted) setState({ kind: 'cancelled', of });
    else setState(rest.length > 0 ? { kind: 'ready', portions: rest, of } : { kind: 'ended', of });
  };

  const asking = state.kind === 'asking';
  const [portion] = state.kind === 'ready' ? state.portions : [];
  return (
    <dialog ref={dialog} class="dialog link-check" aria-labelledby="link-check-heading" onClose={onClose}>
      <h2 id="link-check-heading">{message('checkLinks')}</h2>
      {asking && <progress max={state.of} value={answered.length} aria-label={message('checkLinks')} />}
      <p role="status">{statusOf(state, answered)}</p>
      {state.kind === 'ready' && portion && (
        <>
          <p>{message('linksHint')}</p>
          {state.portions.length > 1 && <p>{countMessage('linksLeft', sitesIn(state.portions))}</p>}
          <h3>{countMessage('linksSites', portion.sites)}</h3>
          {/* A list that scrolls has to be reached by keys. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <ul class="link-sites" tabIndex={0} aria-label={countMessage('linksSites', portion.sites)}>
            {[...new Set(portion.links.map(({ url }) => siteOf(url)))].map((site) => (
              <li key={site}>{site}</li>
            ))}
          </ul>
        </>
      )}
      <LinkAnswers answered={answered} onLeave={onClose} />
      <div class="dialog-foot">
        {asking ? (
          <button ref={button} type="button" class="button" onClick={() => control.current.abort()}>
            {message('cancel')}
          </button>
        ) : (
          <button ref={portion ? undefined : button} type="button" class="button" onClick={onClose}>
            {message('close')}
          </button>
        )}
        {state.kind === 'ready' && portion && (
          <button
            ref={button}
            type="button"
            class="button button-primary"
            onClick={() => void begin(state.portions, state.of)}
          >
            {countMessage('linksAsk', portion.sites)}
          </button>
        )}
      </div>
    </dialog>
  );
}

async function readClips(ids: readonly string[]): Promise<Clip[]> {
  const clips: Clip[] = [];
  for (let at = 0; at < ids.length; at += batchClips)
    clips.push(...(await clipsWithIds(ids.slice(at, at + batchClips))));
  return clips;
}

function sitesIn(portions: readonly Portion<Clip>[]): number {
  return portions.reduce((sum, { sites }) => sum + sites, 0);
}

function statusOf(state: State, answered: readonly AnsweredLink[]): string {
  switch (state.kind) {
    case 'reading':
      return '';
    case 'none':
      return message('linksNone');
    case 'refused':
      return message('linksRefused');
    case 'asking':
      return message('linksAsked', answered.length, state.of);
    case 'ready':
    case 'ended':
    case 'cancelled': {
      if (state.kind === 'ready' && answered.length === 0) return '';
      const gone = answered.filter(({ answer }) => answer.kind === 'gone').length;
      const end = message(
        state.kind === 'cancelled' ? 'linksCancelled' : 'linksAsked',
        answered.length,
        state.of,
      );
      return `${end} ${countMessage('linksGone', gone)}`;
    }
  }
}
