import { useEffect } from 'preact/hooks';

/** Calls `save` at Ctrl+Enter or Cmd+Enter, wherever the focus is, even where it is nowhere. */
export function useSaveKeys(save: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      save();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [save]);
}
