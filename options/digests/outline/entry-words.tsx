import { message } from '../../../src/browser/messages';
import type { Entry } from '../../../src/domain/digest';
import { changeEntry, giveWordingToClip } from '../../../src/storage/digests';
import { mergeText, mergeValue } from '../../../src/domain/form-changes';
import { AutosaveNotice } from '../../../src/ui/autosave-field';
import { formatOnKey } from '../../../src/ui/format-keys';
import { useAutosave, type SaveText } from '../../../src/ui/use-autosave';
import { entryFieldId } from './entry-name';
import type { OnTyped } from '../composer/use-typed';

interface EntryWordsProps {
  entry: Entry;
  /** The clip's own comment, which serves where the post has no wording of its own. */
  comment: string;
  name: string;
  onTyped: OnTyped;
}

/** What an entry says in the post. Each keystroke is kept; for a clip it changes the post, not the clip. */
export function EntryWords({ entry, comment, name, onTyped }: EntryWordsProps) {
  const words = entry.kind === 'clip' ? (entry.wording ?? comment) : entry.text;
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
  const autosave = useAutosave(words, save, {
    merge: entry.kind === 'heading' ? mergeValue : mergeText,
    onTyped: (text, saved) => onTyped(entry.id, text, saved),
  });
  const field = {
    id: entryFieldId(entry.id),
    'aria-label': message('wordsOf', name),
    value: autosave.text,
  };
  if (entry.kind === 'heading') {
    return (
      <>
        <input
          {...field}
          placeholder={message('headingHint')}
          onInput={(event) => autosave.setText(event.currentTarget.value)}
        />
        <AutosaveNotice field={autosave} />
      </>
    );
  }
  return (
    <>
      <textarea
        {...field}
        rows={1}
        placeholder={entry.kind === 'text' ? message('freeTextHint') : name}
        dir="auto"
        onKeyDown={formatOnKey}
        onInput={(event) => autosave.setText(event.currentTarget.value)}
      />
      <AutosaveNotice field={autosave} />
    </>
  );
}

interface WordingBadgeProps {
  entryId: string;
  name: string;
  comment: string;
}

/** Says that the post words a clip in its own way, and lets either have the other's words. */
export function WordingBadge({ entryId, name, comment }: WordingBadgeProps) {
  const takeClips = () =>
    changeEntry(entryId, (entry) => (entry.kind === 'clip' ? { ...entry, wording: undefined } : entry));
  return (
    <p class="wording-badge">
      <span class="chip" title={comment}>
        {message('wordingDiffers')}
      </span>
      <button
        class="button button-quiet button-small"
        aria-label={message('wordsTakeOf', name)}
        title={comment}
        onClick={() => void takeClips()}
      >
        {message('wordsTake')}
      </button>
      <button
        class="button button-quiet button-small"
        aria-label={message('wordsGiveOf', name)}
        onClick={() => void giveWordingToClip(entryId)}
      >
        {message('wordsGive')}
      </button>
    </p>
  );
}
