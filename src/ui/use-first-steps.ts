import { useEffect, useState } from 'preact/hooks';
import { readFirstSteps, type FirstSteps } from '../app/library/first-steps';
import { useLiveQuery } from './use-live-query';

/** What is done of the first steps; undefined until it is known. The browser is asked again whenever one comes back. */
export function useFirstSteps(): FirstSteps | undefined {
  const [returns, setReturns] = useState(0);
  useEffect(() => {
    const again = () => setReturns((times) => times + 1);
    addEventListener('focus', again);
    document.addEventListener('visibilitychange', again);
    return () => {
      removeEventListener('focus', again);
      document.removeEventListener('visibilitychange', again);
    };
  }, []);
  const steps = useLiveQuery(() => readFirstSteps(), [returns]);
  return steps.kind === 'ready' ? steps.value : undefined;
}
