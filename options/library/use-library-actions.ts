import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import {
  copyClips,
  lastUndoable,
  markForNextDigest,
  planPrivateToggle,
  planTrashToggle,
} from '../../src/app/library/clip-acts';
import { addClipsToDigest } from '../../src/app/digests/new-digest';
import { siteRules } from '../../src/app/settings/site-rules';
import { singleKeys as singleKeysSetting } from '../../src/app/settings/single-keys';
import { countMessage, message } from '../../src/browser/messages';
import { useBulk } from '../../src/ui/bulk/use-bulk';
import type { UndoEntry } from '../../src/storage/records/undo-record';
import { type ListAction, actionOf } from '../../src/ui/list-keys';
import type { ListedClips } from './use-clip-list';
import type { Clip } from '../../src/domain/clip';
import type { RowAct } from './row-acts';
import { useSetting } from '../../src/ui/use-setting';
import { useKeyDown } from '../../src/ui/use-key-down';
import type { Selecting } from './use-selection';

/** What is being asked before something is done. */
export type Asked = 'addTags' | 'removeTags' | 'digest' | 'export' | 'linkedPosts' | 'saveSearch' | 'keys';

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
  const [{ asked, only }, setAsked] = useState<{ asked?: Asked; only?: string[] }>({});
  /** Asks for more before something is done: to these clips, or to whichever are selected. */
  const ask = (asked: Asked | undefined, only?: string[]) => setAsked(asked ? { asked, only } : {});
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
    if (only) return only;
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
  const copy = async (ids = targets()) => {
    await copyClips(ids).then(
      () => setNotice({ text: message('copied') }),
      () => setNotice({ text: message('copyRefused') }),
    );
  };
  const undoLast = async () => {
    const last = await lastUndoable();
    if (last) await bulk.undo(last.id);
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
      const { ids, change } = await planPrivateToggle(targets());
      await put(change, ids);
    },
    digest: () => ask('digest'),
    copy: () => copy(),
    check: () => startCheck(targets()),
    trash: async () => {
      const { ids, change } = await planTrashToggle(targets());
      await (change.kind === 'trash' ? trash(ids) : put(change, ids));
    },
    undo: undoLast,
    search: () => field.current?.focus(),
    help: () => ask('keys'),
  };
  const act = (action: ListAction) => void doing[action]?.();

  /** Does something to one clip where it stands, whatever is selected. */
  const actOn = async (name: RowAct, clip: Clip) => {
    const { id, forNextDigest } = clip;
    switch (name) {
      case 'next':
        return markForNextDigest(id, forNextDigest === undefined);
      case 'tag':
        return ask('addTags', [id]);
      case 'digest':
        return ask('digest', [id]);
      case 'copy':
        return copy([id]);
      case 'visit':
        return void globalThis.open(clip.url, '_blank', 'noopener,noreferrer');
      case 'private':
        return put({ kind: 'setPrivate', private: !clip.private }, [id]);
      case 'trash':
        return clip.trashedAt === undefined ? trash([id]) : put({ kind: 'restore' }, [id]);
    }
  };

  const singleKeys = useSetting(singleKeysSetting) ?? true;
  usePageKeys(act, singleKeys);

  return {
    asked,
    ask,
    notice,
    say: (text: string) => setNotice({ text }),
    forgetNotice: () => setNotice(undefined),
    actOn: (name: RowAct, clip: Clip) => void actOn(name, clip),
    bulk,
    check,
    startCheck,
    act,
    singleKeys,
    clear: onClear,
    chosen: targets,
    tagThem: (kind: 'addTags' | 'removeTags', tags: string[]) => void put({ kind, tags }),
    addThem: (digest: string | undefined) => void addThem(targets(), digest),
    /** Says that clips have gone out, and offers to take back that they are marked. */
    sayLinked: (said: string, entry: UndoEntry | undefined) => {
      void bulk.carryOut(0, async () => (entry ? { kind: 'done', entry } : { kind: 'idle' }));
      setNotice({ text: said });
    },
    trashOpen: (id: string) =>
      void bulk.run([id], { kind: 'trash' }).then((done) => {
        if (done) open(undefined);
      }),
    onSelected: {
      onAddTags: () => ask('addTags'),
      onRemoveTags: () => ask('removeTags'),
      onPrivate: (on: boolean) => void put({ kind: 'setPrivate', private: on }),
      onDigest: () => ask('digest'),
      onCleanAddresses: () => void siteRules.read().then((rules) => put({ kind: 'cleanAddresses', rules })),
      onCheck: () => startCheck(targets()),
      onExport: () => ask('export'),
      onLinkedPosts: () => ask('linkedPosts'),
      onTrash: () => void trash(),
      onRestore: () => void put({ kind: 'restore' }),
    },
  };
}

const heard: ReadonlySet<ListAction | undefined> = new Set(['search', 'help', 'undo']);

/** The keys that are heard wherever one is on the page, but for fields and dialogs. */
function usePageKeys(act: (action: ListAction) => void, singleKeys: boolean): void {
  useKeyDown((event) => {
    const action = actionOf(event, singleKeys);
    if (!action || !heard.has(action) || isElsewhere(event.target)) return;
    event.preventDefault();
    act(action);
  });
}

function isElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return target.closest('input:not([type="checkbox"]), textarea, select, dialog') !== null;
}
