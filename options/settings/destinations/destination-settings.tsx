import { useRef, useState } from 'preact/hooks';
import { Plus } from 'lucide';
import { restoreDestination, type RemovedDestination } from '../../../src/app/publishing/destinations';
import { folderPicker } from '../../../src/browser/post-folder';
import { message } from '../../../src/browser/messages';
import type { Destination } from '../../../src/domain/destination';
import { allDestinations } from '../../../src/storage/destinations';
import { Button } from '../../../src/ui/button';
import { useLiveQuery } from '../../../src/ui/use-live-query';
import { SettingGroup, SettingLine } from '../setting-line';
import { AddBluesky } from './add-bluesky';
import { AddFilePlace } from './add-file-place';
import { AddFolder } from './add-folder';
import { AddGhost } from './add-ghost';
import { AddMicropub } from './add-micropub';
import { AddWordPress } from './add-wordpress';
import { DestinationRow } from './destination-row';
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
  { kind: 'bluesky', name: 'destinationAddBluesky' },
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
        ) : adding === 'bluesky' ? (
          <AddBluesky onAdded={onAdded} onCancel={onCancel} />
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
