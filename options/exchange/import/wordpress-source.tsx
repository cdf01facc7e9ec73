import { useEffect, useRef, useState } from 'preact/hooks';
import { systemClock } from '../../../src/app/clock';
import { hostsOfSite, readWordPressSite, WordPressError } from '../../../src/app/transfer/wordpress-posts';
import { withTemporaryHostAccess } from '../../../src/browser/host-permission';
import { countMessage, message } from '../../../src/browser/messages';
import type { PostReading } from '../../../src/exchange/posts/source-post';
import { Button } from '../../../src/ui/button';
import { TextField } from '../../../src/ui/text-field';

type State = { kind: 'idle' } | { kind: 'reading'; posts: number } | { kind: 'failed'; text: string };

/** Reads the posts of a WordPress site, for which the browser asks for this one site as long as it takes. */
export function WordPressSource({ onRead }: { onRead: (readings: PostReading[]) => void }) {
  const [site, setSite] = useState('');
  const [state, setState] = useState<State>({ kind: 'idle' });
  const control = useRef(new AbortController());
  useEffect(() => () => control.current.abort(), []);
  const hosts = hostsOfSite(site);
  // The browser asks only in answer to a click: nothing may be awaited before.
  const read = async () => {
    control.current = new AbortController();
    const { signal } = control.current;
    let readings: PostReading[] | undefined;
    const allowed = await withTemporaryHostAccess(hosts, async () => {
      setState({ kind: 'reading', posts: 0 });
      const report = (posts: number) => setState({ kind: 'reading', posts });
      readings = await readWordPressSite(site, systemClock.zone(), signal, report);
    });
    setState(allowed ? { kind: 'idle' } : { kind: 'failed', text: message('wordpressRefused') });
    if (readings) onRead(readings);
  };
  const fail = (error: unknown) => {
    if (control.current.signal.aborted) return setState({ kind: 'idle' });
    const none = error instanceof WordPressError && error.why === 'no-wordpress';
    setState({ kind: 'failed', text: message(none ? 'wordpressNone' : 'wordpressSilent') });
  };
  const reading = state.kind === 'reading';
  return (
    <div class="wordpress-source">
      <TextField
        kind="address"
        label={message('wordpressSite')}
        placeholder="https://blog.example"
        value={site}
        onType={setSite}
      />
      <p class="setting-row">
        <Button
          onClick={() => {
            if (reading) control.current.abort();
            else if (hosts.length === 0) setState({ kind: 'failed', text: message('wordpressAddress') });
            else void read().catch(fail);
          }}
        >
          {message(reading ? 'cancel' : 'wordpressRead')}
        </Button>
        <span role="status">
          {reading && countMessage('wordpressReading', state.posts)}
          {state.kind === 'failed' && state.text}
        </span>
      </p>
    </div>
  );
}
