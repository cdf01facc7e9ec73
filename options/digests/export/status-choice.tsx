import { message } from '../../../src/browser/messages';
import type { Destination, PostTarget } from '../../../src/domain/destination';
import { isSent, type Publication, type RemoteStatus } from '../../../src/domain/digest/publication';
import { SegmentedControl } from '../../../src/ui/segmented-control';

/** How a post goes to a destination this time. */
export interface DestinationChoice {
  status: RemoteStatus;
  /** As a field for date and time has it, in the writer's zone. */
  at: string;
  /** Ids of what the destination is to send it to besides. */
  targets: readonly string[];
}

/** Where a destination can send a post besides, as long as the post is not out there: then it is too late. */
export function targetsFor(
  destination: Destination,
  publication: Publication | undefined,
): { label: string; targets: readonly PostTarget[] } | undefined {
  if (!('targets' in destination) || !destination.targets || destination.targets.length === 0)
    return undefined;
  if (publication && isSent(publication) && publication.remoteStatus !== 'draft') return undefined;
  const label = message(destination.kind === 'ghost' ? 'targetsNewsletter' : 'targetsSyndicate');
  return { label, targets: destination.targets };
}

interface StatusChoiceProps {
  name: string;
  choice: DestinationChoice;
  /** Whether the server itself brings a post out at a later time. */
  canSchedule: boolean;
  /** Where the destination can send it besides; absent where it cannot, or not any more. */
  targets: ReturnType<typeof targetsFor>;
  onChange: (choice: DestinationChoice) => void;
}

/** As a draft, for all to read, or at a time that the server itself keeps. */
export function StatusChoice({ name, choice, canSchedule, targets, onChange }: StatusChoiceProps) {
  return (
    <div class="place-choices">
      <SegmentedControl
        label={message('publishHow', name)}
        value={choice.status}
        options={[
          { value: 'draft', label: message('publishAsDraft') },
          { value: 'published', label: message('publishNow') },
          ...(canSchedule ? [{ value: 'scheduled' as const, label: message('publishLater') }] : []),
        ]}
        onChange={(status) => onChange({ ...choice, status })}
      />
      {choice.status === 'scheduled' && (
        <label>
          <span class="label">{message('publishAt')}</span>
          <input
            type="datetime-local"
            value={choice.at}
            onInput={(event) => onChange({ ...choice, at: event.currentTarget.value })}
          />
        </label>
      )}
      {targets && choice.status !== 'draft' && (
        <fieldset class="place-targets">
          <legend>{targets.label}</legend>
          {targets.targets.map(({ id, name: target }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={choice.targets.includes(id)}
                onChange={(event) => {
                  const others = choice.targets.filter((one) => one !== id);
                  onChange({ ...choice, targets: event.currentTarget.checked ? [...others, id] : others });
                }}
              />
              <span dir="auto">{target}</span>
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}
