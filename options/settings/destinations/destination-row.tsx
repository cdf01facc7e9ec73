import { useRef, useState } from 'preact/hooks';
import {
  checkDestination,
  forgetDestination,
  type RemovedDestination,
} from '../../../src/app/publishing/destinations';
import { message } from '../../../src/browser/messages';
import { isAnnouncing, type Destination } from '../../../src/domain/destination';
import { postFormats } from '../../../src/rendering/formats/formats';
import { Button } from '../../../src/ui/button';
import { rightsInWords, whyInWords } from '../../../src/ui/publishing/publish-words';
import { ChangeDestination } from './change-destination';

/** Proper names, the same in every language. */
const kindNames = {
  wordpress: 'WordPress',
  ghost: 'Ghost',
  repository: 'Git',
  webdav: 'WebDAV',
  micropub: 'Micropub',
  bluesky: 'Bluesky',
};

function DestinationFacts({ destination }: { destination: Destination }) {
  if (destination.kind === 'folder')
    return (
      <>
        {message('destinationOnDisk')} · {postFormats[destination.format].name}
      </>
    );
  return (
    <>
      {kindNames[destination.kind]} · <bdi>{new URL(destination.address).host}</bdi> ·{' '}
      {'user' in destination && destination.user !== '' && (
        <>
          <bdi>{destination.user}</bdi> ·{' '}
        </>
      )}
      {'status' in destination &&
        message(destination.status === 'draft' ? 'destinationAsDraft' : 'destinationAtOnce')}
      {'folder' in destination && (
        <>
          {postFormats[destination.format].name} ·{' '}
          <bdi>{[destination.folder, destination.fileName].filter(Boolean).join('/') || '/'}</bdi>
        </>
      )}
      {isAnnouncing(destination) && message('destinationAnnounces')}
    </>
  );
}

interface DestinationRowProps {
  destination: Destination;
  onRemoved: (removed: RemovedDestination) => void;
}

/** A destination with what is said of it, and what can be done with it. */
export function DestinationRow({ destination, onRemoved }: DestinationRowProps) {
  const [said, setSaid] = useState<{ sentences: string[]; isFault: boolean }>();
  const check = () => {
    setSaid({ sentences: [message('destinationChecking')], isFault: false });
    checkDestination(destination, new AbortController().signal).then(
      (rights) => setSaid({ sentences: rightsInWords(rights), isFault: false }),
      (error: unknown) => setSaid({ sentences: [whyInWords(error)], isFault: true }),
    );
  };
  const [isChanging, setIsChanging] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const { name } = destination;
  if (isChanging)
    return (
      <li class="is-changing">
        <ChangeDestination
          destination={destination}
          onDone={() => {
            setIsChanging(false);
            queueMicrotask(() => row.current?.querySelectorAll('button')[1]?.focus());
          }}
        />
      </li>
    );
  return (
    <li ref={row}>
      <div class="destination-name">
        <strong dir="auto">{name}</strong>
        <span class="soft">
          <DestinationFacts destination={destination} />
        </span>
      </div>
      <div class="destination-acts">
        <Button size="small" aria-label={message('destinationCheckName', name)} onClick={check}>
          {message('destinationCheck')}
        </Button>
        <Button
          size="small"
          aria-label={message('destinationChangeName', name)}
          onClick={() => setIsChanging(true)}
        >
          {message('destinationChange')}
        </Button>
        <Button
          size="small"
          kind="danger"
          aria-label={message('removeName', name)}
          onClick={() => void forgetDestination(destination).then(onRemoved)}
        >
          {message('destinationRemove')}
        </Button>
      </div>
      <ul class={said?.isFault ? 'notice notice-danger' : 'destination-rights'} role="status" dir="auto">
        {said?.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </li>
  );
}
