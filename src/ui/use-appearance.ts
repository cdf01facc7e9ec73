import { useEffect, useState } from 'preact/hooks';
import { onAppearanceChange, readAppearance, type Appearance } from './appearance';

/** How the interface looks, kept up to date. It stands apart: the popup's first script has no components. */
export function useAppearance(): Appearance {
  const [appearance, setAppearance] = useState(readAppearance);
  useEffect(() => onAppearanceChange(() => setAppearance(readAppearance())), []);
  return appearance;
}
