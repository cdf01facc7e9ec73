import { useEffect, useRef, useState } from 'preact/hooks';
import {
  beginSync,
  isDatabaseName,
  lookAtServer,
  makeDatabase,
  serverAddress,
  type ServerFinding,
} from '../../../src/app/sync/set-up-sync';
import { followWrites } from '../../../src/app/sync/follow-writes';
import type { SyncProgress } from '../../../src/app/sync/run-sync';
import { message, uiLanguage } from '../../../src/browser/messages';
import type { CouchLogin } from '../../../src/sync/couch-server';
import { Button } from '../../../src/ui/button';
import { ProgressBar } from '../../../src/ui/progress-bar';
import { TextField } from '../../../src/ui/text-field';
import { goTo } from '../../route';
import { LibraryStep, type LibraryChoices } from './library-step';
import { useSyncAttempt } from './use-sync-attempt';
import './sync-form.css';

type Step =
  | { kind: 'server' }
  | { kind: 'create'; login: CouchLogin }
  | { kind: 'library'; login: CouchLogin; finding: Exclude<ServerFinding, { kind: 'no-database' }> };

/** Sets the sync up, step by step: the server, its database, the library in it; then the first run. */
export function SetUpSync({ onCancel }: { onCancel: () => void }) {
  const [step, setStep] = useState<Step>({ kind: 'server' });
  const { attempt, begin, report, fail } = useSyncAttempt();
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => fields.current?.querySelector<HTMLElement>('input, button')?.focus(), [step.kind]);
  const look = async (login: CouchLogin, looking: Promise<ServerFinding>) => {
    const finding = await looking;
    setStep(finding.kind === 'no-database' ? { kind: 'create', login } : { kind: 'library', login, finding });
  };
  const [sending, setSending] = useState({ done: 0, of: 0 });
  const start = (login: CouchLogin, choices: LibraryChoices) =>
    begin(message('syncBeginning'), async () => {
      await beginSync({ login, ...choices }, (phase, done) => {
        report(phaseInWords(phase, done));
        // What was made ready is what is to be sent.
        if (phase === 'collect') setSending({ done: 0, of: done });
        if (phase === 'push') setSending(({ of }) => ({ done: Math.min(done, of), of }));
      });
      followWrites();
      goTo({ section: 'sync' });
    });
  return (
    <section class="sync-form" aria-label={message('syncSetUp')}>
      <div ref={fields}>
        {step.kind === 'server' && (
          <ServerStep
            onFault={fail}
            onCheck={(login) => begin(message('syncChecking'), () => look(login, lookAtServer(login)))}
          />
        )}
        {step.kind === 'create' && (
          <>
            <p>{message('syncNoDatabase', step.login.database)}</p>
            <Button
              kind="main"
              onClick={() => begin(message('syncCreating'), () => look(step.login, makeDatabase(step.login)))}
            >
              {message('syncCreate')}
            </Button>
          </>
        )}
        {step.kind === 'library' && (
          <LibraryStep
            finding={step.finding}
            onFault={fail}
            onBegin={(choices) => start(step.login, choices)}
          />
        )}
      </div>
      <p class={attempt.kind === 'failed' ? 'notice notice-danger' : 'soft'} role="status" dir="auto">
        {(attempt.kind === 'failed' || (attempt.kind === 'asking' && sending.done === 0)) && attempt.text}
      </p>
      {attempt.kind === 'asking' && sending.done > 0 && <ProgressBar label={attempt.text} {...sending} />}
      {attempt.kind !== 'asking' && (
        <Button kind="bare" onClick={onCancel}>
          {message('cancel')}
        </Button>
      )}
    </section>
  );
}

type Phase = Parameters<SyncProgress>[0];

function phaseInWords(phase: Phase, done: number): string {
  const count = done.toLocaleString(uiLanguage());
  switch (phase) {
    case 'pull':
      return message('syncPhasePull', count);
    case 'merge':
      return message('syncPhaseMerge');
    case 'collect':
      return message('syncPhaseCollect', count);
    case 'push':
      return message('syncPhasePush', count);
  }
}

interface ServerStepProps {
  onCheck: (login: CouchLogin) => void;
  onFault: (text: string) => void;
}

function ServerStep({ onCheck, onFault }: ServerStepProps) {
  const [typed, setTyped] = useState('');
  const [database, setDatabase] = useState('gleanings');
  const [user, setUser] = useState('');
  const [password, setPassword] = useState('');
  const check = () => {
    const address = serverAddress(typed);
    if (address === undefined) return onFault(message('syncNoAddress'));
    if (!isDatabaseName(database)) return onFault(message('syncNoName'));
    if (user === '' || password === '') return onFault(message('syncNoLogin'));
    onCheck({ address, database, user, password });
  };
  return (
    <form
      class="sync-step"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        check();
      }}
    >
      <h3>{message('syncServerStep')}</h3>
      <TextField kind="address" label={message('syncAddress')} value={typed} onType={setTyped} />
      <p class="soft">{message('syncAddressHint')}</p>
      <div class="field-grid">
        <TextField
          label={message('syncDatabase')}
          value={database}
          onType={(text) => setDatabase(text.trim())}
        />
        <TextField label={message('syncUser')} value={user} onType={setUser} />
        <TextField kind="secret" label={message('syncPassword')} value={password} onType={setPassword} />
      </div>
      <Button kind="main" type="submit">
        {message('syncCheck')}
      </Button>
    </form>
  );
}
