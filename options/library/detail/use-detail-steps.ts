import { useLayoutEffect, useRef } from 'preact/hooks';
import { focusOnceThere } from '../../../src/ui/focus-once-there';
import type { ListedClips } from '../use-clip-list';
import type { DetailSteps } from './detail-bar';

interface StepsOf {
  listed: ListedClips | undefined;
  /** Id of the open clip. */
  clip: string | undefined;
  /** Told of the place in the list to which a step leads. */
  onStep: (index: number) => void;
  open: (id: string) => void;
}

/** Where the open clip is in the list, and the ways to those beside it. */
export function useDetailSteps({ listed, clip, onStep, open }: StepsOf): DetailSteps {
  /** The way that a button led; it comes anew with the clip beside, and the focus goes on in it. */
  const way = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    const { current: led } = way;
    way.current = undefined;
    if (led !== undefined) focusOnceThere(() => stepButton(led));
  }, [clip]);
  const openAt = listed && clip !== undefined ? placeOfClip(listed, clip) : undefined;
  if (!listed || openAt === undefined) return {};
  const { total } = listed.view.found;
  const goTo = async (index: number) => {
    const before = document.activeElement;
    way.current = before instanceof HTMLElement ? before.dataset['step'] : undefined;
    onStep(index);
    const [id] = await listed.view.found.ids(index, index + 1);
    if (id !== undefined) open(id);
  };
  const stepTo = (to: number) => (to < 0 || to >= total ? undefined : () => void goTo(to));
  return {
    position: { place: openAt + 1, total },
    onPrevious: stepTo(openAt - 1),
    onNext: stepTo(openAt + 1),
  };
}

/** The button of the open clip that leads on in this way; at either end, the one that leads back. */
function stepButton(way: string): HTMLElement | null {
  const bar = document.querySelector('.detail-bar');
  return (
    bar?.querySelector<HTMLElement>(`[data-step="${way}"]`) ??
    bar?.querySelector<HTMLElement>('[data-step]') ??
    null
  );
}

/** Where a clip is in the list, as far as that has been read. */
function placeOfClip({ view, active }: ListedClips, id: string): number | undefined {
  if (view.clips.get(active)?.id === id) return active;
  for (const [place, clip] of view.clips) if (clip.id === id) return place;
  return undefined;
}
