import { describe, expect, test } from 'vitest';
import { CaptureSession } from '../../../src/app/capture/capture-session';
import type { CaptureState } from '../../../src/app/capture/capture-state';
import { createMetadata } from '../../../src/domain/page-metadata';
import { aDraft } from '../../builders/a-draft';
import { everythingDone, fakeCapture } from './fake-capture';
import { full, nothingTyped, openPopup, passage, read, savedClip, tabId, url } from './open-popup';

describe('opening', () => {
  test('a page that is not known opens empty, with what the page says', async () => {
    const popup = await openPopup(fakeCapture());
    expect(popup.form()).toMatchObject({
      kind: 'editing',
      readable: true,
      draft: { title: 'The real title', authors: ['Ann'], comment: '' },
    });
  });

  test('merely looking at a page leaves no draft', async () => {
    const capture = fakeCapture();
    await openPopup(capture);
    expect(capture.drafts()).toEqual([]);
  });

  test('a page that cannot be read is clipped with what its tab says', async () => {
    const popup = await openPopup(fakeCapture(), Promise.resolve(undefined));
    expect(popup.form()).toMatchObject({ readable: false, draft: { title: 'As the tab has it' } });
  });

  test('a selection in a frame that cannot be read is said to be missing', async () => {
    const popup = await openPopup(fakeCapture(), { ...read, hasUnreadFrame: true });
    expect(popup.form()).toMatchObject({ readable: true, hasUnreadFrame: true });
  });

  test('a saved page opens as an edit of its clip, and the button says so', async () => {
    const capture = fakeCapture({ clips: [savedClip()] });
    const popup = await openPopup(capture);
    expect(popup.form()).toMatchObject({
      saved: { id: 'c' },
      draft: { title: 'As saved', comment: 'Of old.' },
    });
    expect(capture.badges.get(tabId)).toBe('saved');
  });

  test('what was typed before the script was there comes behind what is restored, and is a draft at once', async () => {
    const capture = fakeCapture({ drafts: [aDraft({ comment: 'Half a ' })] });
    const popup = await openPopup(capture, read, { comment: 'thought', saveWanted: false });
    expect(popup.form().draft.comment).toBe('Half a thought');
    expect(capture.drafts()).toMatchObject([{ comment: 'Half a thought' }]);
  });

  test('a wish to save that came early is fulfilled', async () => {
    const capture = fakeCapture();
    await openPopup(capture, read, { comment: 'Words.', saveWanted: true });
    expect(capture.clips()).toMatchObject([{ title: 'The real title', comment: 'Words.' }]);
  });

  test('a page that says itself that its fragment is a place on it opens as an edit of its clip', async () => {
    const capture = fakeCapture({ clips: [savedClip()] });
    const place = `${url}#part`;
    const page = {
      tabId,
      metadata: createMetadata({ url: place, title: 'T' }),
      snapshot: Promise.resolve(undefined),
    };
    const told = { metadata: createMetadata({ url: place, canonicalUrl: url, title: 'T' }) };
    const opened = async (snapshot: typeof told | undefined) => {
      let state: CaptureState | undefined;
      const show = (next: CaptureState) => {
        state = next;
      };
      const session = await CaptureSession.open(
        capture.context,
        { ...page, snapshot: Promise.resolve(snapshot) },
        show,
      );
      void session.begin(nothingTyped);
      await everythingDone();
      return state;
    };
    expect(await opened(undefined)).toMatchObject({ saved: undefined });
    expect(await opened(told)).toMatchObject({
      saved: { id: 'c' },
      draft: { clipId: 'c', title: 'As saved' },
    });
  });

  test('where the library cannot be read the form says so and can be typed in', async () => {
    const capture = fakeCapture();
    capture.failWith(new DOMException('No database', 'InvalidStateError'));
    const popup = await openPopup(capture);
    await popup.typeComment('Still here');
    expect(popup.form()).toMatchObject({ failure: 'unavailable', draft: { comment: 'Still here' } });
  });
});

