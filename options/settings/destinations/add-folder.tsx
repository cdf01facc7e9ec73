import { useState } from 'preact/hooks';
import { addFolder } from '../../../src/app/publishing/destinations';
import { message } from '../../../src/browser/messages';
import { chooseFolder } from '../../../src/browser/post-folder';
import { Button } from '../../../src/ui/button';
import { AddingFrame, useAttempts } from './adding-frame';
import { FileFields, fileChoicesOf, parseFileChoices } from './file-fields';

interface AddFolderProps {
  onAdded: (name: string) => void;
  onCancel: () => void;
}

/** Sets a folder of this machine up, which the browser shows in a dialog of its own. */
export function AddFolder({ onAdded, onCancel }: AddFolderProps) {
  const [typed, setTyped] = useState(() => fileChoicesOf());
  const attempts = useAttempts();
  const choose = () => {
    const choices = parseFileChoices({ ...typed, folder: '' });
    if (typeof choices === 'string') return attempts.fail(choices);
    attempts.attempt(message('destinationChoosing'), async () => {
      const chosen = await chooseFolder();
      if (!chosen) return;
      const { format, template, fileName } = choices;
      await addFolder(chosen, { format, template, fileName });
      onAdded(chosen.name);
    });
  };
  return (
    <AddingFrame title={message('destinationAddFolder')} attempts={attempts} step="" onCancel={onCancel}>
      <div class="field-grid">
        <FileFields
          kind="folder"
          value={typed}
          onChange={(change) => setTyped((before) => ({ ...before, ...change }))}
        />
      </div>
      <p class="soft">{message('folderHint')}</p>
      <Button kind="main" onClick={choose}>
        {message('folderChoose')}
      </Button>
    </AddingFrame>
  );
}
