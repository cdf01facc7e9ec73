import { useState } from 'preact/hooks';
import { addDestination, checkNewDestination, siteAddress } from '../../../src/app/publishing/destinations';
import { message } from '../../../src/browser/messages';
import { fileFormats, isFolderPath } from '../../../src/domain/destination';
import { postFormats } from '../../../src/rendering/formats/formats';
import { Button } from '../../../src/ui/button';
import { AddingFrame, useAttempts } from './adding-frame';

/** Places that take a post as a file. */
export type FilePlaceKind = 'repository' | 'webdav';

export type FileFormat = (typeof fileFormats)[number];

interface Typed {
  address: string;
  user: string;
  secret: string;
  branch: string;
  folder: string;
  format: FileFormat;
}

interface AddFilePlaceProps {
  kind: FilePlaceKind;
  onAdded: (name: string) => void;
  onCancel: () => void;
}

/** Sets a place for files up: a repository, or a WebDAV folder. It is kept once it was asked and said yes. */
export function AddFilePlace({ kind, onAdded, onCancel }: AddFilePlaceProps) {
  const [typed, setTyped] = useState<Typed>({
    address: '',
    user: '',
    secret: '',
    branch: '',
    folder: postFormats.hugo.folder,
    format: 'hugo',
  });
  const attempts = useAttempts();
  const put = (fields: Partial<Typed>) => setTyped((before) => ({ ...before, ...fields }));
  const add = () => {
    const content = contentOf(kind, typed);
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
      <form
        class="destination-step"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <div class="field-grid">
          <Field
            isWide
            label={message(isRepository ? 'repositoryAddress' : 'webDavAddress')}
            value={typed.address}
            placeholder={isRepository ? 'https://github.com/ann/blog' : 'https://files.example/dav/blog/'}
            onType={(address) => put({ address })}
          />
          {!isRepository && (
            <Field label={message('destinationUser')} value={typed.user} onType={(user) => put({ user })} />
          )}
          <Field
            isSecret
            label={message(isRepository ? 'repositoryToken' : 'webDavPassword')}
            value={typed.secret}
            onType={(secret) => put({ secret })}
          />
          {isRepository && (
            <Field
              label={message('repositoryBranch')}
              value={typed.branch}
              placeholder={message('repositoryBranchUsual')}
              onType={(branch) => put({ branch })}
            />
          )}
          <FormatField
            value={typed.format}
            onChange={(format) => put({ format, folder: postFormats[format].folder })}
          />
          <Field
            label={message('destinationFolder')}
            value={typed.folder}
            onType={(folder) => put({ folder })}
          />
        </div>
        <p class="soft">{message(isRepository ? 'repositoryHint' : 'webDavHint')}</p>
        <Button kind="main" type="submit">
          {message('destinationCheckAndAdd')}
        </Button>
      </form>
    </AddingFrame>
  );
}

/** In which format the posts are written there. */
export function FormatField({
  value,
  onChange,
}: {
  value: FileFormat;
  onChange: (format: FileFormat) => void;
}) {
  return (
    <label>
      <span class="label">{message('format')}</span>
      <select
        value={value}
        onChange={(event) => {
          const format = fileFormats.find((one) => one === event.currentTarget.value);
          if (format) onChange(format);
        }}
      >
        {fileFormats.map((format) => (
          <option key={format} value={format}>
            {postFormats[format].name}
          </option>
        ))}
      </select>
    </label>
  );
}

interface FieldProps {
  label: string;
  value: string;
  placeholder?: string;
  isWide?: boolean;
  isSecret?: boolean;
  onType: (text: string) => void;
}

function Field({ label, value, placeholder, isWide, isSecret, onType }: FieldProps) {
  const shared = {
    autocomplete: 'off',
    spellcheck: false,
    placeholder,
    value,
    onInput: (event: { currentTarget: HTMLInputElement }) => onType(event.currentTarget.value),
  } as const;
  return (
    <label class={isWide ? 'field-wide' : undefined}>
      <span class="label">{label}</span>
      {isSecret ? <input type="password" {...shared} /> : <input {...shared} />}
    </label>
  );
}

/** The destination that is typed, or what is missing. */
function contentOf(kind: FilePlaceKind, { secret, user, branch, format, ...typed }: Typed) {
  const address = siteAddress(typed.address);
  const folder = typed.folder.trim().replace(/^\/+|\/+$/g, '');
  if (address === undefined) return message('filePlaceNoAddress');
  if (secret.trim() === '') return message('filePlaceNoSecret');
  if (!isFolderPath(folder)) return message('filePlaceNoFolder');
  const url = new URL(address);
  if (kind === 'webdav') {
    const name = `${url.host}${url.pathname}`.replace(/\/$/, '');
    return {
      kind,
      name,
      address,
      apiRoot: `${address.replace(/\/$/, '')}/`,
      user: user.trim(),
      folder,
      format,
    };
  }
  const [owner, repository, ...rest] = url.pathname
    .replace(/(?:\.git)?\/*$/, '')
    .slice(1)
    .split('/');
  if (!owner || !repository || rest.length > 0) return message('repositoryNoAddress');
  const forge = url.hostname === 'github.com' ? ('github' as const) : ('gitea' as const);
  const apiRoot = forge === 'github' ? 'https://api.github.com' : `${url.origin}/api/v1`;
  const name = `${owner}/${repository}`;
  return { kind, name, address, forge, apiRoot, repository: name, branch: branch.trim(), folder, format };
}
