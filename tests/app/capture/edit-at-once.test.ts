import { describe, expect, test } from 'vitest';
import { canApply } from '../../../src/app/capture/capture-state';
import { aDraft } from '../../builders/a-draft';
import { everythingDone, fakeCapture } from './fake-capture';
import { full, openPopup, savedClip, url } from './open-popup';

const opened = async (drafts = [] as ReturnType<typeof aDraft>[]) => {
  const capture = fakeCapture({ clips: [savedClip()], drafts });
  return { capture, popup: await openPopup(capture) };
};

describe('a clip that is saved already', () => {
  test('is changed where it is, and the form stays open on it', async () => {
    const { capture, popup } = await opened();
    await popup.typeComment('Of old. And new.');
    await popup.session.apply();
    expect(capture.clip('c').comment).toBe('Of old. And new.');
    expect(capture.drafts()).toEqual([]);
    expect(popup.form()).toMatchObject({
      kind: 'editing',
      saving: false,
      saved: { comment: 'Of old. And new.' },
      draft: { comment: 'Of old. And new.' },
    });
  });

  test.each([
    ['a tag that is half typed', { tagText: 'sci', private: true }, { tags: [] }],
    ['a last line of hashtags', { comment: 'Of old.\n#sci' }, { tags: [], comment: 'Of old.\n#sci' }],
  ])('keeps %s as it is typed until the form is left', async (_what, typed, clip) => {
    const { capture, popup } = await opened();
    popup.session.change(typed);
    await popup.session.apply();
    expect(capture.clip('c')).toMatchObject(clip);
    expect(popup.form().draft).toMatchObject(typed);
    expect(await popup.session.finish()).toBe(true);
    expect(capture.clip('c').tags).toEqual(['sci']);
  });

  test.each([
    ['a title that is empty for a moment', { title: ' ' }],
    ['an address that is none on the web', { url: 'htp:/nonsense' }],
    ['nothing that was changed', {}],
  ])('is not written for %s', async (_what, typed) => {
    const { capture, popup } = await opened();
    popup.session.change(typed);
    await popup.session.apply();
    expect(capture.clip('c')).toEqual(savedClip());
  });

  test('gets back what it was, however many changes were made', async () => {
    const { capture, popup } = await opened();
    for (const comment of ['One', 'One two']) {
      await popup.typeComment(comment);
      await popup.session.apply();
    }
    popup.session.undoEdits();
    await popup.session.pending.idle();
    expect(capture.clip('c').comment).toBe('Of old.');
    expect(popup.form().draft.comment).toBe('Of old.');
  });

  test('keeps both where it was changed elsewhere meanwhile, and says so', async () => {
    const { capture, popup } = await opened();
    await popup.typeComment('Mine.');
    capture.edit('c', { comment: 'Theirs.' });
    await popup.session.apply();
    expect(capture.clip('c').comment).toBe('Theirs.\n\nMine.');
    expect(popup.form().draft).toMatchObject({
      comment: 'Theirs.\n\nMine.',
      conflicts: [{ field: 'comment', bothKept: true }],
    });
  });

  test('is not written to for a draft that is back and that nobody has touched', async () => {
    const { popup } = await opened([aDraft({ url, clipId: 'c', comment: 'Half a thought' })]);
    expect(popup.form().restored).toBeDefined();
    expect(canApply(popup.form())).toBe(false);
    await popup.typeComment('Half a thought, and on.');
    expect(canApply(popup.form())).toBe(true);
  });

  test('is not written to while the reader has to choose between two titles', async () => {
    const { capture, popup } = await opened();
    popup.session.change({ title: 'Mine' });
    capture.edit('c', { title: 'Theirs' });
    await popup.session.apply();
    expect(popup.form().draft.conflicts).toMatchObject([{ field: 'title' }]);
    expect(canApply(popup.form())).toBe(false);
    expect(capture.clip('c').title).toBe('Theirs');
    expect(await popup.session.finish()).toBe(true);
    expect(capture.clip('c').title).toBe('Mine');
  });

  test('is left only when all is saved', async () => {
    const { capture, popup } = await opened();
    await popup.typeComment('New.');
    capture.failWith(full);
    expect(await popup.session.finish()).toBe(false);
    expect(popup.form()).toMatchObject({ failure: 'full', draft: { comment: 'New.' } });
    capture.failWith(undefined);
    expect(await popup.session.finish()).toBe(true);
    expect(capture.clip('c').comment).toBe('New.');
  });
});

describe('undo of a save', () => {
  test('of a new clip puts it into the trash, and what was typed is a draft again', async () => {
    const capture = fakeCapture();
    const popup = await openPopup(capture);
    await popup.typeComment('Words.');
    await popup.save();
    popup.session.undoSave();
    await everythingDone();
    expect(capture.clips()).toMatchObject([{ comment: 'Words.', trashedAt: expect.any(String) }]);
    expect(capture.drafts()).toMatchObject([{ comment: 'Words.' }]);
    expect(popup.form()).toMatchObject({ kind: 'editing', draft: { comment: 'Words.' } });
    await popup.save();
    expect(capture.clips().filter(({ trashedAt }) => trashedAt === undefined)).toMatchObject([{ url }]);
  });

  test('is done before whoever closes the popup in the same instant may do so', async () => {
    const capture = fakeCapture();
    const popup = await openPopup(capture);
    await popup.typeComment('Words.');
    await popup.save();
    popup.session.undoSave();
    await popup.session.pending.idle();
    expect(capture.clips()).toMatchObject([{ trashedAt: expect.any(String) }]);
    expect(capture.drafts()).toMatchObject([{ comment: 'Words.' }]);
  });
});
