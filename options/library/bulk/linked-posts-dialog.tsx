import { useState } from 'preact/hooks';
import { beginLinkedClips, keepLinkedClips, type LinkedClips } from '../../../src/app/digests/linked-clips';
import { readRenderOptions } from '../../../src/app/digests/post-context';
import type { PlaceOutcome, PublishPlace } from '../../../src/app/digests/publish';
import { logFailure } from '../../../src/app/failures';
import { countMessage, message } from '../../../src/browser/messages';
import { chooseFolder, type Folder } from '../../../src/browser/post-folder';
import type { UndoEntry } from '../../../src/storage/records/undo-record';
import { dayInWords } from '../../../src/ui/day-in-words';
import { Dialog } from '../../../src/ui/dialog';
import { ReadFailure } from '../../../src/ui/error-notice';
import { FormatSelect, useFormat } from '../../../src/ui/publishing/format-choice';
import { linkedPlaces, writeLinkedPosts } from '../../../src/ui/publishing/linked-places';
import { whyTemplateFailed } from '../../../src/ui/publishing/own-template-runner';
import { useLiveQuery } from '../../../src/ui/use-live-query';

interface LinkedPostsDialogProps {
  ids: readonly string[];
  /** Hears in a sentence where they went, and what takes back that they are marked. */
  onDone: (said: string, entry: UndoEntry | undefined) => void;
  onClose: () => void;
}

/** Hands the chosen clips over as posts of their own, whose titles lead out, and marks them as published. */
export function LinkedPostsDialog({ ids, ...props }: LinkedPostsDialogProps) {
  const begun = useLiveQuery(() => beginLinkedClips(ids), []);
  if (begun.kind === 'ready' && begun.value.sources.clips.size > 0)
    return <LinkedPostsForm begun={begun.value} {...props} />;
  return (
    <Dialog title={countMessage('linkedTitle', ids.length)} onClose={props.onClose}>
      {begun.kind === 'failed' && <ReadFailure error={begun.error} />}
      {begun.kind === 'ready' && <p class="notice">{message('linkedNone')}</p>}
    </Dialog>
  );
}

type LinkedPostsFormProps = Omit<LinkedPostsDialogProps, 'ids'> & { begun: LinkedClips };

function LinkedPostsForm({ begun, onDone, onClose }: LinkedPostsFormProps) {
  const { sources, leftOut, published } = begun;
  const { chosen, templates, choose } = useFormat();
  const [folder, setFolder] = useState<Folder>();
  const [placeId, setPlaceId] = useState('linked-zip');
  const [isMarked, setIsMarked] = useState(true);
  const [outcome, setOutcome] = useState<PlaceOutcome | { kind: 'working' | 'asking' }>({ kind: 'asking' });
  const count = sources.clips.size;
  const places = linkedPlaces({ sources, chosen, options: {} }, folder);
  const forget = () => setOutcome({ kind: 'asking' });

  const send = async () => {
    // The browser asks for a folder only in answer to a press.
    const into = placeId === 'linked-folder' ? (folder ?? (await chooseFolder())) : undefined;
    if (placeId === 'linked-folder' && !into) return;
    setFolder(into ?? folder);
    setOutcome({ kind: 'working' });
    const list = { sources, chosen, options: await readRenderOptions(sources.digest, chosen.format) };
    const place = linkedPlaces(list, into).find(({ id }) => id === placeId);
    const done = place ? await handOver(place, outcome.kind === 'taken') : undefined;
    if (done?.kind !== 'sent') return setOutcome(done ?? { kind: 'asking' });
    let { said } = done;
    let entry: UndoEntry | undefined;
    try {
      const title = message('linkedDigest', dayInWords(sources.digest.date));
      if (isMarked) entry = await keepLinkedClips(sources, title, await writeLinkedPosts(list));
    } catch (error) {
      void logFailure('clips.change', error);
      said = `${said} ${message('linkedUnmarked')}`;
    }
    onDone(said, entry);
    onClose();
  };
  const isTaken = outcome.kind === 'taken';
  return (
    <Dialog
      title={countMessage('linkedTitle', count)}
      action={isTaken ? (outcome.act ?? message('fileReplace')) : countMessage('linkedNow', count)}
      danger={isTaken}
      ready={outcome.kind === 'working' ? 'reading' : true}
      staysOpen
      onAction={() => void send()}
      onClose={onClose}
    >
      <p class="soft">{message('linkedHint')}</p>
      {leftOut > 0 && <p class="notice">{countMessage('linkedLeftOut', leftOut)}</p>}
      {published > 0 && <p class="notice">{countMessage('linkedBefore', published)}</p>}
      <FormatSelect
        chosen={chosen.id}
        templates={templates}
        onChoose={(id) => {
          choose(id);
          forget();
        }}
      />
      <fieldset class="export-formats">
        <legend class="label">{message('publishWhere')}</legend>
        {places.map(({ id, name, detail }) => (
          <label key={id} class="check">
            <input
              type="radio"
              name="linked-place"
              checked={id === placeId}
              onChange={() => {
                setPlaceId(id);
                forget();
              }}
            />
            <span>
              {name} <span class="soft">{detail}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div>
        <label class="check">
          <input
            type="checkbox"
            checked={isMarked}
            onChange={(event) => setIsMarked(event.currentTarget.checked)}
          />
          {message('markPublished')}
        </label>
        <p class="soft">{message('linkedMarkHint')}</p>
      </div>
      <p role="status">
        {outcome.kind === 'working' && message('working')}
        {'said' in outcome && outcome.said}
      </p>
    </Dialog>
  );
}

function handOver(place: PublishPlace, replaces: boolean): Promise<PlaceOutcome> {
  return place
    .send({ replaces, signal: new AbortController().signal, report: () => undefined })
    .catch((error: unknown): PlaceOutcome => {
      const reason = whyTemplateFailed(error);
      return {
        kind: 'failed',
        said: reason === undefined ? message('linkedFailed') : message('templateFailed', reason),
      };
    });
}
