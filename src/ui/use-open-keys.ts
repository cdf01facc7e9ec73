import { useEffect, useState } from 'preact/hooks';
import { shortcuts } from '../browser/commands';

/** The keys that open the form, as the browser has them; empty where there are none. */
export function useOpenKeys(): string {
  const [keys, setKeys] = useState('');
  useEffect(() => {
    const read = () =>
      void shortcuts().then((all) =>
        setKeys(all.find(({ name }) => name === '_execute_action')?.shortcut ?? ''),
      );
    read();
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, []);
  return keys;
}
