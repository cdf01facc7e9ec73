import { useEffect, useState } from 'preact/hooks';
import { shortcuts } from '../browser/commands';

/** The keys that open the form, as the browser has them; empty where there are none, undefined until it has said. */
export function useOpenKeys(): string | undefined {
  const [keys, setKeys] = useState<string>();
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
