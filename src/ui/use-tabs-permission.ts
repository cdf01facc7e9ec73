import { useEffect, useState } from 'preact/hooks';
import { maySeeTabs, onTabsPermission } from '../browser/tabs-permission';

/** Whether the reader lets us see the tabs, kept up to date; undefined until it is known. */
export function useTabsPermission(): boolean | undefined {
  const [may, setMay] = useState<boolean>();
  useEffect(() => {
    void maySeeTabs().then(setMay);
    return onTabsPermission(setMay);
  }, []);
  return may;
}
