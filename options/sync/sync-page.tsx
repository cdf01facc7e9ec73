import { useEffect, useRef, useState } from 'preact/hooks';
import { runSync, type RunChoices } from '../../src/app/sync/run-sync';
import { countMessage, message } from '../../src/browser/messages';
import { Button } from '../../src/ui/button';
import { EmptyState } from '../../src/ui/empty-state';
import { Skeleton } from '../../src/ui/skeleton';
import { syncedInWords, syncFailureInWords } from '../../src/ui/sync/sync-words';
import { useSync, type SyncFacts } from '../../src/ui/sync/use-sync';
import { hrefOf } from '../route';
import { DeviceList } from './device-list';
import { EndSync } from './end-sync';
import { KeptValues } from './kept-values';
import { PassphraseSection } from './passphrase-section';
import { FailureRemedy } from './failure-remedy';
import { RunLog } from './run-log';
import { ThisBrowser } from './this-browser';
import './sync.css';

/** The sync of this browser: how it is, with whom, what gave way, and the way out. */
export function SyncPage() {
  const facts = useSync();
  const [ended, setEnded] = useState('');
  const isOff = facts === null;
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // What had the focus is gone.
    if (isOff && ended !== '') said.current?.focus();
  }, [isOff, ended]);
  if (facts === undefined) return <Skeleton label={message('working')} />;
  return (
    <section class="sync-page">
      <div class="page-head">
        <h1>{message('sync')}</h1>
      </div>
      <p ref={said} role="status" class="sync-ended" tabIndex={-1}>
        {facts === null && ended}
      </p>
      {facts === null ? (
        <EmptyState
          title={message('syncOffTitle')}
          acts={
            <a class="button button-primary" href={hrefOf({ section: 'settings', part: 'sync' })}>
              {message('syncSetUp')}
            </a>
          }
        >
          <p>{message('syncHint')}</p>
        </EmptyState>
      ) : (
        <SyncParts facts={facts} onEnded={setEnded} />
      )}
    </section>
  );
}

function SyncParts({ facts, onEnded }: { facts: SyncFacts; onEnded: (text: string) => void }) {
  const [isRunning, setIsRunning] = useState(false);
  const { setup, state, unsent, nowMs } = facts;
  const run = (choices: RunChoices = {}) => {
    if (isRunning) return;
    setIsRunning(true);
    const end = () => setIsRunning(false);
    void runSync(choices).then(end, end);
  };
  return (
    <>
      <div class="sync-now">
        <div>
          <p class="sync-standing" role="status">
            {isRunning ? message('syncRunning') : syncedInWords(state.syncedAt, nowMs)}
            {unsent > 0 && ` · ${countMessage('syncUnsent', unsent)}`}
          </p>
          <p class="soft" dir="auto">
            {message('syncOnHint', setup.database, new URL(setup.address).host, setup.user)}
          </p>
        </div>
        <Button kind="main" onClick={() => run()}>
          {message('syncNow')}
        </Button>
      </div>
      {state.failure !== undefined && (
        <div class="notice notice-danger sync-failure">
          <p>{syncFailureInWords(state.failure, state.amount)}</p>
          <FailureRemedy failure={state.failure} setup={setup} onRun={run} />
        </div>
      )}
      <DeviceList devices={state.devices} nowMs={nowMs} onRemove={(removes) => run({ removes })} />
      <ThisBrowser setup={setup} picturesLeft={state.picturesLeft ?? 0} onChanged={() => run()} />
      <KeptValues />
      <PassphraseSection setup={setup} />
      <RunLog runs={state.runs} />
      <EndSync setup={setup} onEnded={onEnded} />
    </>
  );
}
