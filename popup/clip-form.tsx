import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Lock } from 'lucide';
import type { CaptureSession } from '../src/app/capture/capture-session';
import { canApply, type Editing } from '../src/app/capture/capture-state';
import { message } from '../src/browser/messages';
import { Button } from '../src/ui/button';
import { daysAgoInWords } from '../src/ui/days-ago';
import { grain, Icon } from '../src/ui/icon';
import { saveKeys } from '../src/ui/platform-keys';
import { useKeyDown } from '../src/ui/use-key-down';
import { ConflictChoices } from './conflict-choices';
import { DetailFields } from './detail-fields';
import { useFormFacts } from './form-facts';
import { PageHead } from './page-head';
import { QuoteList } from './quote-list';
import { MoreStrips, StripPlace } from './strips';
import { closePopup, isPanel } from './surface';
import { TagsSection } from './tags-section';
import { WordsField } from './words-field';

/** After so long without a keystroke what was changed of a saved clip is written to it. */
const applyAfterMs = 600;

interface ClipFormProps {
  state: Editing;
  session: CaptureSession;
}

/**
 * The capture form in its three zones: a head and a foot that stay, and a middle that scrolls, in which
 * the words stay on top. A clip that is saved already is changed at once.
 */
export function ClipForm({ state, session }: ClipFormProps) {
  const { draft, saved, failure, saving } = state;
  const [hasDetails, setHasDetails] = useState(false);
  const facts = useFormFacts(state, session);
  const submit = () => {
    if (!saved) return session.save();
    void session.finish().then((isSaved) => isSaved && closePopup());
  };
  useSaveKeys(submit);
  const mayApply = canApply(state);
  useEffect(() => {
    if (!mayApply) return;
    const timer = setTimeout(() => void session.apply(), applyAfterMs);
    return () => clearTimeout(timer);
  }, [draft, mayApply]);
  const hasToChoose = (draft.conflicts ?? []).some(({ bothKept }) => !bothKept);
  useEffect(() => {
    if (failure === 'address') setHasDetails(true);
    // What there is to choose from stands below the details.
    else if (hasToChoose) setHasDetails(false);
  }, [failure, hasToChoose]);
  const isDone = saved !== undefined && failure === undefined;
  return (
    <form
      class="clip-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <PageHead state={state} session={session} onDetails={() => setHasDetails(true)} />
      <StripPlace fact={facts[0]} />
      <div class="middle">
        <WordsField value={draft.comment} target={draft} onChange={(comment) => session.change({ comment })}>
          <DraftState state={state} session={session} />
        </WordsField>
        <QuoteList quotes={draft.quotes} onChange={(quotes) => session.change({ quotes })} />
        <TagsSection draft={draft} onChange={(change) => session.change(change)} />
        <ConflictChoices draft={draft} session={session} />
        <MoreStrips facts={facts.slice(1)} />
      </div>
      {hasDetails && (
        <DetailFields
          draft={draft}
          isAddressRefused={failure === 'address'}
          onChange={(change) => session.change(change)}
          onClose={() => setHasDetails(false)}
        />
      )}
      <footer class="foot">
        <div class="foot-toggles">
          <Toggle
            label={message('private')}
            hint={message('privateHint')}
            icon={<Icon node={Lock} />}
            on={draft.private}
            onChange={(isPrivate) => session.change({ private: isPrivate })}
          />
          <Toggle
            label={message('viewNext')}
            hint={message('forNextDigestHint')}
            icon={<Icon node={grain} filled={draft.forNextDigest} />}
            on={draft.forNextDigest}
            onChange={(forNextDigest) => session.change({ forNextDigest })}
          />
        </div>
        {isPanel() && isDone ? (
          <span class="soft">{message('editsAtOnce')}</span>
        ) : (
          <Button kind="main" size="large" type="submit" keys={saveKeys()} aria-busy={saving}>
            {message(isDone ? 'done' : failure === undefined ? 'save' : 'tryAgain')}
          </Button>
        )}
      </footer>
    </form>
  );
}

/** A draft that is back, or was thrown away, each with the way to the other. */
function DraftState({ state, session }: ClipFormProps) {
  const { restored, discarded } = state;
  if (discarded)
    return (
      <span class="field-state" role="status">
        {message('draftDiscarded')}{' '}
        <button type="button" onClick={() => session.undoDiscard()}>
          {message('undo')}
        </button>
      </span>
    );
  if (restored)
    return (
      <span class="field-state" title={message('draftRestored', daysAgoInWords(restored.changedAt))}>
        {message('draftBack')}{' '}
        <button type="button" onClick={() => session.discard()}>
          {message('draftDiscard')}
        </button>
      </span>
    );
  return null;
}

interface ToggleProps {
  label: string;
  hint: string;
  icon: ComponentChildren;
  on: boolean;
  onChange: (on: boolean) => void;
}

/** What is pressed or not; in a narrow window its icon alone. */
function Toggle({ label, hint, icon, on, onChange }: ToggleProps) {
  return (
    <button
      type="button"
      class="button button-quiet"
      aria-pressed={on}
      aria-label={label}
      title={hint}
      onClick={() => onChange(!on)}
    >
      {icon}
      <span>{label}</span>
    </button>
  );
}

/** Calls `submit` at Ctrl+Enter or Cmd+Enter, wherever the focus is, even where it is nowhere. */
function useSaveKeys(submit: () => void): void {
  useKeyDown((event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    submit();
  });
}
