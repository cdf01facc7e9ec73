import { useId, useState } from 'preact/hooks';
import { planTagRename } from '../../src/app/library/rename-tag';
import { countMessage, message } from '../../src/browser/messages';
import type { KnownTag } from '../../src/domain/tagging/tag-index';
import { Dialog } from '../../src/ui/dialog';

interface RenameDialogProps {
  tag: string;
  known: readonly KnownTag[];
  onRename: (to: string) => void;
  onClose: () => void;
}

/** Asks for the new name; a name that another tag has makes one of the two, which is said before. */
export function RenameDialog({ tag, known, onRename, onClose }: RenameDialogProps) {
  const [text, setText] = useState(tag);
  const id = useId();
  const rename = planTagRename(tag, text, known);
  return (
    <Dialog
      title={message('renameName', tag)}
      action={message(rename.kind === 'merge' ? 'merge' : 'rename')}
      ready={rename.kind !== 'none'}
      onAction={() => {
        if (rename.kind !== 'none') onRename(rename.to);
      }}
      onClose={onClose}
    >
      <label>
        <span class="label">{message('newName')}</span>
        <input
          value={text}
          list={id}
          autocomplete="off"
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <datalist id={id}>
        {known.slice(0, 500).map((one) => (
          <option key={one.name} value={one.name}>
            {one.name}
          </option>
        ))}
      </datalist>
      <p role="status">{rename.kind === 'merge' && countMessage('mergesInto', rename.uses, rename.to)}</p>
    </Dialog>
  );
}
