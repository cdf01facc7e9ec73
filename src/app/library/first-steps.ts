import type { Clip } from '../../domain/clip';
import { isToolbarButtonPinned } from '../../browser/toolbar-button';
import { newestClips, oldestClips } from '../../storage/clips';
import { allDigests } from '../../storage/digests';
import { sampleIds } from './sample-clips';

/** What somebody new may have done already. Each is seen by what is there, and never asked. */
export interface FirstSteps {
  /** Undefined where the browser does not tell. */
  isPinned: boolean | undefined;
  /** The clip that was clipped last from a page. */
  clipped: Clip | undefined;
  hasImported: boolean;
  hasDigest: boolean;
}

/** A page of the web to clip: short, and old enough to stay. */
export const pageToTry = 'https://en.wikipedia.org/wiki/Gleaning';

interface StepDependencies {
  newestClips: (limit: number) => Promise<Clip[]>;
  oldestClips: (limit: number) => Promise<Clip[]>;
  allDigests: () => Promise<readonly unknown[]>;
  isToolbarButtonPinned: () => Promise<boolean | undefined>;
}

const here: StepDependencies = { newestClips, oldestClips, allDigests, isToolbarButtonPinned };

/** A clip that is clipped is made in the moment at which it is saved; one that is imported was saved before. */
const sameMomentMs = 60_000;

export async function readFirstSteps(dependencies = here): Promise<FirstSteps> {
  const limit = sampleIds.length + 1;
  const [isPinned, newest, oldest, digests] = await Promise.all([
    dependencies.isToolbarButtonPinned(),
    dependencies.newestClips(limit),
    dependencies.oldestClips(limit),
    dependencies.allDigests(),
  ]);
  const isOwn = ({ id }: Clip) => !sampleIds.includes(id);
  return {
    isPinned,
    clipped: newest.find((clip) => isOwn(clip) && wasMadeWhenSaved(clip)),
    hasImported: oldest.some((clip) => isOwn(clip) && !wasMadeWhenSaved(clip)),
    hasDigest: digests.length > 0,
  };
}

/** How many of the steps are done, of so many. */
export function countSteps({ isPinned, clipped, hasImported, hasDigest }: FirstSteps): {
  done: number;
  of: number;
} {
  const steps = [isPinned, clipped !== undefined, hasImported, hasDigest].filter((is) => is !== undefined);
  return { done: steps.filter(Boolean).length, of: steps.length };
}

function wasMadeWhenSaved({ id, savedAt }: Clip): boolean {
  return Math.abs(Date.parse(savedAt) - madeAtMs(id)) < sameMomentMs;
}

/** A UUIDv7 begins with the moment at which it was made, in milliseconds. */
function madeAtMs(id: string): number {
  return Number.parseInt(id.slice(0, 13).replace('-', ''), 16);
}
