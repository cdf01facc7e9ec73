import type { ComponentChildren } from 'preact';
import { TriangleAlert, type IconNode } from 'lucide';
import type { CaptureFailure } from '../src/app/capture/capture-state';
import { message, type MessageName } from '../src/browser/messages';
import { Icon } from '../src/ui/icon';

const failures: Record<CaptureFailure, MessageName> = {
  full: 'failedFull',
  unavailable: 'failedUnavailable',
  newer: 'failedNewer',
  closed: 'failedClosed',
  unknown: 'failedUnknown',
  address: 'failedAddress',
};

/** One thing that the reader should know, with a way on. */
export interface Fact {
  key: string;
  /** `quiet`: a mere fact, without a ground. */
  tone: 'good' | 'bad' | 'plain' | 'quiet';
  icon: IconNode;
  role?: 'alert' | 'status';
  text: ComponentChildren;
  acts?: ComponentChildren;
}

/**
 * The strip below the head. Its place is kept from the first frame, so that nothing moves when there is
 * something to say.
 */
export function StripPlace({ fact }: { fact: Fact | undefined }) {
  return <div class="strip-place">{fact && <Strip {...fact} />}</div>;
}

/** What else there is to say, below the fields. */
export function MoreStrips({ facts }: { facts: readonly Fact[] }) {
  return facts.length === 0 ? null : (
    <div class="more-strips">
      {facts.map((fact) => (
        <Strip {...fact} key={fact.key} />
      ))}
    </div>
  );
}

function Strip({ tone, icon, role, text, acts }: Fact) {
  return (
    <div class={`strip strip-${tone}`}>
      <Icon node={icon} size={14} />
      <p role={role}>{text}</p>
      {acts}
    </div>
  );
}

/** What did not succeed; nothing where nothing failed. */
export function failureFacts(failure: CaptureFailure | undefined, acts?: ComponentChildren): Fact[] {
  if (failure === undefined) return [];
  const text = message(failures[failure]);
  return [{ key: 'failure', tone: 'bad', icon: TriangleAlert, role: 'alert', text, acts }];
}
