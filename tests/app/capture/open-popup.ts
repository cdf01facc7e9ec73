import { CaptureSession } from '../../../src/app/capture/capture-session';
import type { CapturedPage, CaptureState, Editing } from '../../../src/app/capture/capture-state';
import { createMetadata } from '../../../src/domain/page-metadata';
import type { PageSnapshot } from '../../../src/domain/page-snapshot';
import { aClip } from '../../builders/a-clip';
import { everythingDone, type fakeCapture } from './fake-capture';

export const url = 'https://example.org/a';
export const tabId = 7;
export const passage = { text: 'A passage', markdown: 'A *passage*', fragment: 'text=A%20passage' };
export const read: PageSnapshot = {
  metadata: createMetadata({ url, title: 'The real title', authors: ['Ann'] }),
};
export const nothingTyped = { comment: '', saveWanted: false };
export const full = new DOMException('The disk is full.', 'QuotaExceededError');

/** Opens the popup over the page, which answers with `snapshot`, or whenever the test says so. */
export async function openPopup(
  capture: ReturnType<typeof fakeCapture>,
  snapshot: CapturedPage['snapshot'] | PageSnapshot | undefined = read,
  early = nothingTyped,
) {
  let shown: CaptureState | undefined;
  const page = {
    tabId,
    metadata: createMetadata({ url, title: 'As the tab has it' }),
    snapshot: Promise.resolve(snapshot),
  };
  const session = await CaptureSession.open(capture.context, page, (state) => {
    shown = state;
  });
  void session.begin(early);
  await everythingDone();
  return {
    session,
    state: () => shown!,
    form: () => shown as Editing,
    typeComment: async (comment: string) => {
      session.change({ comment });
      await everythingDone();
    },
    save: async () => {
      session.save();
      await everythingDone();
      return shown!;
    },
  };
}

/** A page that answers when the test says so. */
export function lateAnswer() {
  let answer: (snapshot: PageSnapshot | undefined) => void = () => undefined;
  const snapshot = new Promise<PageSnapshot | undefined>((resolve) => {
    answer = resolve;
  });
  return {
    snapshot,
    answer: async (page: PageSnapshot | undefined) => {
      answer(page);
      await everythingDone();
    },
  };
}

/** A clip of the page, saved some time ago. */
export const savedClip = () =>
  aClip({ id: 'c', url, title: 'As saved', comment: 'Of old.', savedAt: '2026-01-01T00:00:00.000Z' });
