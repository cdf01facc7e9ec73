import { useState } from 'preact/hooks';
import {
  addDestination,
  checkNewDestination,
  lookForMicropub,
  siteAddress,
  withWhatItSays,
} from '../../../src/app/publishing/destinations';
import { message } from '../../../src/browser/messages';
import { Button } from '../../../src/ui/button';
import { AddingFrame, useAttempts } from './adding-frame';

interface AddMicropubProps {
  onAdded: (name: string) => void;
  onCancel: () => void;
}

/** Sets a site up that speaks Micropub, with a token that the writer pastes. */
export function AddMicropub({ onAdded, onCancel }: AddMicropubProps) {
  const [typed, setTyped] = useState('');
  const [token, setToken] = useState('');
  const attempts = useAttempts();
  const { attempt, fail, signal } = attempts;
  const add = () => {
    const address = siteAddress(typed);
    if (address === undefined) return fail(message('destinationNoAddress'));
    const secret = token.trim();
    if (secret === '') return fail(message('filePlaceNoSecret'));
    attempt(message('destinationChecking'), async () => {
      const apiRoot = await lookForMicropub(address, signal);
      const name = new URL(address).host;
      const content = { kind: 'micropub' as const, name, address, apiRoot, status: 'draft' as const };
      const rights = await checkNewDestination(content, secret, signal);
      await addDestination(withWhatItSays(content, rights), secret);
      onAdded(name);
    });
  };
  return (
    <AddingFrame title={message('destinationAddMicropub')} attempts={attempts} step="" onCancel={onCancel}>
      <form
        class="destination-step"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <div class="field-grid">
          <label>
            <span class="label">{message('destinationAddress')}</span>
            <input
              type="url"
              placeholder="https://"
              value={typed}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
          </label>
          <label>
            <span class="label">{message('repositoryToken')}</span>
            <input
              type="password"
              autocomplete="off"
              value={token}
              onInput={(event) => setToken(event.currentTarget.value)}
            />
          </label>
        </div>
        <p class="soft">{message('micropubHint')}</p>
        <Button kind="main" type="submit">
          {message('destinationCheckAndAdd')}
        </Button>
      </form>
    </AddingFrame>
  );
}
