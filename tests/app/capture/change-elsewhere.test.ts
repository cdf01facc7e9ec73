import { describe, expect, test } from 'vitest';
import { aClip } from '../../builders/a-clip';
import { fakeCapture } from './fake-capture';
import { openPopup, passage, read, savedClip } from './open-popup';

describe('a clip that is changed elsewhere while its form is open, or its draft lies there', () => {
  test('words, tags and privacy of the library survive a draft that was begun before', async () => {
    const capture = fakeCapture();
    const first = await openPopup(capture);
    await first.typeComment('As first seen.');
    await first.save();
    const [{ id } = aClip()] = capture.clips();
    const second = await openPopup(capture);
    await second.typeComment('As first seen.x');
    capture.edit(id, { comment: 'Rewritten.', tags: ['new'], private: true });
    const third = await openPopup(capture);
    expect(third.form().draft).toMatchObject({ tags: ['new'], private: true });
    await third.save();
    expect(capture.clip(id)).toMatchObject({
      comment: 'Rewritten.\n\nAs first seen.x',
      tags: ['new'],
      private: true,
    });
  });

  test('a quote that was taken by merely opening the form takes nothing back', async () => {
    const capture = fakeCapture({ clips: [savedClip()] });
    await openPopup(capture, { ...read, quote: passage });
    capture.edit('c', { comment: 'Rewritten.', private: true });
    const popup = await openPopup(capture);
    await popup.save();
    expect(capture.clip('c')).toMatchObject({ comment: 'Rewritten.', private: true, quotes: [passage] });
  });

  test('a form that was open all the while writes only what was changed in it', async () => {
    const capture = fakeCapture({ clips: [savedClip()] });
    const popup = await openPopup(capture);
    await popup.typeComment('Of old.\n\nAnd new.');
    capture.edit('c', { title: 'Put right', private: true });
    expect(await popup.save()).toMatchObject({ kind: 'saved', conflicts: [] });
    expect(capture.clip('c')).toMatchObject({
      title: 'Put right',
      private: true,
      comment: 'Of old.\n\nAnd new.',
    });
  });

  test('two texts are both kept, and the form says so', async () => {
    const capture = fakeCapture({ clips: [savedClip()] });
    const popup = await openPopup(capture);
    await popup.typeComment('Mine.');
    capture.edit('c', { comment: 'Theirs.' });
    expect(await popup.save()).toMatchObject({
      kind: 'saved',
      clip: { comment: 'Theirs.\n\nMine.' },
      conflicts: [{ field: 'comment', bothKept: true }],
    });
  });

  test('of two titles the reader chooses, and nothing is written before', async () => {
    const capture = fakeCapture({ clips: [savedClip()] });
    const popup = await openPopup(capture);
    popup.session.change({ title: 'Mine' });
    capture.edit('c', { title: 'Theirs' });
    expect(await popup.save()).toMatchObject({ kind: 'editing', saving: false, draft: { title: 'Mine' } });
    expect(capture.clip('c').title).toBe('Theirs');
    const [conflict] = popup.form().draft.conflicts!;
    expect(conflict).toMatchObject({ field: 'title', edited: 'Mine', current: 'Theirs' });
    popup.session.resolveConflict(conflict!, 'current');
    expect(popup.form().draft.title).toBe('Theirs');
    popup.session.resolveConflict(conflict!, 'edited');
    expect(await popup.save()).toMatchObject({ kind: 'saved', clip: { title: 'Mine' } });
  });

  test('a page that was saved by another way while its form was open stays one clip', async () => {
    const capture = fakeCapture();
    const popup = await openPopup(capture);
    await popup.typeComment('Mine.');
    const other = await openPopup(capture);
    await other.typeComment('Mine.');
    await other.save();
    await popup.save();
    expect(capture.clips()).toHaveLength(1);
  });

  test('a clip that was moved to the trash meanwhile is saved back into the library', async () => {
    const capture = fakeCapture({ clips: [savedClip()] });
    const popup = await openPopup(capture);
    await popup.typeComment('Still wanted.');
    capture.edit('c', { trashedAt: '2026-05-03T11:00:00.000Z' });
    await popup.save();
    expect(capture.clips()).toMatchObject([{ id: 'c', comment: 'Still wanted.' }]);
    expect(capture.clip('c')).not.toHaveProperty('trashedAt');
  });
});
