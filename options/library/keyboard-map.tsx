import { singleKeys as singleKeysSetting } from '../../src/app/settings/single-keys';
import { message } from '../../src/browser/messages';
import { Dialog } from '../../src/ui/dialog';
import { KeyTable } from '../../src/ui/key-table';

interface KeyboardMapProps {
  /** Whether letters and signs alone are shortcuts. */
  singleKeys: boolean;
  onClose: () => void;
}

/** What each key does in the list of clips, and the switch for those that are letters and signs alone. */
export function KeyboardMap({ singleKeys, onClose }: KeyboardMapProps) {
  return (
    <Dialog title={message('keyboard')} onClose={onClose}>
      <p class="soft">{message('keyboardHint')}</p>
      <label class="check">
        <input
          type="checkbox"
          checked={singleKeys}
          onChange={(event) => {
            const on = event.currentTarget.checked;
            void singleKeysSetting.change(() => on);
          }}
        />
        {message('singleKeys')}
      </label>
      <KeyTable singleKeys={singleKeys} />
    </Dialog>
  );
}
