import { singleKeys as singleKeysSetting } from '../../src/app/settings/single-keys';
import { message } from '../../src/browser/messages';
import { Dialog } from '../../src/ui/dialog';
import { actionOf, bindings } from './keys';

const signs: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  PageDown: 'Page ↓',
  PageUp: 'Page ↑',
  Escape: 'Esc',
  Delete: 'Del',
  Mod: 'Ctrl / ⌘',
};

interface KeyboardMapProps {
  /** Whether letters and signs alone are shortcuts. */
  singleKeys: boolean;
  onClose: () => void;
}

/** What each key does in the list of clips, and the switch for those that are letters and signs alone. */
export function KeyboardMap({ singleKeys, onClose }: KeyboardMapProps) {
  const works = (key: string) => {
    const sign = key.replace('Mod+', '');
    const [mod, shift] = [key.startsWith('Mod+'), key.startsWith('Shift+')];
    const stroke = { key: sign.replace('Shift+', ''), ctrlKey: mod, metaKey: false, altKey: false };
    return actionOf({ ...stroke, shiftKey: shift }, singleKeys) !== undefined;
  };
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
      <dl class="shortcuts">
        <div>
          <dt>{message('keyOpen')}</dt>
          <dd>
            <kbd>Enter</kbd>
          </dd>
        </div>
        {bindings.map(({ action, keys, name }) => (
          <div key={action}>
            <dt>{message(name)}</dt>
            <dd>
              {keys.filter(works).map((key) => (
                <kbd key={key}>{spelt(key)}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

function spelt(key: string): string {
  if (key === ' ') return message('keySpace');
  return key
    .split('+')
    .map((part) => signs[part] ?? part)
    .join(' + ');
}
