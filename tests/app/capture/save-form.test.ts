import { describe, expect, test } from 'vitest';
import { everythingDone, fakeCapture } from './fake-capture';
import { full, lateAnswer, openPopup, passage, read, savedClip, tabId, url } from './open-popup';

describe('saving', () => {
  test('makes a clip, lets go of the draft and says so on the button', async () => {
    const capture = fakeCapture();
    const popup = await openPopup(capture);
    await popup.typeComment('Words.');
    const state = await popup.save();
    expect(state).toMatchObject({ kind: 'saved', clip: { title: 'The real title', comment: 'Words.' } });
    expect(state).not.toHaveProperty('undoId', expect.anything());
    expect(capture.clips()).toHaveLength(1);
    expect(capture.drafts()).toEqual([]);
    expect(capture.badges.get(tabId)).toBe('saved');
    expect(capture.pictured).toEqual([{ clipId: capture.clips()[0]!.id, tabId, url }]);
  });

  test('an address that is none on the web is not saved, and the form says so', async () => {
    const capture = fakeCapture();
    const popup = await openPopup(capture);
    popup.session.change({ url: 'htp:/nonsense' });
    expect(await popup.save()).toMatchObject({ kind: 'editing', failure: 'address', saving: false });
    expect([capture.clips(), capture.pictured]).toEqual([[], []]);
    popup.session.change({ url });
    expect(popup.form().failure).toBeUndefined();
    expect(await popup.save()).toMatchObject({ kind: 'saved' });
  });

  test('a save that fails says so and keeps every letter as a draft', async () => {
    const capture = fakeCapture();
    const popup = await openPopup(capture);
    capture.failWith(full);
    popup.session.change({ comment: 'Words that must not be lost' });
    expect(await popup.save()).toMatchObject({ kind: 'editing', failure: 'full', saving: false });
    capture.failWith(undefined);
    expect(await popup.save()).toMatchObject({
      kind: 'saved',
      clip: { comment: 'Words that must not be lost' },
    });
  });

  test('what is typed while a save is under way is neither lost nor mixed up with it', async () => {
    const capture = fakeCapture();
    const popup = await openPopup(capture);
    await popup.typeComment('Words');
    popup.session.save();
    await popup.typeComment('Words and more');
    expect(popup.state()).toMatchObject({
      kind: 'editing',
      saving: false,
      draft: { comment: 'Words and more' },
    });
    expect(capture.clips()).toMatchObject([{ comment: 'Words' }]);
    expect(capture.drafts()).toMatchObject([{ comment: 'Words and more', clipId: capture.clips()[0]!.id }]);
    await popup.save();
    expect(capture.clips()).toMatchObject([{ comment: 'Words and more' }]);
  });

  test('a page that answers after the save completes the clip', async () => {
    const { snapshot, answer } = lateAnswer();
    const capture = fakeCapture();
    const popup = await openPopup(capture, snapshot);
    await popup.save();
    expect(capture.clips()).toMatchObject([{ title: 'As the tab has it' }]);
    await answer({ ...read, quote: passage });
    expect(capture.clips()).toMatchObject([{ title: 'The real title', quotes: [passage] }]);
    expect(popup.state()).toMatchObject({ kind: 'saved', clip: { title: 'The real title' } });
  });

  test('a page that answers while the save is under way completes the clip, too', async () => {
    const { snapshot, answer } = lateAnswer();
    const capture = fakeCapture();
    const popup = await openPopup(capture, snapshot);
    popup.session.save();
    await answer(read);
    expect(popup.state()).toMatchObject({ kind: 'saved', clip: { title: 'The real title' } });
    expect(capture.clips()).toMatchObject([{ title: 'The real title' }]);
    expect(capture.drafts()).toEqual([]);
  });

  test('a clip that was deleted before the page answered stays deleted', async () => {
    const { snapshot, answer } = lateAnswer();
    const capture = fakeCapture();
    const popup = await openPopup(capture, snapshot);
    await popup.save();
    popup.session.trash();
    await answer(read);
    expect(capture.clips()).toMatchObject([{ title: 'As the tab has it', trashedAt: expect.any(String) }]);
  });

  test('the save of a clip that was there before is undone, and what was typed is a draft again', async () => {
    const capture = fakeCapture({ clips: [savedClip()] });
    const popup = await openPopup(capture);
    await popup.typeComment('Of old. And new.');
    expect(await popup.save()).toMatchObject({ kind: 'saved', undoId: expect.any(String) });
    popup.session.undoSave();
    await everythingDone();
    expect(capture.clip('c').comment).toBe('Of old.');
    expect(popup.form()).toMatchObject({ kind: 'editing', draft: { comment: 'Of old. And new.' } });
    expect(capture.drafts()).toMatchObject([{ comment: 'Of old. And new.' }]);
  });

  test('a saved clip is edited again where it stands', async () => {
    const popup = await openPopup(fakeCapture());
    await popup.typeComment('Words.');
    await popup.save();
    popup.session.editAgain();
    expect(popup.form()).toMatchObject({
      kind: 'editing',
      saved: { comment: 'Words.' },
      draft: { comment: 'Words.' },
    });
  });
});
