import { useState } from 'preact/hooks';
import { addDestination, checkNewDestination, siteAddress } from '../../../src/app/publishing/destinations';
import { message } from '../../../src/browser/messages';
import { Button } from '../../../src/ui/button';
import { AddingFrame, StepForm, useAttempts } from './adding-frame';
import { FileFields, fileChoicesOf, parseFileChoices, type FileChoices } from './file-fields';
import { TextField } from '../../../src/ui/text-field';

/** Places that take a post as a file, over the network. */
export type FilePlaceKind = 'repository' | 'webdav';

interface Typed {
  address: string;
  user: string;
  secret: string;
  branch: string;
}

interface AddFilePlaceProps {
  kind: FilePlaceKind;
  onAdded: (name: string) => void;
  onCancel: () => void;
}

/** Sets a place for files up: a repository, or a WebDAV folder. It is kept once it was asked and said yes. */
export function AddFilePlace({ kind, onAdded, onCancel }: AddFilePlaceProps) {
  const [typed, setTyped] = useState<Typed>({ address: '', user: '', secret: '', branch: '' });
  const [choices, setChoices] = useState(() => fileChoicesOf());
  const attempts = useAttempts();
  const put = (fields: Partial<Typed>) => setTyped((before) => ({ ...before, ...fields }));
  const add = () => {
    const content = contentOf(kind, typed, choices);
    if (typeof content === 'string') return attempts.fail(content);
    attempts.attempt(message('destinationChecking'), async () => {
      const secret = typed.secret.trim();
      await checkNewDestination(content, secret, attempts.signal);
      await addDestination(content, secret);
      onAdded(content.name);
    });
  };
  const isRepository = kind === 'repository';
  return (
    <AddingFrame
      title={message(isRepository ? 'destinationAddRepository' : 'destinationAddWebDav')}
      attempts={attempts}
      step=""
      onCancel={onCancel}
    >
      <StepForm onSubmit={add}>
        <div class="field-grid">
          <TextField
            isWide
            label={message(isRepository ? 'repositoryAddress' : 'webDavAddress')}
            value={typed.address}
            placeholder={isRepository ? 'https://github.com/ann/blog' : 'https://files.example/dav/blog/'}
            onType={(address) => put({ address })}
          />
          {!isRepository && (
            <TextField
              label={message('destinationUser')}
              value={typed.user}
              onType={(user) => put({ user })}
            />
          )}
          <TextField
            kind="secret"
            label={message(isRepository ? 'repositoryToken' : 'webDavPassword')}
            value={typed.secret}
            onType={(secret) => put({ secret })}
          />
          {isRepository && (
            <TextField
              label={message('repositoryBranch')}
              value={typed.branch}
              placeholder={message('repositoryBranchUsual')}
              onType={(branch) => put({ branch })}
            />
          )}
          <FileFields
            kind={kind}
            value={choices}
            onChange={(change) => setChoices((before) => ({ ...before, ...change }))}
          />
        </div>
        <p class="soft">{message(isRepository ? 'repositoryHint' : 'webDavHint')}</p>
        <Button kind="main" type="submit">
          {message('destinationCheckAndAdd')}
        </Button>
      </StepForm>
    </AddingFrame>
  );
}

/** The destination that is typed, or what is missing. */
function contentOf(kind: FilePlaceKind, { secret, user, branch, ...typed }: Typed, chosen: FileChoices) {
  const address = siteAddress(typed.address);
  if (address === undefined) return message('filePlaceNoAddress');
  if (secret.trim() === '') return message('filePlaceNoSecret');
  const choices = parseFileChoices(chosen);
  if (typeof choices === 'string') return choices;
  const { commitMessage, ...file } = choices;
  const url = new URL(address);
  if (kind === 'webdav') {
    const name = `${url.host}${url.pathname}`.replace(/\/$/, '');
    const apiRoot = `${address.replace(/\/$/, '')}/`;
    return { kind, name, address, apiRoot, user: user.trim(), ...file };
  }
  const [owner, repository, ...rest] = url.pathname
    .replace(/(?:\.git)?\/*$/, '')
    .slice(1)
    .split('/');
  if (!owner || !repository || rest.length > 0) return message('repositoryNoAddress');
  const forge = url.hostname === 'github.com' ? ('github' as const) : ('gitea' as const);
  const apiRoot = forge === 'github' ? 'https://api.github.com' : `${url.origin}/api/v1`;
  const name = `${owner}/${repository}`;
  return {
    kind,
    name,
    address,
    forge,
    apiRoot,
    repository: name,
    branch: branch.trim(),
    commitMessage,
    ...file,
  };
}
