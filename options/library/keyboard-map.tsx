import { message } from '../../src/browser/messages';
import { Dialog } from '../../src/ui/dialog';
import { bindings } from './keys';

const signs: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  PageDown: 'Page ↓',
  PageUp: 'Page ↑',
  Escape: 'Esc',
  Delete: 'Del',
  Mod: 'Ctrl / ⌘',
};

/** What each key does in the list of clips. */
export function KeyboardMap({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={message('keyboard')} onClose={onClose}>
      <p class="soft">{message('keyboardHint')}</p>
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
              {keys.map((key) => (
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
