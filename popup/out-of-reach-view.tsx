import { useEffect, useState } from 'preact/hooks';
import { MousePointerClick } from 'lucide';
import { shortcuts } from '../src/browser/commands';
import { openLibrary } from '../src/browser/extension-pages';
import { message } from '../src/browser/messages';
import { Button } from '../src/ui/button';
import { Icon } from '../src/ui/icon';

/** Beside a tab into which the reader has not let us: what to press there. */
export function OutOfReachView() {
  const [keys, setKeys] = useState('');
  useEffect(
    () =>
      void shortcuts().then(
        (all) => setKeys(all.find(({ name }) => name === 'open-panel')?.shortcut ?? ''),
        () => undefined,
      ),
    [],
  );
  return (
    <section class="outcome" aria-labelledby="outcome-title">
      <div class="outcome-head is-long">
        <span class="ring is-plain">
          <Icon node={MousePointerClick} size={20} />
        </span>
        <div>
          <h1 id="outcome-title">{message('outOfReachTitle')}</h1>
          <p>{keys === '' ? message('outOfReachButton') : message('outOfReach', keys)}</p>
        </div>
      </div>
      <footer class="foot">
        <span class="foot-space" />
        <Button onClick={() => void openLibrary()}>{message('openLibrary')}</Button>
      </footer>
    </section>
  );
}
