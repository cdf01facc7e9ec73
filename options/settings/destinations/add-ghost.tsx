import { useState } from 'preact/hooks';
import {
  addDestination,
  checkNewDestination,
  siteAddress,
  withWhatItSays,
} from '../../../src/app/publishing/destinations';
import { message } from '../../../src/browser/messages';
import { ghostApiRoot } from '../../../src/publishing/ghost';
import { Button } from '../../../src/ui/button';
import { AddingFrame, StepForm, useAttempts } from './adding-frame';
import { TextField } from '../../../src/ui/text-field';

interface AddGhostProps {
  onAdded: (name: string) => void;
  onCancel: () => void;
}

/** Sets a Ghost site up, by the key of an integration that the writer makes there. */
export function AddGhost({ onAdded, onCancel }: AddGhostProps) {
  const [typed, setTyped] = useState('');
  const [key, setKey] = useState('');
  const attempts = useAttempts();
  const add = () => {
    const address = siteAddress(typed);
    const secret = key.trim();
    if (address === undefined) return attempts.fail(message('destinationNoAddress'));
    if (!/^[\da-f]+:[\da-f]+$/i.test(secret)) return attempts.fail(message('ghostNoKey'));
    attempts.attempt(message('destinationChecking'), async () => {
      const content = {
        kind: 'ghost' as const,
        name: new URL(address).host,
        address,
        apiRoot: ghostApiRoot(address),
        status: 'draft' as const,
      };
      const rights = await checkNewDestination(content, secret, attempts.signal);
      const name = rights.account || content.name;
      await addDestination({ ...withWhatItSays(content, rights), name }, secret);
      onAdded(name);
    });
  };
  return (
    <AddingFrame title={message('destinationAddGhost')} attempts={attempts} step="" onCancel={onCancel}>
      <StepForm onSubmit={add}>
        <div class="field-grid">
          <TextField label={message('ghostAddress')} placeholder="https://" value={typed} onType={setTyped} />
          <TextField kind="secret" label={message('ghostKey')} value={key} onType={setKey} />
        </div>
        <p class="soft">{message('ghostHint')}</p>
        <Button kind="main" type="submit">
          {message('destinationCheckAndAdd')}
        </Button>
      </StepForm>
    </AddingFrame>
  );
}
