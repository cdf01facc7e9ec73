import { useId, useState } from 'preact/hooks';
import { countMessage, message } from '../../src/browser/messages';
import type { KnownTag } from '../../src/domain/tagging/tag-index';
import { parseTags, tagKey } from '../../src/domain/tagging/tags';
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
  const [name = ''] = parseTags(text);
  const other =
    tagKey(name) === tagKey(tag) ? undefined : known.find((one) => tagKey(one.name) === tagKey(name));
  return (
    <Dialog
      title={message('renameName', tag)}
      action={message(other ? 'merge' : 'rename')}
      ready={name !== '' && name !== tag}
      onAction={() => onRename(other?.name ?? name)}
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
      <p role="status">{other && countMessage('mergesInto', other.uses, other.name)}</p>
    </Dialog>
  );
}
