import { useEffect, useRef } from 'preact/hooks';
import { actionOf, type ListAction } from './keys';

const heard: ReadonlySet<ListAction | undefined> = new Set(['search', 'help', 'undo']);

/** The keys that are heard wherever one is on the page, but for fields and dialogs. */
export function usePageKeys(act: (action: ListAction) => void, singleKeys: boolean): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const action = actionOf(event, singleKeys);
      if (!action || !heard.has(action) || isElsewhere(event.target)) return;
      event.preventDefault();
      latest.current(action);
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [singleKeys]);
}

function isElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return target.closest('input:not([type="checkbox"]), textarea, select, dialog') !== null;
}
