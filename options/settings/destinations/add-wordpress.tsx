import { useState } from 'preact/hooks';
import {
  addDestination,
  authorizeWordPress,
  checkNewDestination,
  lookForWordPress,
  siteAddress,
  withWhatItSays,
} from '../../../src/app/publishing/destinations';
import { message } from '../../../src/browser/messages';
import type { RightsReport } from '../../../src/publishing/destination-client';
import type { WordPressLogin, WordPressSite } from '../../../src/publishing/wordpress-site';
import { Button } from '../../../src/ui/button';
import { rightsInWords } from '../../../src/ui/publishing/publish-words';
import { TextField } from '../../../src/ui/text-field';
import { AddingFrame, StepForm, useAttempts } from './adding-frame';
import { StatusLine, WordPressLines, type WordPressChoices } from './site-choices';

type Step =
  | { kind: 'address' }
  | { kind: 'login'; address: string; site: WordPressSite }
  | { kind: 'choices'; address: string; site: WordPressSite; login: WordPressLogin; rights: RightsReport };

interface AddWordPressProps {
  onAdded: (name: string) => void;
  onCancel: () => void;
}

/** Sets a WordPress site up, step by step: its address, the way in, and how posts go there. */
export function AddWordPress({ onAdded, onCancel }: AddWordPressProps) {
  const [step, setStep] = useState<Step>({ kind: 'address' });
  const attempts = useAttempts();
  const { attempt, fail, signal } = attempts;
  const find = (typed: string) => {
    const address = siteAddress(typed);
    if (address === undefined) return fail(message('destinationNoAddress'));
    attempt(message('destinationLooking'), async () => {
      setStep({ kind: 'login', address, site: await lookForWordPress(address, signal) });
    });
  };
  const check = async (address: string, site: WordPressSite, login: WordPressLogin) => {
    const content = destinationOf(address, site, login, { status: 'draft', editor: 'blocks' });
    const rights = await checkNewDestination(content, login.password, signal);
    setStep({ kind: 'choices', address, site, login, rights });
  };
  return (
    <AddingFrame
      title={message('destinationAddWordPress')}
      attempts={attempts}
      step={step.kind}
      onCancel={onCancel}
    >
      {step.kind === 'address' && <AddressStep onFind={find} />}
      {step.kind === 'login' && (
        <LoginStep
          site={step.site}
          onAuthorize={(url) =>
            attempt(message('destinationAuthorizing'), async () => {
              const login = await authorizeWordPress(url);
              if (login) await check(step.address, step.site, login);
              else fail(message('destinationNotAllowed'));
            })
          }
          onLogin={(login) => {
            if (login.user === '' || login.password === '') return fail(message('destinationNoLogin'));
            attempt(message('destinationChecking'), () => check(step.address, step.site, login));
          }}
        />
      )}
      {step.kind === 'choices' && (
        <ChoicesStep
          rights={step.rights}
          onAdd={(choices) =>
            attempt(message('destinationAdding'), async () => {
              const { address, site, login, rights } = step;
              const content = withWhatItSays(destinationOf(address, site, login, choices), rights);
              await addDestination(content, login.password);
              onAdded(content.name);
            })
          }
        />
      )}
    </AddingFrame>
  );
}

function destinationOf(
  address: string,
  { name, apiRoot }: WordPressSite,
  { user }: WordPressLogin,
  choices: Choices,
) {
  return {
    kind: 'wordpress' as const,
    name: name || new URL(address).host,
    address,
    apiRoot,
    user,
    ...choices,
  };
}

function AddressStep({ onFind }: { onFind: (typed: string) => void }) {
  const [typed, setTyped] = useState('');
  return (
    <StepForm onSubmit={() => onFind(typed)}>
      <TextField kind="address" label={message('destinationAddress')} value={typed} onType={setTyped} />
      <p class="soft">{message('destinationAddressHint')}</p>
      <Button kind="main" type="submit">
        {message('destinationFind')}
      </Button>
    </StepForm>
  );
}

interface LoginStepProps {
  site: WordPressSite;
  onAuthorize: (url: string) => void;
  onLogin: (login: WordPressLogin) => void;
}

function LoginStep({ site, onAuthorize, onLogin }: LoginStepProps) {
  const [user, setUser] = useState('');
  const [password, setPassword] = useState('');
  const { authorizeUrl } = site;
  return (
    <>
      <p dir="auto">
        <strong>{site.name || new URL(site.apiRoot).host}</strong>
      </p>
      {authorizeUrl === undefined ? (
        <p class="notice">{message('whyPasswordsOff')}</p>
      ) : (
        <>
          <Button kind="main" onClick={() => onAuthorize(authorizeUrl)}>
            {message('destinationAuthorize')}
          </Button>
          <p class="soft">{message('destinationAuthorizeHint')}</p>
        </>
      )}
      <StepForm onSubmit={() => onLogin({ user: user.trim(), password: password.trim() })}>
        <h4>{message('destinationPaste')}</h4>
        <div class="field-grid">
          <TextField label={message('destinationUser')} value={user} onType={setUser} />
          <TextField
            kind="secret"
            label={message('destinationPassword')}
            value={password}
            onType={setPassword}
          />
        </div>
        <Button type="submit">{message('destinationCheck')}</Button>
      </StepForm>
    </>
  );
}

interface Choices extends WordPressChoices {
  status: 'draft' | 'published';
}

function ChoicesStep({ rights, onAdd }: { rights: RightsReport; onAdd: (choices: Choices) => void }) {
  const [choices, setChoices] = useState<Choices>({ status: 'draft', editor: 'blocks' });
  const put = (change: Partial<Choices>) => setChoices((before) => ({ ...before, ...change }));
  return (
    <div class="destination-step">
      <ul class="destination-rights" dir="auto">
        {rightsInWords(rights).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {!rights.limits.includes('drafts-only') && (
        <StatusLine value={choices.status} onChange={(status) => put({ status })} />
      )}
      <WordPressLines value={choices} authors={rights.authors ?? []} onChange={put} />
      <Button kind="main" onClick={() => onAdd(choices)}>
        {message('destinationAddNow')}
      </Button>
    </div>
  );
}
