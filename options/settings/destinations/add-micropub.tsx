import { useState } from 'preact/hooks';
import {
  addDestination,
  authorizeMicropub,
  checkNewDestination,
  lookForMicropub,
  siteAddress,
  withWhatItSays,
} from '../../../src/app/publishing/destinations';
import { message } from '../../../src/browser/messages';
import type { MicropubSite } from '../../../src/publishing/micropub';
import { Button } from '../../../src/ui/button';
import { AddingFrame, StepForm, useAttempts } from './adding-frame';
import { TextField } from '../../../src/ui/text-field';

type Step = { kind: 'address' } | { kind: 'login'; address: string; site: MicropubSite };

interface AddMicropubProps {
  onAdded: (name: string) => void;
  onCancel: () => void;
}

/** Sets a site up that speaks Micropub: its address, then a token that the writer pastes or lets the site give. */
export function AddMicropub({ onAdded, onCancel }: AddMicropubProps) {
  const [step, setStep] = useState<Step>({ kind: 'address' });
  const [typed, setTyped] = useState('');
  const [token, setToken] = useState('');
  const { attempt, fail, signal, ...attempts } = useAttempts();
  const find = () => {
    const address = siteAddress(typed);
    if (address === undefined) return fail(message('destinationNoAddress'));
    attempt(message('destinationLooking'), async () =>
      setStep({ kind: 'login', address, site: await lookForMicropub(address, signal) }),
    );
  };
  const add = async (address: string, { apiRoot }: MicropubSite, secret: string) => {
    const name = new URL(address).host;
    const content = { kind: 'micropub' as const, name, address, apiRoot, status: 'draft' as const };
    const rights = await checkNewDestination(content, secret, signal);
    await addDestination(withWhatItSays(content, rights), secret);
    onAdded(name);
  };
  return (
    <AddingFrame
      title={message('destinationAddMicropub')}
      attempts={{ ...attempts, attempt, fail, signal }}
      step={step.kind}
      onCancel={onCancel}
    >
      {step.kind === 'address' ? (
        <StepForm onSubmit={find}>
          <div class="field-grid">
            <TextField
              isWide
              label={message('destinationAddress')}
              placeholder="https://"
              value={typed}
              onType={setTyped}
            />
          </div>
          <p class="soft">{message('destinationAddressHint')}</p>
          <Button kind="main" type="submit">
            {message('destinationFind')}
          </Button>
        </StepForm>
      ) : (
        <>
          <StepForm
            onSubmit={() => {
              const secret = token.trim();
              if (secret === '') return fail(message('filePlaceNoSecret'));
              attempt(message('destinationChecking'), () => add(step.address, step.site, secret));
            }}
          >
            <div class="field-grid">
              <TextField
                kind="secret"
                isWide
                label={message('repositoryToken')}
                value={token}
                onType={setToken}
              />
            </div>
            <p class="soft">{message('micropubHint')}</p>
            <Button kind="main" type="submit">
              {message('destinationCheckAndAdd')}
            </Button>
          </StepForm>
          {step.site.indieAuth ? (
            <>
              <Button
                onClick={() =>
                  attempt(message('destinationAuthorizing'), async () => {
                    const secret = await authorizeMicropub(step.address, step.site, signal);
                    if (secret === undefined) fail(message('indieAuthNot'));
                    else await add(step.address, step.site, secret);
                  })
                }
              >
                {message('destinationAuthorize')}
              </Button>
              <p class="soft">{message('indieAuthHint')}</p>
            </>
          ) : (
            <p class="soft">{message('indieAuthNone')}</p>
          )}
        </>
      )}
    </AddingFrame>
  );
}
