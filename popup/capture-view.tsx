import type { CaptureSession } from '../src/app/capture/capture-session';
import type { CaptureState } from '../src/app/capture/capture-state';
import { ClipForm } from './clip-form';
import { SavedView } from './saved-view';
import { TrashedView } from './trashed-view';

/** A capture as it is now: its form, or what came of it. */
export function CaptureView({ state, session }: { state: CaptureState; session: CaptureSession }) {
  switch (state.kind) {
    case 'editing':
      return <ClipForm state={state} session={session} />;
    case 'saved':
      return <SavedView state={state} session={session} />;
    case 'trashed':
      return <TrashedView state={state} session={session} />;
  }
}
