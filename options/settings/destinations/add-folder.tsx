import { useState } from 'preact/hooks';
import { addFolder } from '../../../src/app/publishing/destinations';
import { message } from '../../../src/browser/messages';
import { chooseFolder } from '../../../src/browser/post-folder';
import { Button } from '../../../src/ui/button';
import { AddingFrame, useAttempts } from './adding-frame';
import { FormatField, type FileFormat } from './add-file-place';

interface AddFolderProps {
  onAdded: (name: string) => void;
  onCancel: () => void;
}

/** Sets a folder of this machine up, which the browser shows in a dialog of its own. */
export function AddFolder({ onAdded, onCancel }: AddFolderProps) {
  const [format, setFormat] = useState<FileFormat>('hugo');
  const attempts = useAttempts();
  const choose = () =>
    attempts.attempt(message('destinationChoosing'), async () => {
      const folder = await chooseFolder();
      if (!folder) return;
      await addFolder(folder, format);
      onAdded(folder.name);
    });
  return (
    <AddingFrame title={message('destinationAddFolder')} attempts={attempts} step="" onCancel={onCancel}>
      <FormatField value={format} onChange={setFormat} />
      <p class="soft">{message('folderHint')}</p>
      <Button kind="main" onClick={choose}>
        {message('folderChoose')}
      </Button>
    </AddingFrame>
  );
}
