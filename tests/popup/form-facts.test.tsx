// @vitest-environment happy-dom
import { cleanup, renderHook } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { useFormFacts } from '../../popup/form-facts';
import type { Editing } from '../../src/app/capture/capture-state';
import { message } from '../../src/browser/messages';
import { createDraft } from '../../src/domain/capture-draft';
import { createMetadata } from '../../src/domain/page-metadata';

afterEach(cleanup);

const editing: Editing = {
  kind: 'editing',
  tabId: 1,
  saved: undefined,
  restored: undefined,
  rules: [],
  removed: [],
  unwrapped: [],
  quickSave: { tabId: 1, clipId: 'c1', title: 'A page', known: false, hadDraft: false },
  draft: createDraft(createMetadata({ url: 'https://a.example/' }), undefined, [], '2026-05-03T10:00:00Z'),
  saving: false,
};

const texts = (state: Editing) =>
  renderHook(() => useFormFacts(state, {} as never)).result.current.map(({ text }) => text);

test('after a quick save in a frame that cannot be read it is said that a selection was not taken', () => {
  const quickSave = { ...editing.quickSave!, hasUnreadFrame: true };
  expect(texts({ ...editing, quickSave })).toContain(message('quickSaveUnreadFrame'));
  expect(texts(editing)).not.toContain(message('quickSaveUnreadFrame'));
  expect(texts({ ...editing, quickSave, hasUnreadFrame: true })).not.toContain(
    message('quickSaveUnreadFrame'),
  );
});

test('it is said, too, where nothing else of the quick save is left to say', () => {
  const quickSave = { ...editing.quickSave!, known: true, hasUnreadFrame: true };
  expect(texts({ ...editing, quickSave })).toContain(message('quickSaveUnreadFrame'));
});
