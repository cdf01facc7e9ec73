import * as v from 'valibot';
import { extensionVersion } from '../browser/lifecycle';
import { localSettings } from '../browser/local-settings';
import type { Instant } from '../domain/day';
import { instantSchema, textSchema } from '../domain/schemas';
import { storageFailure } from '../storage/failure';
import { defineSetting, type Setting } from './settings/define-setting';
import { systemClock, type Clock } from './clock';

const failureSchema = v.object({
  at: instantSchema,
  /** Where in the product it happened, as `library.read`. */
  place: textSchema(100),
  /** The kinds of the error and of those behind it, the outermost first. Never what they say: that may be private. */
  kinds: v.array(textSchema(100)),
  /** The place in our own scripts, as `assets/app.js:1:203`. */
  source: v.optional(textSchema(200)),
});

/** Something that went wrong, without a word of what the reader keeps. */
export type LoggedFailure = v.InferOutput<typeof failureSchema>;

const maxFailures = 50;

/** The last failures of this browser, the latest last. They are kept apart from the library, which may be what failed. */
export const failureLog = defineSetting({
  name: 'failureLog',
  schema: v.fallback(v.array(failureSchema), []),
  fallback: [],
  storage: localSettings,
});

interface FailureDependencies {
  clock: Pick<Clock, 'now'>;
  log: Setting<LoggedFailure[]>;
}

const here: FailureDependencies = { clock: systemClock, log: failureLog };

/** Keeps a failure in the log. It never fails itself. */
export async function logFailure(
  place: string,
  error: unknown,
  { clock, log }: FailureDependencies = here,
): Promise<void> {
  const failure = describeFailure(place, error, clock.now());
  await log.change((known) => [...known, failure].slice(-maxFailures)).catch(() => undefined);
}

/** What may be told of an error to others. */
export function describeFailure(place: string, error: unknown, at: Instant): LoggedFailure {
  const source = sourceOf(error);
  const storage = storageFailure(error);
  const kinds = [...kindsOf(error), ...(storage === 'unknown' ? [] : [`storage ${storage}`])];
  return { at, place, kinds, ...(source !== undefined && { source }) };
}

/** Failures as a text to be sent to whoever mends them: versions, times, places and kinds. */
export function failureText(
  failures: readonly LoggedFailure[],
  { version, agent }: { version: string; agent: string } = {
    version: extensionVersion(),
    agent: navigator.userAgent,
  },
): string {
  const lines = failures.map(({ at, place, kinds, source }) =>
    [at, place, kinds.join(' < '), source].filter(Boolean).join('  '),
  );
  return [`Gleanings ${version}`, agent, ...lines].join('\n');
}

function kindsOf(error: unknown): string[] {
  const kinds: string[] = [];
  let next = error;
  while (typeof next === 'object' && next !== null && kinds.length < 6) {
    kinds.push(next instanceof Error || 'name' in next ? wordOf(next) : 'object');
    next = 'inner' in next ? next.inner : 'cause' in next ? next.cause : undefined;
  }
  return kinds.length > 0 ? kinds : [typeof error];
}

/** The name of an error, where it is a name. */
function wordOf(error: object): string {
  const name = 'name' in error ? String(error.name) : '';
  return /^\w{1,60}$/.test(name) ? name : 'Error';
}

/** The first place in our own scripts that an error tells of. */
function sourceOf(error: unknown): string | undefined {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  return /-extension:\/\/[^/]+\/([\w./-]{1,120}:\d+:\d+)/.exec(stack)?.[1];
}
