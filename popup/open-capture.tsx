import { render } from 'preact';
import { CaptureSession } from '../src/app/capture/capture-session';
import type { CaptureState } from '../src/app/capture/capture-state';
import { captureContext } from '../src/app/capture/default-context';
import { announceGrant } from '../src/browser/side-panel';
import { readPage } from '../src/browser/read-page';
import { undoInterruptedImport } from '../src/storage/undo/interrupted-import';
import { CaptureView } from './capture-view';
import type { ActivePage } from './read-active-page';
import { UnclippableView } from './unclippable-view';

/** What was typed into the shell, and whether it was to be saved, before the form has taken over. */
export interface EarlyInput {
  comment: string;
  saveWanted: boolean;
}

/**
 * Draws the capture of the page in front of the reader over the shell, and what becomes of it.
 * `takeEarly` is asked at the moment at which the form takes the shell over.
 */
export async function openCapture(
  root: HTMLElement,
  page: ActivePage | undefined,
  takeEarly: () => EarlyInput,
): Promise<void> {
  if (!page) {
    root.replaceChildren();
    return render(<UnclippableView />, root);
  }
  removeBlankText(root);
  let opened: CaptureSession | undefined;
  opened = await beginCapture(page, (state) => {
    if (opened) render(<CaptureView state={state} session={opened} />, root);
  });
  requestIdleCallback(() => void announceGrant(), { timeout: 1_000 });
  await opened.begin(takeEarly());
}

/** Opens the capture of a page; nothing is shown before it is told to begin. */
export function beginCapture(
  { tabId, metadata, answer }: ActivePage,
  show: (state: CaptureState) => void,
): Promise<CaptureSession> {
  requestIdleCallback(() => void undoInterruptedImport(), { timeout: 1_000 });
  const snapshot = answer.then(readPage).catch(() => undefined);
  return CaptureSession.open(captureContext, { tabId, metadata, snapshot }, show);
}

/** With blanks between them Preact would put the shell's elements in anew, and the field lose its focus. */
function removeBlankText(root: HTMLElement): void {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const blank: Node[] = [];
  while (texts.nextNode()) if (texts.currentNode.nodeValue?.trim() === '') blank.push(texts.currentNode);
  for (const text of blank) text.parentNode?.removeChild(text);
}
