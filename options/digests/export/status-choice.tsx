import { askForHiddenPages } from '../../../src/browser/file-page';
import { message, type MessageName } from '../../../src/browser/messages';
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
  /** Whether each clip goes there as a post of its own. */
  asList: boolean;
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

const statusNames: Record<RemoteStatus, MessageName> = {
  draft: 'publishAsDraft',
  published: 'publishNow',
  scheduled: 'publishLater',
};

interface StatusChoiceProps {
  name: string;
  choice: DestinationChoice;
  destination: Destination;
  /** Whether the digest has clips that can be posts of their own. */
  canList: boolean;
  /** Where the destination can send it besides; absent where it cannot, or not any more. */
  targets: ReturnType<typeof targetsFor>;
  onChange: (choice: DestinationChoice) => void;
}

/** Whether the server itself brings a post out at a later time; else this browser sends it then. */
export function serverSchedules({ kind }: Destination): boolean {
  return kind === 'wordpress' || kind === 'ghost';
}

/** How a post can go there. A folder is written into while the writer is here, a list only by the server at a time. */
function statusesFor(destination: Destination, asList: boolean): RemoteStatus[] {
  if (destination.kind === 'folder') return ['published'];
  const now: RemoteStatus[] = 'status' in destination ? ['draft', 'published'] : ['published'];
  return serverSchedules(destination) || !asList ? [...now, 'scheduled'] : now;
}

/** As one post or as many; as a draft, for all to read, or at a time. */
export function StatusChoice({ name, choice, destination, targets, canList, onChange }: StatusChoiceProps) {
  const statuses = statusesFor(destination, choice.asList);
  return (
    <div class="place-choices">
      {canList && (
        <SegmentedControl
          label={message('linkedForm', name)}
          value={choice.asList ? 'list' : 'post'}
          options={[
            { value: 'post', label: message('linkedFormPost') },
            { value: 'list', label: message('linkedFormList') },
          ]}
          onChange={(form) => {
            const asList = form === 'list';
            const isOffered = statusesFor(destination, asList).includes(choice.status);
            onChange({ ...choice, asList, ...(!isOffered && { status: 'published' }) });
          }}
        />
      )}
      {statuses.length > 1 && (
        <SegmentedControl
          label={message('publishHow', name)}
          value={choice.status}
          options={statuses.map((value) => ({ value, label: message(statusNames[value]) }))}
          onChange={(status) => {
            // The feeds are written after it, where nobody is there.
            if (status === 'scheduled') void askForHiddenPages().catch(() => false);
            onChange({ ...choice, status });
          }}
        />
      )}
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
      {choice.status === 'scheduled' && !serverSchedules(destination) && (
        <p class="soft">{message('laterHint')}</p>
      )}
      {targets && choice.status !== 'draft' && !choice.asList && (
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
