import { askForHiddenPages } from '../../../src/browser/file-page';
import { message, type MessageName } from '../../../src/browser/messages';
import type { Clip } from '../../../src/domain/clip';
import type { Destination, PostTarget, WordPressDestination } from '../../../src/domain/destination';
import { isSent, type Publication, type RemoteStatus } from '../../../src/domain/digest/publication';
import { useStoredImage } from '../../../src/ui/use-stored-image';
import { SegmentedControl } from '../../../src/ui/segmented-control';

/** How a post goes to a destination this time. */
export interface DestinationChoice {
  status: RemoteStatus;
  /** As a field for date and time has it, in the writer's zone. */
  at: string;
  /** Ids of what the destination is to send it to besides. */
  targets: readonly string[];
  /** In whose name it is; as the destination is set up where it is absent. */
  authorId?: number | undefined;
  /** Whether a picture is shown with it. */
  withPicture?: boolean;
  /** Whether each clip goes there as a post of its own. */
  asList: boolean;
}

/** Where a destination can send a post besides, as long as the post is not out there: then it is too late. */
export function targetsFor(
  destination: Destination,
  publication: Publication | undefined,
  asList: boolean,
): { label: string; targets: readonly PostTarget[] } | undefined {
  if (!('targets' in destination) || !destination.targets || destination.targets.length === 0)
    return undefined;
  // Of the clips' posts those that are out already are passed over.
  const isOut = publication && isSent(publication) && publication.remoteStatus !== 'draft';
  if (isOut && !asList) return undefined;
  const [newsletter, network] = asList
    ? (['targetsNewsletterEach', 'targetsSyndicateEach'] as const)
    : (['targetsNewsletter', 'targetsSyndicate'] as const);
  const label = message(destination.kind === 'ghost' ? newsletter : network);
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
            // What one post is passed on to is not where dozens are.
            onChange({ ...choice, asList, targets: [], ...(!isOffered && { status: 'published' }) });
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
      {destination.kind === 'wordpress' && <AuthorChoice {...{ choice, destination, onChange }} />}
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

interface AuthorChoiceProps {
  choice: DestinationChoice;
  destination: WordPressDestination;
  onChange: (choice: DestinationChoice) => void;
}

/** In whose name the post is, where the account may write for others. */
function AuthorChoice({ choice, destination, onChange }: AuthorChoiceProps) {
  const { authors = [], author: usual } = destination;
  if (authors.length === 0) return null;
  const name = authors.find(({ id }) => id === usual)?.name ?? message('destinationAuthorOwn');
  return (
    <label>
      <span class="label">{message('author')}</span>
      <select
        value={choice.authorId ?? ''}
        onChange={(event) => {
          const id = Number(event.currentTarget.value);
          onChange({ ...choice, authorId: authors.some((one) => one.id === id) ? id : undefined });
        }}
      >
        <option value="">{message('authorUsual', name)}</option>
        {authors.map(({ id, name: other }) => (
          <option key={id} value={id}>
            {other}
          </option>
        ))}
      </select>
    </label>
  );
}

interface PictureChoiceProps {
  choice: DestinationChoice;
  /** The clip whose page is seen. */
  clip: Pick<Clip, 'id' | 'title'>;
  onChange: (choice: DestinationChoice) => void;
}

/** Whether an announcement shows the picture of a page that the post is about: the writer sees what would go out. */
export function PictureChoice({ choice, clip, onChange }: PictureChoiceProps) {
  const url = useStoredImage('picture', clip.id);
  return (
    <div class="place-choices">
      <label class="picture-choice">
        <input
          type="checkbox"
          checked={choice.withPicture ?? false}
          onChange={(event) => onChange({ ...choice, withPicture: event.currentTarget.checked })}
        />
        {url !== undefined && <img src={url} alt="" width="96" height="54" />}
        <span dir="auto">{message('announceWithPicture', clip.title)}</span>
      </label>
    </div>
  );
}
