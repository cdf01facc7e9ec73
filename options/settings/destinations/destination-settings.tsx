import { useRef, useState } from 'preact/hooks';
import { Plus } from 'lucide';
import {
  checkDestination,
  forgetDestination,
  restoreDestination,
  type RemovedDestination,
} from '../../../src/app/publishing/destinations';
import { folderPicker } from '../../../src/browser/post-folder';
import { message } from '../../../src/browser/messages';
import type { Destination } from '../../../src/domain/destination';
import { allDestinations } from '../../../src/storage/destinations';
import { postFormats } from '../../../src/rendering/formats/formats';
import { Button } from '../../../src/ui/button';
import { rightsInWords, whyInWords } from '../../../src/ui/publishing/publish-words';
import { useLiveQuery } from '../../../src/ui/use-live-query';
import { SettingGroup, SettingLine } from '../setting-line';
import { AddFilePlace } from './add-file-place';
import { AddFolder } from './add-folder';
import { AddGhost } from './add-ghost';
import { AddMicropub } from './add-micropub';
import { AddWordPress } from './add-wordpress';
import { ChangeDestination } from './change-destination';
import './destinations.css';

/** What was just done, with the way back where there is one. */
interface Done {
  text: string;
  removed?: RemovedDestination;
}

const kinds = [
  { kind: 'wordpress', name: 'destinationAddWordPress' },
  { kind: 'ghost', name: 'destinationAddGhost' },
  { kind: 'repository', name: 'destinationAddRepository' },
  { kind: 'webdav', name: 'destinationAddWebDav' },
  { kind: 'micropub', name: 'destinationAddMicropub' },
  { kind: 'folder', name: 'destinationAddFolder' },
] as const;

/** Where digests are published: the destinations that are set up, and the way to another. */
export function DestinationSettings() {
  const known = useLiveQuery(allDestinations, []);
  const [adding, setAdding] = useState<Destination['kind']>();
  const [done, setDone] = useState<Done>({ text: '' });
  const add = useRef<HTMLDivElement>(null);
  const focusAdd = () => queueMicrotask(() => add.current?.querySelector('button')?.focus());
  const onCancel = () => {
    setAdding(undefined);
    focusAdd();
  };
  const onAdded = (name: string) => {
    setDone({ text: message('destinationAdded', name) });
    onCancel();
  };
  if (known.kind !== 'ready') return null;
  return (
    <SettingGroup id="destinations" title={message('destinations')}>
      <SettingLine isWide title={message('destinationsWhere')} hint={message('destinationsHint')}>
        {known.value.length > 0 && (
          <ul class="destinations">
            {known.value.map((destination) => (
              <DestinationRow
                key={destination.id}
                destination={destination}
                onRemoved={(removed) => {
                  setDone({ text: message('destinationRemoved', destination.name), removed });
                  focusAdd();
                }}
              />
            ))}
          </ul>
        )}
        {adding === undefined ? (
          <div ref={add} class="setting-row destination-kinds">
            {kinds
              .filter(({ kind }) => kind !== 'folder' || folderPicker() !== undefined)
              .map(({ kind, name }) => (
                <Button
                  key={kind}
                  icon={Plus}
                  onClick={() => {
                    setDone({ text: '' });
                    setAdding(kind);
                  }}
                >
                  {message(name)}
                </Button>
              ))}
          </div>
        ) : adding === 'folder' ? (
          <AddFolder onAdded={onAdded} onCancel={onCancel} />
        ) : adding === 'micropub' ? (
          <AddMicropub onAdded={onAdded} onCancel={onCancel} />
        ) : adding === 'ghost' ? (
          <AddGhost onAdded={onAdded} onCancel={onCancel} />
        ) : adding === 'wordpress' ? (
          <AddWordPress onAdded={onAdded} onCancel={onCancel} />
        ) : (
          <AddFilePlace kind={adding} onAdded={onAdded} onCancel={onCancel} />
        )}
        <p class="setting-row">
          <span role="status" dir="auto">
            {done.text}
          </span>
          {done.removed && (
            <Button
              size="small"
              onClick={() => {
                void restoreDestination(done.removed!);
                setDone({ text: message('destinationBack', done.removed!.destination.name) });
                focusAdd();
              }}
            >
              {message('undo')}
            </Button>
          )}
        </p>
      </SettingLine>
    </SettingGroup>
  );
}

/** Proper names, the same in every language. */
const kindNames = {
  wordpress: 'WordPress',
  ghost: 'Ghost',
  repository: 'Git',
  webdav: 'WebDAV',
  micropub: 'Micropub',
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
      {'status' in destination ? (
        message(destination.status === 'draft' ? 'destinationAsDraft' : 'destinationAtOnce')
      ) : (
        <>
          {postFormats[destination.format].name} · <bdi>{destination.folder || '/'}</bdi>
        </>
      )}
    </>
  );
}

interface DestinationRowProps {
  destination: Destination;
  onRemoved: (removed: RemovedDestination) => void;
}

function DestinationRow({ destination, onRemoved }: DestinationRowProps) {
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
