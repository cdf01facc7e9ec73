import { useEffect, useRef, useState } from 'preact/hooks';
import { message } from '../../../src/browser/messages';
import type { Destination } from '../../../src/domain/destination';
import { changeDestination } from '../../../src/storage/destinations';
import { Button } from '../../../src/ui/button';
import { FileFields, fileChoicesOf, parseFileChoices } from './file-fields';
import { StatusLine, WordPressLines } from './site-choices';
import { TextField } from '../../../src/ui/text-field';

interface ChangeDestinationProps {
  destination: Destination;
  onDone: () => void;
}

/** What of a destination can be changed without asking it anew: its name, and how posts go there. */
export function ChangeDestination({ destination, onDone }: ChangeDestinationProps) {
  const [changed, setChanged] = useState(destination);
  const [files, setFiles] = useState(() => fileChoicesOf('format' in destination ? destination : {}));
  const [wrong, setWrong] = useState('');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const save = async () => {
    const name = changed.name.trim();
    const choices = parseFileChoices('folder' in destination ? files : { ...files, folder: '' });
    if (name === '') return setWrong(message('destinationNoName'));
    if (typeof choices === 'string') return setWrong(choices);
    await changeDestination(destination.id, (known) => ({ ...withChoices(known, changed, choices), name }));
    onDone();
  };
  return (
    <form
      ref={form}
      class="destination-step"
      aria-label={message('destinationChangeName', destination.name)}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div class="field-grid">
        <TextField
          isWide
          label={message('destinationName')}
          value={changed.name}
          onType={(name) => setChanged({ ...changed, name })}
        />
        {'format' in changed && (
          <FileFields
            kind={changed.kind}
            value={files}
            onChange={(change) => setFiles((before) => ({ ...before, ...change }))}
          />
        )}
      </div>
      {'status' in changed && (
        <StatusLine value={changed.status} onChange={(status) => setChanged({ ...changed, status })} />
      )}
      {changed.kind === 'wordpress' && (
        <WordPressLines
          value={changed}
          authors={changed.authors ?? []}
          onChange={(change) => setChanged({ ...changed, ...change })}
        />
      )}
      {wrong !== '' && (
        <p class="notice notice-danger" role="alert">
          {wrong}
        </p>
      )}
      <div class="setting-row">
        <Button kind="main" type="submit">
          {message('save')}
        </Button>
        <Button kind="bare" onClick={onDone}>
          {message('cancel')}
        </Button>
      </div>
    </form>
  );
}

type ParsedChoices = Exclude<ReturnType<typeof parseFileChoices>, string>;

/** The choices put onto the destination as it is stored now, which another window may have asked anew. */
function withChoices(known: Destination, typed: Destination, choices: ParsedChoices): Destination {
  const { format, template, fileName, folder, commitMessage } = choices;
  const file = { format, template, fileName };
  switch (known.kind) {
    case 'wordpress':
      return typed.kind === 'wordpress'
        ? { ...known, status: typed.status, editor: typed.editor, author: typed.author }
        : known;
    case 'repository':
      return { ...known, ...file, folder, commitMessage };
    case 'webdav':
      return { ...known, ...file, folder };
    case 'folder':
      return { ...known, ...file };
    case 'micropub':
    case 'ghost':
      return 'status' in typed ? { ...known, status: typed.status } : known;
    default:
      return known;
  }
}
