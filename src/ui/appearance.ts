const themes = ['system', 'light', 'dark'] as const;
const densities = ['comfortable', 'compact'] as const;
const sideBars = ['open', 'folded'] as const;

/** How the interface looks in this browser. */
export interface Appearance {
  theme: (typeof themes)[number];
  /** How much of each clip a list shows. */
  density: (typeof densities)[number];
  /** Whether the side bar of the workplace has its words, or is a rail. */
  sideBar: (typeof sideBars)[number];
}

const key = 'appearance';
const changed = 'gleanings:appearance';

/**
 * It has to be known before the first paint, which no database is quick enough for: each browser keeps it in
 * what pages can read at once.
 */
export function readAppearance(): Appearance {
  const stored = storedValue();
  return {
    theme: themes.find((theme) => theme === stored['theme']) ?? 'system',
    density: densities.find((density) => density === stored['density']) ?? 'comfortable',
    sideBar: sideBars.find((sideBar) => sideBar === stored['sideBar']) ?? 'open',
  };
}

function storedValue(): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    // Where nothing can be kept, all is as usual.
    return {};
  }
}

/** Keeps the change, and shows it in every open page. */
export function changeAppearance(change: Partial<Appearance>): void {
  const next = { ...readAppearance(), ...change };
  try {
    localStorage.setItem(key, JSON.stringify(next));
  } finally {
    dispatchEvent(new Event(changed));
  }
}

/** Gives the page its colours, now and whenever they are changed here or elsewhere. */
export function applyAppearance(): void {
  const apply = () => {
    const { theme } = readAppearance();
    document.documentElement.style.colorScheme = theme === 'system' ? '' : theme;
  };
  apply();
  onAppearanceChange(apply);
}

/** Calls `hear` when the appearance was changed, in this page or another; returns what ends that. */
export function onAppearanceChange(hear: () => void): () => void {
  addEventListener(changed, hear);
  addEventListener('storage', hear);
  return () => {
    removeEventListener(changed, hear);
    removeEventListener('storage', hear);
  };
}
