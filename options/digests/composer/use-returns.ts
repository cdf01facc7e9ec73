import { useEffect, useState } from 'preact/hooks';

/** How often the writer has come back to this page; what may have changed meanwhile is read again by it. */
export function useReturns(): number {
  const [returns, setReturns] = useState(0);
  useEffect(() => {
    const count = () => setReturns((before) => before + 1);
    addEventListener('focus', count);
    return () => removeEventListener('focus', count);
  }, []);
  return returns;
}
