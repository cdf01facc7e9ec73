import { useState } from 'preact/hooks';
import { addDestination, checkNewDestination, siteAddress } from '../../../src/app/publishing/destinations';
import { message } from '../../../src/browser/messages';
import { Button } from '../../../src/ui/button';
import { AddingFrame, StepForm, useAttempts } from './adding-frame';
import { TextField } from '../../../src/ui/text-field';

interface AddBlueskyProps {
  onAdded: (name: string) => void;
  onCancel: () => void;
}

/** Where most accounts are. */
const usualServer = 'https://bsky.social';

/** Sets an account on Bluesky up, by an app password that the writer makes there. */
export function AddBluesky({ onAdded, onCancel }: AddBlueskyProps) {
  const [handle, setHandle] = useState('');
  const [password, setPassword] = useState('');
  const [server, setServer] = useState(usualServer);
  const attempts = useAttempts();
  const add = () => {
    const address = siteAddress(server);
    const [user, secret] = [handle.trim().replace(/^@/, ''), password.trim()];
    if (address === undefined) return attempts.fail(message('destinationNoAddress'));
    if (user === '' || secret === '') return attempts.fail(message('blueskyNoLogin'));
    attempts.attempt(message('destinationChecking'), async () => {
      const apiRoot = new URL('/', address).href;
      const content = { kind: 'bluesky' as const, name: `@${user}`, address: apiRoot, apiRoot, user };
      await checkNewDestination(content, secret, attempts.signal);
      await addDestination(content, secret);
      onAdded(content.name);
    });
  };
  return (
    <AddingFrame title={message('destinationAddBluesky')} attempts={attempts} step="" onCancel={onCancel}>
      <StepForm onSubmit={add}>
        <div class="field-grid">
          <TextField
            label={message('blueskyHandle')}
            placeholder="ann.bsky.social"
            value={handle}
            onType={setHandle}
          />
          <TextField kind="secret" label={message('blueskyPassword')} value={password} onType={setPassword} />
          <TextField label={message('blueskyServer')} value={server} onType={setServer} />
        </div>
        <p class="soft">{message('blueskyHint')}</p>
        <Button kind="main" type="submit">
          {message('destinationCheckAndAdd')}
        </Button>
      </StepForm>
    </AddingFrame>
  );
}
