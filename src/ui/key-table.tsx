import { message } from '../browser/messages';
import { actionOf, bindings } from './list-keys';

const isMac = /mac|iphone|ipad/i.test(navigator.platform);

/** Keys as this platform writes them. */
const signs: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  PageDown: 'Page ↓',
  PageUp: 'Page ↑',
  Escape: 'Esc',
  Delete: isMac ? '⌦' : 'Del',
  Mod: isMac ? '⌘' : 'Ctrl',
  Shift: isMac ? '⇧' : 'Shift',
};

/** What each key does in the list of clips: those that work, with or without letters alone. */
export function KeyTable({ singleKeys }: { singleKeys: boolean }) {
  const works = (key: string) => {
    const sign = key.replace('Mod+', '');
    const [mod, shift] = [key.startsWith('Mod+'), key.startsWith('Shift+')];
    const stroke = { key: sign.replace('Shift+', ''), ctrlKey: mod, metaKey: false, altKey: false };
    return actionOf({ ...stroke, shiftKey: shift }, singleKeys) !== undefined;
  };
  return (
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
  );
}

function spelt(key: string): string {
  if (key === ' ') return message('keySpace');
  const parts = key.split('+').map((part) => signs[part] ?? (part.length === 1 ? part.toUpperCase() : part));
  return parts.join(isMac ? '' : ' + ');
}
