import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { openLibrary } from '../src/browser/extension-pages';
import { message } from '../src/browser/messages';
import { ClipForm } from './clip-form';
import { FailureNotice, MergedNotice } from './notices';
import { useCapture, type CaptureActions, type Opening, type PopupState } from './use-capture';

/** The popup: connects the capture to its form. `typed` is what was typed before the script ran. */
export function CapturePage({ opening, typed }: { opening: Opening; typed: string }) {
  const [state, actions] = useCapture(opening, typed);
  return (
    <>
      <h1 class="visually-hidden">{message('popupTitle')}</h1>
      <Stage state={state} actions={actions} />
    </>
  );
}

function Stage({ state, actions }: { state: PopupState; actions: CaptureActions }) {
  switch (state.kind) {
    case 'nowhere':
      return (
        <Outcome text={message('unclippable')}>
          <LibraryButton />
        </Outcome>
      );
    case 'saved':
      return (
        <Outcome
          text={message(state.before.saved ? 'updated' : 'saved')}
          title={state.clip.title}
          tags={state.clip.tags}
          notice={
            <>
              <FailureNotice failure={state.failure} />
              <MergedNotice conflicts={state.conflicts} />
            </>
          }
        >
          {state.undoId !== undefined && (
            <button class="button button-quiet" onClick={actions.undoSave}>
              {message('undo')}
            </button>
          )}
          <button class="button button-quiet button-danger" onClick={actions.trash}>
            {message('delete')}
          </button>
          <button class="button button-quiet" onClick={actions.editAgain}>
            {message('edit')}
          </button>
          <LibraryButton />
        </Outcome>
      );
    case 'trashed':
      return (
        <Outcome
          text={message('trashed')}
          title={state.clip.title}
          notice={<FailureNotice failure={state.failure} />}
        >
          <button class="button" onClick={actions.restore}>
            {message('undo')}
          </button>
        </Outcome>
      );
    default:
      return <ClipForm state={state} actions={actions} library={<LibraryButton />} />;
  }
}

function LibraryButton() {
  return (
    <button
      type="button"
      class="button button-quiet"
      onClick={() => void openLibrary().then(() => window.close())}
    >
      {message('openLibrary')}
    </button>
  );
}

interface OutcomeProps {
  text: string;
  title?: string;
  tags?: string[];
  notice?: ComponentChildren;
  children: ComponentChildren;
}

/** What came of it, said at once; Enter closes the popup, the other ways on stand beside. */
function Outcome({ text, title, tags = [], notice, children }: OutcomeProps) {
  const done = useRef<HTMLButtonElement>(null);
  useEffect(() => done.current?.focus(), [text]);
  return (
    <div class="outcome">
      <p class="outcome-text" role="status">
        {text}
      </p>
      {title !== undefined && (
        <p class="outcome-title" dir="auto">
          {title}
        </p>
      )}
      {tags.length > 0 && (
        <ul class="tag-list">
          {tags.map((tag) => (
            <li class="chip" dir="auto" key={tag}>
              {tag}
            </li>
          ))}
        </ul>
      )}
      {notice}
      <div class="actions">
        {children}
        <button ref={done} class="button button-primary" onClick={() => window.close()}>
          {message('done')}
        </button>
      </div>
    </div>
  );
}
