import { CaptureSession } from '../src/app/capture/capture-session';
import type { CaptureState } from '../src/app/capture/capture-state';
import { captureContext } from '../src/app/capture/default-context';
import { undoInterruptedImport } from '../src/storage/undo/interrupted-import';
import { readPage } from '../src/browser/read-page';
import type { ActivePage } from './read-active-page';

export { tagHelpFor } from '../src/app/capture/tag-help';

/** Opens the capture of the page in front of the reader, in the chunk that the form does not wait for. */
export function openCapture(
  { tabId, metadata, answer }: ActivePage,
  show: (state: CaptureState) => void,
): Promise<CaptureSession> {
  requestIdleCallback(() => void undoInterruptedImport());
  const snapshot = answer.then(readPage).catch(() => undefined);
  return CaptureSession.open(captureContext, { tabId, metadata, snapshot }, show);
}
