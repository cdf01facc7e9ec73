import { useState } from 'preact/hooks';
import type { ServerFinding, SyncChoices } from '../../../src/app/sync/set-up-sync';
import { browserName } from '../../../src/browser/browser-name';
import { message } from '../../../src/browser/messages';
import { clipCount } from '../../../src/storage/derived-counts';
import { Button } from '../../../src/ui/button';
import { readyValue, useLiveQuery } from '../../../src/ui/use-live-query';
import { TextField } from '../../../src/ui/text-field';

export type LibraryChoices = Omit<SyncChoices, 'login'>;

interface LibraryStepProps {
  finding: Exclude<ServerFinding, { kind: 'no-database' }>;
  onBegin: (choices: LibraryChoices) => void;
  onFault: (text: string) => void;
}

const minPassphraseChars = 10;

/** What becomes of the library: how it is encrypted, or opened, what is sent of it, and as whose. */
export function LibraryStep({ finding, onBegin, onFault }: LibraryStepProps) {
  const clips = readyValue(useLiveQuery(() => clipCount('active'), [])) ?? 0;
  const [encrypts, setEncrypts] = useState(true);
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [asksEachTime, setAsksEachTime] = useState(false);
  const [withPrivate, setWithPrivate] = useState(true);
  const [deviceName, setDeviceName] = useState(browserName);
  const isNew = finding.kind === 'empty';
  const isEncrypted = isNew ? encrypts : finding.descriptor.wrappedKey !== undefined;
  const begin = () => {
    if (isNew && isEncrypted && Array.from(passphrase).length < minPassphraseChars)
      return onFault(message('syncPassphraseShort'));
    if (isNew && isEncrypted && passphrase !== again) return onFault(message('syncPassphraseDiffers'));
    onBegin({
      passphrase: isEncrypted ? passphrase : undefined,
      asksEachTime: isEncrypted && asksEachTime,
      withPrivate,
      deviceName: deviceName.trim() || browserName(),
    });
  };
  return (
    <form
      class="sync-step"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        begin();
      }}
    >
      <p>{message(isNew ? 'syncNewLibrary' : 'syncOtherLibrary')}</p>
      {isNew && <Check label={message('syncEncrypt')} on={encrypts} onChange={setEncrypts} />}
      <p class="soft">
        {message(isEncrypted ? 'syncEncryptHint' : isNew ? 'syncPlainHint' : 'syncTherePlain')}
      </p>
      {isEncrypted && (
        <>
          <TextField
            kind={isNew ? 'new-secret' : 'secret'}
            label={message(isNew ? 'syncPassphrase' : 'syncPassphraseThere')}
            value={passphrase}
            onType={setPassphrase}
          />
          {isNew && (
            <>
              <TextField
                kind="new-secret"
                label={message('syncPassphraseAgain')}
                value={again}
                onType={setAgain}
              />
              <p class="soft">{message('syncPassphraseHint')}</p>
            </>
          )}
          <Check label={message('syncAsksEachTime')} on={asksEachTime} onChange={setAsksEachTime} />
        </>
      )}
      <Check label={message('syncPrivate')} on={withPrivate} onChange={setWithPrivate} />
      <label>
        <span class="label">{message('syncDeviceName')}</span>
        <input
          dir="auto"
          maxLength={100}
          value={deviceName}
          onInput={(event) => setDeviceName(event.currentTarget.value)}
        />
      </label>
      {clips > 0 && <p class="soft">{message('syncBeginHint')}</p>}
      <Button kind="main" type="submit">
        {message(clips > 0 ? 'syncBeginBackup' : 'syncBegin')}
      </Button>
    </form>
  );
}

interface CheckProps {
  label: string;
  on: boolean;
  onChange: (on: boolean) => void;
}

function Check({ label, on, onChange }: CheckProps) {
  return (
    <label class="check">
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.currentTarget.checked)} />
      {label}
    </label>
  );
}
