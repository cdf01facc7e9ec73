import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { addClipsToDigest } from '../../src/app/digests/new-digest';
import { singleKeys as singleKeysSetting } from '../../src/app/settings/single-keys';
import { copyText } from '../../src/browser/clipboard';
import { countMessage, message } from '../../src/browser/messages';
import type { Clip } from '../../src/domain/clip';
import { undoable } from '../../src/storage/undo/undo-log';
import { clipsWithIds } from '../../src/storage/clips';
import { useBulk } from '../../src/ui/bulk/use-bulk';
import { clipMarkdown } from '../../src/app/library/copy-clip';
import type { ListAction } from './keys';
import type { ListedClips } from './use-clip-list';
import { useSetting } from '../../src/ui/use-setting';
import { usePageKeys } from './use-page-keys';
import type { Selecting } from './use-selection';

/** What is being asked before something is done. */
export type Asked = 'addTags' | 'removeTags' | 'digest' | 'export' | 'saveSearch' | 'keys';

/** Something to tell the reader. */
interface Notice {
  text: string;
}

interface ActionsOn {
  listed: ListedClips | undefined;
  selecting: Selecting;
  openId: string | undefined;
  open: (id: string | undefined) => void;
  focusList: () => void;
  field: RefObject<HTMLInputElement | null>;
}

export type LibraryActions = ReturnType<typeof useLibraryActions>;

/** All that can be done in the library, by key or by button: to the chosen clips, or else to the one in front. */
export function useLibraryActions({ listed, selecting, openId, open, focusList, field }: ActionsOn) {
  const [asked, ask] = useState<Asked>();
  const [notice, setNotice] = useState<Notice>();
  const bulk = useBulk();
  const [check, setCheck] = useState<{ ids: string[]; turn: number }>();
  const startCheck = (ids: string[] | undefined) => setCheck(ids && { ids, turn: (check?.turn ?? 0) + 1 });
  const addThem = (ids: readonly string[], digestId: string | undefined) =>
    bulk.carryOut(ids.length, async () => {
      const { entry, passedOver } = await addClipsToDigest(ids, digestId);
      setNotice(passedOver > 0 ? { text: countMessage('digestPassedOver', passedOver) } : undefined);
      return entry ? { kind: 'done', entry } : { kind: 'idle' };
    });
  const { selection, clear } = selecting;

  // Rows come in without the page being drawn again.
  const front = () => listed?.view.clips.get(listed.active);
  const targets = (): string[] => {
    if (selection.ids.size > 0) return [...selection.ids];
    const clip = front();
    return clip ? [clip.id] : [];
  };
  /** Once it is done the choice is done with, and the keyboard goes on where it was. */
  const put = async (change: Parameters<typeof bulk.run>[1], ids = targets()) => {
    const within = selection.ids.size > 0;
    if (ids.length === 0 || !(await bulk.run(ids, change))) return;
    if (within && (change.kind === 'trash' || change.kind === 'restore')) {
      clear();
      focusList();
    }
  };
  const trash = async (ids = targets()) => {
    await put({ kind: 'trash' }, ids);
    if (openId !== undefined && ids.includes(openId)) open(undefined);
  };
  const copy = async () => {
    const markdown = (await clipsWithIds(targets())).map(clipMarkdown).join('\n\n');
    await copyText(markdown).then(
      () => setNotice({ text: message('copied') }),
      () => setNotice({ text: message('copyRefused') }),
    );
  };
  const undoLast = async () => {
    const last = (await undoable()).find(({ clips }) => clips > 0);
    if (last) await bulk.takeBack(last.id);
  };
  const onClear = () => {
    if (selection.ids.size > 0) clear();
    else if (openId !== undefined) open(undefined);
    focusList();
  };

  // What goes both ways goes the one way for all: there and back where all are there.
  const doing: Partial<Record<ListAction, () => unknown>> = {
    selectAll: () => selecting.selectAll(),
    clear: onClear,
    visit: () => {
      const clip = front();
      if (clip) globalThis.open(clip.url, '_blank', 'noopener,noreferrer');
    },
    tag: () => ask('addTags'),
    untag: () => ask('removeTags'),
    private: async () => {
      const clips = await clipsWithIds(targets());
      await put({ kind: 'setPrivate', private: clips.some((clip) => !clip.private) }, idsOf(clips));
    },
    digest: () => ask('digest'),
    copy,
    check: () => startCheck(targets()),
    trash: async () => {
      const clips = await clipsWithIds(targets());
      const outside = clips.some(({ trashedAt }) => trashedAt === undefined);
      await (outside ? trash(idsOf(clips)) : put({ kind: 'restore' }, idsOf(clips)));
    },
    undo: undoLast,
    search: () => field.current?.focus(),
    help: () => ask('keys'),
  };
  const act = (action: ListAction) => void doing[action]?.();

  const singleKeys = useSetting(singleKeysSetting) ?? true;
  usePageKeys(act, singleKeys);

  return {
    asked,
    ask,
    notice,
    bulk,
    check,
    startCheck,
    act,
    singleKeys,
    clear: onClear,
    chosen: targets,
    tagThem: (kind: 'addTags' | 'removeTags', tags: string[]) => void put({ kind, tags }),
    addThem: (digest: string | undefined) => void addThem(targets(), digest),
    trashOpen: (id: string) =>
      void bulk.run([id], { kind: 'trash' }).then((done) => {
        if (done) open(undefined);
      }),
    onSelected: {
      onAddTags: () => ask('addTags'),
      onRemoveTags: () => ask('removeTags'),
      onPrivate: (on: boolean) => void put({ kind: 'setPrivate', private: on }),
      onDigest: () => ask('digest'),
      onCheck: () => startCheck(targets()),
      onExport: () => ask('export'),
      onTrash: () => void trash(),
      onRestore: () => void put({ kind: 'restore' }),
    },
  };
}

function idsOf(clips: readonly Clip[]): string[] {
  return clips.map(({ id }) => id);
}
