import { openLibrary } from '../src/browser/extension-pages';
import { message } from '../src/browser/messages';
import type { Capture, CaptureActions } from './capture';
import { ClipForm } from './clip-form';
import { Outcome } from './outcome';
import { useCapture, type Opening } from './use-capture';

/** The popup: connects the capture to its form. `typed` is what was typed before the script ran. */
export function CapturePage({ opening, typed }: { opening: Opening; typed: string }) {
  const [capture, actions] = useCapture(opening, typed);
  return (
    <>
      <h1 class="visually-hidden">{message('popupTitle')}</h1>
      <Stage capture={capture} actions={actions} />
    </>
  );
}

function Stage({ capture, actions }: { capture: Capture; actions: CaptureActions }) {
  switch (capture.kind) {
    case 'nowhere':
      return (
        <Outcome text={message('unclippable')}>
          <LibraryButton />
        </Outcome>
      );
    case 'saved':
      return (
        <Outcome
          text={message(capture.before.saved ? 'updated' : 'saved')}
          title={capture.clip.title}
          tags={capture.clip.tags}
        >
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
        <Outcome text={message('trashed')} title={capture.clip.title}>
          <button class="button" onClick={actions.restore}>
            {message('undo')}
          </button>
        </Outcome>
      );
    default:
      return <ClipForm capture={capture} actions={actions} library={<LibraryButton />} />;
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
