import { useEffect, useState } from 'preact/hooks';
import { openShortcutSettings, shortcuts, type Shortcut } from '../browser/commands';
import { message } from '../browser/messages';

/** The keyboard shortcuts as the browser has them, and the way to its page that changes them. */
export function ShortcutList() {
  const [list, setList] = useState<Shortcut[]>([]);
  useEffect(() => {
    const read = () => void shortcuts().then(setList);
    read();
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, []);
  if (list.length === 0) return null;
  return (
    <section class="setting">
      <h2>{message('settingsShortcuts')}</h2>
      <dl class="shortcuts">
        {list.map(({ name, description, shortcut }) => (
          <div key={name}>
            <dt>{name === '_execute_action' ? message('shortcutOpen') : description}</dt>
            <dd>
              {shortcut === '' ? <span class="soft">{message('shortcutNone')}</span> : <kbd>{shortcut}</kbd>}
            </dd>
          </div>
        ))}
      </dl>
      <p class="soft">{message('settingsOmnibox')}</p>
      <button class="button" onClick={() => void openShortcutSettings()}>
        {message('shortcutsChange')}
      </button>
    </section>
  );
}
