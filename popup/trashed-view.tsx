import { useEffect, useRef } from 'preact/hooks';
import { Trash2, Undo2 } from 'lucide';
import type { CaptureSession } from '../src/app/capture/capture-session';
import type { CaptureState } from '../src/app/capture/capture-state';
import { message } from '../src/browser/messages';
import { Button } from '../src/ui/button';
import { Icon } from '../src/ui/icon';
import { failureFacts, MoreStrips } from './strips';

interface TrashedViewProps {
  state: Extract<CaptureState, { kind: 'trashed' }>;
  session: CaptureSession;
}

/** The clip lies in the trash, from which one press brings it back. */
export function TrashedView({ state, session }: TrashedViewProps) {
  const foot = useRef<HTMLElement>(null);
  useEffect(() => foot.current?.querySelector('button')?.focus(), []);
  return (
    <section class="outcome" aria-labelledby="outcome-title">
      <div class="outcome-head">
        <span class="ring is-plain">
          <Icon node={Trash2} size={20} />
        </span>
        <div>
          <h1 id="outcome-title">
            <span role="status">{message('trashed')}</span>
          </h1>
          <p class="outcome-title" dir="auto" title={state.clip.title}>
            {state.clip.title}
          </p>
        </div>
      </div>
      <div class="outcome-middle">
        <MoreStrips facts={failureFacts(state.failure)} />
      </div>
      <footer class="foot" ref={foot}>
        <Button icon={Undo2} onClick={() => session.restore()}>
          {message('undo')}
        </Button>
      </footer>
    </section>
  );
}
