import { expect, test } from 'vitest';
import { draftShellWords } from '../../../src/app/capture/draft-shell-words';
import { createDraft, type CaptureDraft } from '../../../src/domain/capture-draft';
import { createMetadata } from '../../../src/domain/page-metadata';
import { aClip } from '../../builders/a-clip';
import { fakeCapture } from './fake-capture';

const url = 'https://a.example/x?utm_source=y';
const begun = {
  ...createDraft(createMetadata({ url, title: 'A' }), undefined, [], '2026-05-01T10:00:00Z'),
  comment: 'Begun,',
};

/** What is stored when these words were noted of the page. */
async function drafted(capture: ReturnType<typeof fakeCapture>, isTypedInto = false) {
  const stored: CaptureDraft[] = [];
  const forgotten: string[] = [];
  await draftShellWords(
    {
      storage: {
        knownPage: capture.context.storage.knownPage,
        saveDraft: async (draft) => void stored.push(draft),
      },
      now: () => '2026-05-03T10:00:00Z',
    },
    {
      all: () => [{ url, words: 'half a thought' }],
      forget: (of) => void forgotten.push(of),
      whileUntouched: async (work) => (isTypedInto ? undefined : work()),
    },
  );
  return { stored, forgotten };
}

test('what was typed too early is a draft of its page, and is noted no more', async () => {
  const { stored, forgotten } = await drafted(fakeCapture());
  expect(stored).toMatchObject([
    { comment: 'half a thought', url: 'https://a.example/x', changedAt: '2026-05-03T10:00:00Z' },
  ]);
  expect(forgotten).toEqual([url]);
});

test('it joins the words of a draft, or of a clip, that there is', async () => {
  const draft = await drafted(fakeCapture({ drafts: [begun] }));
  expect(draft.stored.map(({ comment, title }) => [comment, title])).toEqual([
    ['Begun, half a thought', 'A'],
  ]);
  const clip = aClip({ id: 'c1', url: 'https://a.example/x', comment: 'Saved,' });
  const saved = await drafted(fakeCapture({ clips: [clip] }));
  expect(saved.stored.map(({ comment, clipId }) => [comment, clipId])).toEqual([
    ['Saved, half a thought', 'c1'],
  ]);
});

test('it is left alone while a popup is being typed into', async () => {
  expect(await drafted(fakeCapture(), true)).toEqual({ stored: [], forgotten: [] });
});
