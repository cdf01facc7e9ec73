import { useState } from 'preact/hooks';
import type { RunChoices } from '../../src/app/sync/run-sync';
import { givePassphrase } from '../../src/app/sync/library-passphrase';
import { giveLogin, makeDatabaseAgain } from '../../src/app/sync/set-up-sync';
import type { SyncSetup } from '../../src/app/sync/sync-settings';
import { askForSites } from '../../src/browser/site-permission';
import { message } from '../../src/browser/messages';
import type { SyncFailure } from '../../src/sync/sync-error';
import { Button } from '../../src/ui/button';
import { syncErrorInWords } from '../../src/ui/sync/sync-words';
import { TextField } from '../../src/ui/text-field';

interface RemedyProps {
  failure: SyncFailure;
  setup: SyncSetup;
  onRun: (choices?: RunChoices) => void;
}

/** What can be done about a failure, where anything can. */
export function FailureRemedy({ failure, setup, onRun }: RemedyProps) {
  const [said, setSaid] = useState('');
  const attempt = (work: () => Promise<unknown>) => {
    setSaid('');
    work().catch((error: unknown) => setSaid(syncErrorInWords(error)));
  };
  return (
    <>
      {failure === 'many-deletions' && (
        <div class="button-row">
          <Button onClick={() => onRun({ deletions: 'keep' })}>{message('syncKeepThem')}</Button>
          <Button kind="danger" onClick={() => onRun({ deletions: 'delete' })}>
            {message('syncDeleteHere')}
          </Button>
        </div>
      )}
      {failure === 'no-permission' && (
        <Button
          onClick={() =>
            attempt(async () => {
              if (await askForSites([setup.address])) onRun();
            })
          }
        >
          {message('syncAllow')}
        </Button>
      )}
      {failure === 'no-database' && (
        <Button onClick={() => attempt(makeDatabaseAgain)}>{message('syncCreate')}</Button>
      )}
      {failure === 'removed' && (
        <Button onClick={() => onRun({ joins: true })}>{message('syncRejoin')}</Button>
      )}
      {(failure === 'no-key' || failure === 'new-key') && (
        <SecretForm
          act={message('syncUnlock')}
          onGive={({ secret }) => attempt(() => givePassphrase(secret))}
        />
      )}
      {failure === 'unauthorized' && (
        <SecretForm
          user={setup.user}
          act={message('syncGiveLogin')}
          onGive={({ user, secret }) => attempt(() => giveLogin(user, secret))}
        />
      )}
      <p role="status">{said}</p>
    </>
  );
}

interface SecretFormProps {
  /** The user whose password it is; without one it is the passphrase. */
  user?: string;
  act: string;
  onGive: (given: { user: string; secret: string }) => void;
}

function SecretForm({ user: known, act, onGive }: SecretFormProps) {
  const [user, setUser] = useState(known ?? '');
  const [secret, setSecret] = useState('');
  return (
    <form
      class="sync-secret"
      onSubmit={(event) => {
        event.preventDefault();
        if (secret !== '') onGive({ user, secret });
      }}
    >
      {known !== undefined && <TextField label={message('syncUser')} value={user} onType={setUser} />}
      <TextField
        kind="secret"
        label={message(known === undefined ? 'syncPassphrase' : 'syncPassword')}
        value={secret}
        onType={setSecret}
      />
      <Button type="submit">{act}</Button>
    </form>
  );
}
