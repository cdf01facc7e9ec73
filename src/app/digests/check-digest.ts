import type { Clip } from '../../domain/clip';
import { dayOf } from '../../domain/day';
import type { Digest, Entry } from '../../domain/digest';
import type { Check } from '../../domain/digest/checks/check';
import { checksOf, type OtherDigests } from '../../domain/digest/checks/checks-of';
import { compile } from '../../rendering/compile';
import { maxEmailBytes } from '../../rendering/formats/email';
import { threadLimits } from '../../rendering/formats/threads';
import { prepareRender, type RenderOptions } from '../../rendering/render';
import { runTemplate, type TemplateRun } from '../../rendering/template/run-template';
import { utf8Length, fits, type ThreadLimits } from '../../rendering/threads/thread-limits';
import type { Wording } from '../../rendering/wording/languages';
import { systemClock, type Clock } from '../clock';
import { readRenderOptions } from './post-context';
import { readWording } from './post-words';

const limitsOf: ReadonlyMap<string, ThreadLimits> = new Map(Object.entries(threadLimits));

interface CheckSituation {
  /** In which the post is to go out. */
  format: string;
  /** What `emailBytes` has measured, where it goes out as an e-mail. */
  bytes?: number | undefined;
  clock?: Clock;
}

/** What the writer may want to mend before the post goes out, today. */
export function checkDigest(
  digest: Digest,
  entries: readonly Entry[],
  clips: ReadonlyMap<string, Clip>,
  otherDigests: OtherDigests,
  { format, bytes = 0, clock = systemClock }: CheckSituation,
): Check[] {
  const limits = limitsOf.get(format);
  const today = dayOf(clock.now(), digest.zone ?? clock.zone());
  return checksOf(digest, entries, clips, otherDigests, today, {
    ...(limits && { fits: (text: string) => fits(text, limits) }),
    ...(bytes > maxEmailBytes && { excessBytes: bytes }),
  });
}

interface MeasureDependencies {
  optionsFor: (digest: Digest, format: 'email') => Promise<RenderOptions>;
  readWording: (language: string) => Promise<Wording>;
}

/**
 * How many bytes the e-mail has that goes out of a digest, with the writer's own words and HTML, and by their
 * template where there is one. Rejects where that cannot be used.
 */
export async function emailBytes(
  digest: Digest,
  entries: readonly Entry[],
  clips: ReadonlyMap<string, Clip>,
  own?: { template: string; run: (run: TemplateRun) => Promise<string> },
  { optionsFor, readWording: wordingOf }: MeasureDependencies = {
    optionsFor: readRenderOptions,
    readWording,
  },
): Promise<number> {
  const [options, wording] = await Promise.all([optionsFor(digest, 'email'), wordingOf(digest.language)]);
  const { run } = prepareRender(compile(digest, entries, clips, wording), 'email', {
    ...options,
    ...(own && { template: own.template }),
  });
  return utf8Length(own ? await own.run(run) : runTemplate(run));
}