describe('typing', () => {
  test('every keystroke is a draft, and taking all of it back is none', async () => {
    const capture = fakeCapture();
    const popup = await openPopup(capture);
    await popup.typeComment('W');
    expect(capture.drafts()).toMatchObject([{ comment: 'W' }]);
    await popup.typeComment('');
    expect(capture.drafts()).toEqual([]);
  });

  test('a selection becomes a quote and a draft, once', async () => {
    const capture = fakeCapture();
    await openPopup(capture, { ...read, quote: passage });
    const popup = await openPopup(capture, { ...read, quote: passage });
    expect(popup.form().draft.quotes).toMatchObject([{ text: 'A passage', comment: '' }]);
    expect(capture.drafts()).toHaveLength(1);
  });

  test('a write that fails is shown, and the text stays', async () => {
    const capture = fakeCapture();
    const popup = await openPopup(capture);
    capture.failWith(full);
    await popup.typeComment('Words');
    expect(popup.form()).toMatchObject({ failure: 'full', draft: { comment: 'Words' } });
  });

  test('a discarded draft is gone, and can be put back', async () => {
    const capture = fakeCapture({ drafts: [aDraft({ comment: 'Half a thought' })] });
    const popup = await openPopup(capture);
    popup.session.discard();
    await everythingDone();
    expect(popup.form()).toMatchObject({ restored: undefined, draft: { comment: '' } });
    expect(capture.drafts()).toEqual([]);
    popup.session.undoDiscard();
    await everythingDone();
    expect(popup.form().draft.comment).toBe('Half a thought');
    expect(capture.drafts()).toMatchObject([{ comment: 'Half a thought' }]);
  });

  test('tracking parameters are put back, here and from now on', async () => {
    const tracked = `${url}?utm_source=feed`;
    const capture = fakeCapture();
    let shown: CaptureState | undefined;
    const page = { tabId, metadata: createMetadata({ url: tracked }), snapshot: Promise.resolve(undefined) };
    const session = await CaptureSession.open(capture.context, page, (state) => (shown = state));
    expect(shown).toBeUndefined();
    await session.begin(nothingTyped);
    expect(shown).toMatchObject({ removed: ['utm_source'], draft: { url } });
    session.keepParameters();
    await everythingDone();
    expect(shown).toMatchObject({ draft: { url: tracked } });
    expect(capture.rules()).toMatchObject([{ site: 'example.org', keep: ['utm_source'] }]);
  });
});

describe('deleting', () => {
  test('a clip is moved to the trash and back, from the form, with what was typed there', async () => {
    const capture = fakeCapture({ clips: [savedClip()] });
    const popup = await openPopup(capture);
    await popup.typeComment('Half typed');
    popup.session.trash();
    await everythingDone();
    expect(popup.state().kind).toBe('trashed');
    expect(capture.clip('c').trashedAt).toBeDefined();
    expect(capture.badges.get(tabId)).toBe('none');
    popup.session.restore();
    await everythingDone();
    expect(capture.clip('c').trashedAt).toBeUndefined();
    expect(popup.form()).toMatchObject({ kind: 'editing', draft: { comment: 'Half typed' } });
    expect(capture.badges.get(tabId)).toBe('saved');
  });

  test('a clip is moved to the trash and back right after it was saved', async () => {
    const capture = fakeCapture();
    const popup = await openPopup(capture);
    await popup.save();
    popup.session.trash();
    await everythingDone();
    popup.session.restore();
    await everythingDone();
    expect(popup.form()).toMatchObject({ kind: 'editing', saved: { title: 'The real title' } });
    expect(capture.clips()[0]!.trashedAt).toBeUndefined();
  });

  test('a deletion that fails says so', async () => {
    const capture = fakeCapture();
    const popup = await openPopup(capture);
    await popup.save();
    capture.failWith(full);
    popup.session.trash();
    await everythingDone();
    expect(popup.state()).toMatchObject({ kind: 'saved', failure: 'full' });
  });
});

describe('a clip of its own', () => {
  test('is saved beside the one of the page, with what was typed, and both stay apart', async () => {
    const capture = fakeCapture({ clips: [savedClip()] });
    const popup = await openPopup(capture);
    await popup.typeComment('Of its own.');
    popup.session.separate();
    await everythingDone();
    expect(popup.form()).toMatchObject({
      saved: undefined,
      draft: { title: 'The real title', comment: 'Of its own.' },
    });
    expect(capture.drafts()).toMatchObject([{ isSeparate: true }]);
    await popup.save();
    const [old, own] = capture.clips();
    expect(old).toMatchObject({ id: 'c', comment: 'Of old.' });
    expect(own).toMatchObject({ isSeparate: true, comment: 'Of its own.' });
    const again = await openPopup(capture);
    expect(again.form().saved?.id).toBe(own!.id);
    await again.typeComment('More.');
    await again.save();
    expect(capture.clips()).toHaveLength(2);
  });

  test('that was begun is there when the popup opens again', async () => {
    const capture = fakeCapture({ clips: [savedClip()] });
    const popup = await openPopup(capture);
    popup.session.separate();
    await everythingDone();
    await popup.typeComment('Half a thought');
    expect((await openPopup(capture)).form()).toMatchObject({
      saved: undefined,
      draft: { comment: 'Half a thought' },
    });
  });
});
