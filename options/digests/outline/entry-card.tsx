import { useState } from 'preact/hooks';
import { Ellipsis, Quote, Undo2, X } from 'lucide';
import { message } from '../../../src/browser/messages';
import { siteNameOf, type Clip } from '../../../src/domain/clip';
import type { ClipEntry, TextEntry } from '../../../src/domain/digest';
import { quotesForPost } from '../../../src/domain/digest/entry-quotes';
import { changeEntry, giveWordingToClip } from '../../../src/storage/digests';
import { IconButton } from '../../../src/ui/button';
import { Icon } from '../../../src/ui/icon';
import { Menu, type MenuEntry } from '../../../src/ui/menu';
import { SiteTile } from '../../../src/ui/site-tile';
import type { SaveText } from '../../../src/ui/use-autosave';
import type { EntryActions } from './entry-actions';
import { entryFieldId } from './entry-name';
import { EntryQuotes } from './entry-quotes';
import { WordsCard } from './words-card';

interface EntryCardProps {
  entry: ClipEntry | TextEntry;
  clip: Clip | undefined;
  name: string;
  index: number;
  caret: number | undefined;
  actions: EntryActions;
  onTyped: (text: string) => void;
}

/** An entry while it is edited: its words in this post, its quotes, and how it meets the entry above. */
export function EntryCard({ entry, clip, name, index, caret, actions, onTyped }: EntryCardProps) {
  const [showsQuotes, setShowsQuotes] = useState(false);
  const comment = clip?.comment ?? '';
  const stored = entry.kind === 'clip' ? (entry.wording ?? comment) : entry.text;
  const save: SaveText = (change) =>
    changeEntry(
      entry.id,
      (before) => {
        if (before.kind !== 'clip') return { ...before, text: change(before.text) };
        const next = change(before.wording ?? comment);
        return { ...before, wording: next === comment ? undefined : next };
      },
      `words ${entry.id}`,
    );
  const differs = entry.kind === 'clip' && entry.wording !== undefined && clip !== undefined;
  const takeClips = () =>
    changeEntry(entry.id, (one) => (one.kind === 'clip' ? { ...one, wording: undefined } : one));
  const toggleJoined = () =>
    changeEntry(entry.id, (one) => (one.kind === 'heading' ? one : { ...one, runOn: !one.runOn }));
  const quotes = entry.kind === 'clip' && clip ? quotesForPost(entry, clip) : [];
  const more: MenuEntry[] = [
    { label: message('entryUp'), onSelect: () => actions.step(entry.id, 'up') },
    { label: message('entryDown'), onSelect: () => actions.step(entry.id, 'down') },
    { label: message('entryChoose'), onSelect: () => actions.choose(entry.id, true) },
    ...(differs ? [{ label: message('wordsGive'), onSelect: () => void giveWordingToClip(entry.id) }] : []),
    ...(clip
      ? [{ label: message('openPage'), onSelect: () => void open(clip.url, '_blank', 'noreferrer') }]
      : []),
  ];
  return (
    <WordsCard
      id={entryFieldId(entry.id)}
      label={message('wordsOf', name)}
      stored={stored}
      placeholder={entry.kind === 'text' ? message('freeTextHint') : name}
      caret={caret}
      onSave={save}
      onTyped={onTyped}
      onDone={(how) => actions.endEditing(entry.id, how)}
      head={
        <>
          {clip && <SiteTile name={siteNameOf(clip)} icon={clip.icon} as="icon" />}
          <span class="words-name" dir="auto">
            {entry.kind === 'text' ? message('freeText') : name}
          </span>
          {differs && (
            <>
              <span class="words-differ">{message('wordingDiffers')}</span>
              <IconButton
                icon={Undo2}
                small
                label={message('wordsTakeOf', name)}
                title={comment}
                onClick={() => void takeClips()}
              />
            </>
          )}
          <Menu label={message('moreActs')} buttonClass="icon-button icon-button-small" entries={more}>
            <Icon node={Ellipsis} />
          </Menu>
          <IconButton
            icon={X}
            small
            label={message('removeName', name)}
            onClick={() => actions.remove([entry.id])}
          />
        </>
      }
      tools={
        <>
          {quotes.length > 0 && (
            <IconButton
              icon={Quote}
              small
              label={message('quotesOfEntry', quotes.filter(({ chosen }) => chosen).length, quotes.length)}
              aria-expanded={showsQuotes}
              onClick={() => setShowsQuotes(!showsQuotes)}
            />
          )}
          {index > 0 && (
            <>
              <span class="words-rule" />
              <button
                type="button"
                class="button button-quiet button-small"
                aria-pressed={entry.runOn}
                aria-label={message('runOnName', name)}
                onClick={() => void toggleJoined()}
              >
                {message('runOn')}
              </button>
            </>
          )}
        </>
      }
    >
      {showsQuotes && entry.kind === 'clip' && clip && <EntryQuotes entry={entry} clip={clip} />}
    </WordsCard>
  );
}
