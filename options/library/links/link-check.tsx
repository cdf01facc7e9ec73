import { useEffect, useRef, useState } from 'preact/hooks';
import { askLink, type LinkAnswer } from '../../../src/browser/ask-link';
import { askForHosts, giveHostsBack, hostPatterns } from '../../../src/browser/host-permission';
import { countMessage, message } from '../../../src/browser/messages';
import { siteOf } from '../../../src/domain/address/site-of';
import type { Clip } from '../../../src/domain/clip';
import { clipsWithIds } from '../../../src/storage/clips';
import { checkLinks } from './check-links';
import { LinkAnswers, type AnsweredLink } from './link-answers';

type State =
  | { kind: 'reading' | 'refused' }
  /** The sites are known, and the reader has to lend them. */
  | { kind: 'ready'; clips: Clip[]; sites: number; hosts: string[] }
  | { kind: 'asking' | 'ended' | 'cancelled'; of: number };

/** How long a server may take to answer, in milliseconds. */
const patience = 15_000;

/** Asks the servers of chosen clips whether the pages are still there, and says what they answer. */
export function LinkCheck({ ids, onClose }: { ids: readonly string[]; onClose: () => void }) {
  const [state, setState] = useState<State>({ kind: 'reading' });
  const [answered, setAnswered] = useState<AnsweredLink[]>([]);
  const control = useRef(new AbortController());
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    void clipsWithIds(ids).then((found) => {
      const clips = found.filter(({ url }) => hostPatterns(url).length > 0);
      const hosts = [...new Set(clips.flatMap(({ url }) => hostPatterns(url)))];
      setState({ kind: 'ready', clips, sites: new Set(clips.map(({ url }) => siteOf(url))).size, hosts });
    });
    return () => control.current.abort();
  }, []);
  useEffect(() => {
    if (state.kind === 'ready') button.current?.focus();
  }, [state.kind]);

  // The browser asks only in answer to a click: nothing may be awaited before.
  const begin = async (clips: Clip[], hosts: string[]) => {
    const lent = await askForHosts(hosts).catch(() => undefined);
    if (!lent) return setState({ kind: 'refused' });
    const { signal } = control.current;
    setState({ kind: 'asking', of: clips.length });
    const told = (clip: Clip, answer: LinkAnswer) => setAnswered((before) => [...before, { clip, answer }]);
    try {
      await checkLinks(clips, (url, signal) => askLink(url, signal, patience), told, signal);
    } finally {
      await giveHostsBack(lent);
    }
    setState({ kind: signal.aborted ? 'cancelled' : 'ended', of: clips.length });
  };

  const asking = state.kind === 'asking';
  return (
    <section class="link-check" aria-labelledby="link-check-heading">
      <div class="heading-row">
        <h2 id="link-check-heading">{message('checkLinks')}</h2>
        {asking && <progress max={state.of} value={answered.length} aria-label={message('checkLinks')} />}
        <span role="status">{statusOf(state, answered)}</span>
        <button
          class="button button-small"
          onClick={() => {
            if (asking) control.current.abort();
            else onClose();
          }}
        >
          {message(asking ? 'cancel' : 'close')}
        </button>
      </div>
      {state.kind === 'ready' && state.clips.length > 0 && (
        <>
          <p>{message('linksHint')}</p>
          <button ref={button} class="button" onClick={() => void begin(state.clips, state.hosts)}>
            {countMessage('linksAsk', state.sites)}
          </button>
        </>
      )}
      <LinkAnswers answered={answered} />
    </section>
  );
}

function statusOf(state: State, answered: readonly AnsweredLink[]): string {
  switch (state.kind) {
    case 'reading':
      return '';
    case 'ready':
      return state.clips.length === 0 ? message('linksNone') : '';
    case 'refused':
      return message('linksRefused');
    case 'asking':
      return message('linksAsked', answered.length, state.of);
    case 'ended':
    case 'cancelled': {
      const gone = answered.filter(({ answer }) => answer.kind === 'gone').length;
      const end = message(
        state.kind === 'ended' ? 'linksAsked' : 'linksCancelled',
        answered.length,
        state.of,
      );
      return `${end} ${countMessage('linksGone', gone)}`;
    }
  }
}
