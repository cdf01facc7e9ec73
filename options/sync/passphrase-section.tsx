import { useState } from 'preact/hooks';
import { changePassphrase, recoveryText, renewKey } from '../../src/app/sync/library-passphrase';
import type { SyncSetup } from '../../src/app/sync/sync-settings';
import { message } from '../../src/browser/messages';
import { Button } from '../../src/ui/button';
import { Dialog } from '../../src/ui/dialog';
import { syncErrorInWords, syncFailureInWords } from '../../src/ui/sync/sync-words';
import { TextField } from '../../src/ui/text-field';

const minPassphraseChars = 10;

/** What opens the library on the server: a passphrase that can be changed, and a sheet for when it is lost. */
export function PassphraseSection({ setup }: { setup: SyncSetup }) {
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState('');
  const [sheet, setSheet] = useState<string>();
  const [asksForKey, setAsksForKey] = useState(false);
  const isEncrypted = setup.descriptor.wrappedKey !== undefined;
  const say = (work: Promise<string>) => void work.catch(syncErrorInWords).then(setSaid);
  /** Does it with the passphrase that is typed, where that is one. */
  const withTyped = (work: () => void) => {
    if (Array.from(typed).length < minPassphraseChars) setSaid(message('syncPassphraseShort'));
    else work();
  };
  const renew = () => {
    setSaid(message('syncRenewing'));
    say(
      renewKey(typed).then(({ failure, amount }) => {
        setTyped('');
        return failure === undefined ? message('syncRenewed') : syncFailureInWords(failure, amount);
      }),
    );
  };
  const change = () =>
    say(
      changePassphrase(typed).then(() => {
        setTyped('');
        return message('syncPassphraseChanged');
      }),
    );
  const openSheet = () =>
    say(
      recoveryText().then((text) => {
        setSheet(text);
        return text === undefined ? message('syncWhyNoKey') : '';
      }),
    );
  return (
    <section aria-labelledby="sync-keys">
      <h2 id="sync-keys">{message('syncKeys')}</h2>
      {!isEncrypted && <p class="soft">{message('syncKeysPlain')}</p>}
      {isEncrypted && (
        <>
          <form
            class="sync-secret"
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              withTyped(change);
            }}
          >
            <TextField
              kind="new-secret"
              label={message('syncNewPassphrase')}
              value={typed}
              onType={setTyped}
            />
            <Button type="submit">{message('syncChangePassphrase')}</Button>
            <Button kind="bare" onClick={() => withTyped(() => setAsksForKey(true))}>
              {message('syncRenewKey')}
            </Button>
            <Button kind="bare" onClick={openSheet}>
              {message('syncRecovery')}
            </Button>
          </form>
          <p role="status">{said}</p>
        </>
      )}
      {asksForKey && (
        <Dialog
          title={message('syncRenewTitle')}
          action={message('syncRenewNow')}
          onAction={renew}
          onClose={() => setAsksForKey(false)}
        >
          <p>{message('syncRenewHint')}</p>
        </Dialog>
      )}
      {sheet !== undefined && (
        <Dialog
          title={message('syncRecovery')}
          action={message('syncPrint')}
          staysOpen
          onAction={() => print()}
          onClose={() => setSheet(undefined)}
        >
          <RecoverySheet setup={setup} text={sheet} />
        </Dialog>
      )}
    </section>
  );
}

/** All that opens the library on another browser but the password of the server; made for paper. */
function RecoverySheet({ setup, text }: { setup: SyncSetup; text: string }) {
  const { address, database, user } = setup;
  return (
    <div class="recovery-sheet">
      <p>{message('syncRecoveryHint')}</p>
      <dl>
        <dt>{message('syncAddress')}</dt>
        <dd>{address}</dd>
        <dt>{message('syncDatabase')}</dt>
        <dd>{database}</dd>
        <dt>{message('syncUser')}</dt>
        <dd dir="auto">{user}</dd>
        <dt>{message('syncRecoveryKey')}</dt>
        <dd>
          <code>{text}</code>
        </dd>
      </dl>
      <p>{message('syncRecoveryUse')}</p>
    </div>
  );
}
