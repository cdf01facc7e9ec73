import { useMemo, useRef, useState } from 'preact/hooks';
import { addClips } from '../../../src/app/digests/tray-clips';
import { singleKeys } from '../../../src/app/settings/single-keys';
import { countMessage, message } from '../../../src/browser/messages';
import type { Clip } from '../../../src/domain/clip';
import { changeDigest } from '../../../src/storage/digests';
import { focusOnceThere } from '../../../src/ui/focus-once-there';
import { shortcutKey } from '../../../src/ui/shortcut-key';
import { SidePanel } from '../../../src/ui/side-panel';
import { useMediaQuery } from '../../../src/ui/use-media-query';
import { useSetting } from '../../../src/ui/use-setting';
import { useKeyDown } from '../../../src/ui/use-key-down';
import type { CheckPlace } from '../checks/remedies';
import { PublishDrawer } from '../export/publish-drawer';
import { goToEntry, useEntryRequests } from '../outline/entry-name';
import type { DropTarget } from '../outline/outline-list';
import { PostSheet } from '../outline/post-sheet';
import { useDrag } from '../outline/use-drag';
import { Tray } from '../picker/tray';
import { Preview } from '../preview/preview';
import type { CodeEditor } from '../templates/code-editor';
import { TemplateDesk } from '../templates/template-desk';
import { ComposerBar, type Cover } from './composer-bar';
import { ComposerSide, type SideTab } from './composer-side';
import { WithWriters } from './other-writers';
import { PhoneTabs, type PhoneTab } from './phone-tabs';
import type { Composition } from './use-composition';
import { useInsertion } from './use-insertion';

/** Tray, post and side beside each other; the side is a drawer, and on a phone one of the others is shown. */
export function Workbench({ digest, entries, clips, isNew }: Composition & { isNew: boolean }) {
  const [cover, setCover] = useState<Cover>();
  const [tab, setTab] = useState<PhoneTab>('post');
  const [added, setAdded] = useState('');
  const hasSide = !useMediaQuery('(max-width: 1240px)');
  const isPhone = useMediaQuery('(max-width: 899px)');
  const insertion = useInsertion(entries);
  const desk = useRef<HTMLElement>(null);
  const find = useRef<HTMLInputElement>(null);
  const dropping = useRef<DropTarget>(null);
  usePreviewKey(() => setCover((before) => (before === 'preview' ? undefined : 'preview')));
  useEntryRequests(() => {
    setCover(undefined);
    setTab('post');
  });
  const [sideTab, setSideTab] = useState<SideTab>('post');
  const [editor, setEditor] = useState<CodeEditor>();
  const pick = (entryId: string) => {
    // What covers the post keeps the focus out of it: the entry is opened once that is gone.
    setCover(undefined);
    setTab('post');
    if (sideTab === 'template') setSideTab('post');
    setTimeout(() => goToEntry(entryId));
  };
  const goTo = (place: CheckPlace) => {
    if (place.kind === 'entry') return pick(place.entryId);
    const isInSide = place.kind === 'author' || place.kind === 'slug';
    setCover(isInSide && !hasSide ? 'details' : undefined);
    setTab(place.kind === 'clips' ? 'clips' : 'post');
    setSideTab('post');
    focusOnceThere(() => document.querySelector<HTMLElement>(fieldOfPlace[place.kind]));
  };

  const latest = useRef({ digest, entries, insertion });
  latest.current = { digest, entries, insertion };
  const add = async (chosen: readonly Clip[], after = latest.current.insertion.after) => {
    const ids = await addClips(latest.current.digest, chosen, after);
    latest.current.insertion.moveBelow(ids);
    const [first] = chosen;
    if (!first) return;
    const name = first.title.trim() || first.url;
    setAdded(chosen.length === 1 ? message('trayAdded', name) : countMessage('trayAddedMany', chosen.length));
  };
  const { dragged, start } = useDrag(desk, (payload, index) => {
    if (payload.kind === 'entries') return dropping.current?.move(payload.ids, index);
    const place = dropping.current?.placeAt(index) ?? 0;
    insertion.choose(place);
    void add([payload.clip], place === 0 ? null : (entries[place - 1]?.id ?? null));
  });

  const inPost = useMemo(
    () => entries.flatMap((entry) => (entry.kind === 'clip' ? (clips.get(entry.clipId) ?? []) : [])),
    [entries, clips],
  );
  const ids = inPost.map(({ id }) => id).join();
  const tray = useMemo(
    () => (
      <Tray
        digest={digest}
        inPost={inPost}
        field={find}
        onAdd={(chosen) => void add(chosen)}
        onDrag={(event, clip) => start(event, { kind: 'clip', clip })}
      />
    ),
    // A keystroke in the post leaves it as it is.
    [digest.id, ids, clips],
  );
  const side = (
    <ComposerSide
      digest={digest}
      entries={entries}
      clips={clips}
      tab={sideTab}
      onTab={setSideTab}
      onGo={goTo}
      editor={editor}
      onClose={hasSide ? undefined : () => setCover(undefined)}
    />
  );
  return (
    <WithWriters digestId={digest.id} desk={desk}>
      <div class="composer" data-tab={tab}>
        <ComposerBar digest={digest} isNew={isNew} cover={cover} onCover={setCover} hasSide={hasSide} />
        <div class="composer-columns">
          {tray}
          <section ref={desk} class={dragged ? 'desk is-dragging' : 'desk'} aria-label={message('viewPost')}>
            <PostSheet
              digest={digest}
              entries={entries}
              clips={clips}
              insertion={insertion}
              dragged={dragged}
              onDrag={start}
              dropping={dropping}
              onChooseClip={() => {
                setTab('clips');
                requestAnimationFrame(() => find.current?.focus());
              }}
            />
          </section>
          {hasSide && (
            <aside class="composer-side" aria-label={message('details')}>
              {side}
            </aside>
          )}
          {sideTab === 'template' && (
            <div class="composer-template">
              <TemplateDesk
                digest={digest}
                entries={entries}
                clips={clips}
                onEditor={setEditor}
                onPick={pick}
                onClose={hasSide ? undefined : () => setSideTab('post')}
              />
            </div>
          )}
          {cover === 'preview' && (
            <div class="composer-cover">
              <Preview
                digest={digest}
                entries={entries}
                clips={clips}
                onClose={() => setCover(undefined)}
                onPick={pick}
              />
            </div>
          )}
        </div>
        {isPhone && (
          <PhoneTabs
            tab={cover === 'publish' ? 'publish' : tab}
            clips={clips.size}
            onTab={(next) => {
              setCover(next === 'publish' ? 'publish' : undefined);
              if (sideTab === 'template') setSideTab('post');
              if (next !== 'publish') setTab(next);
            }}
          />
        )}
        {cover === 'publish' && (
          <PublishDrawer
            digest={digest}
            entries={entries}
            clips={clips}
            change={(make, name) => changeDigest(digest.id, make, name)}
            onGo={goTo}
            onClose={() => setCover(undefined)}
          />
        )}
        {cover === 'details' && !hasSide && (
          <SidePanel label={message('details')} from="end" onClose={() => setCover(undefined)}>
            <div class="composer-side">{side}</div>
          </SidePanel>
        )}
        <span class="visually-hidden" role="status">
          {added}
        </span>
      </div>
    </WithWriters>
  );
}

/** Where what a check leads to is written. */
const fieldOfPlace: Record<Exclude<CheckPlace['kind'], 'entry'>, string> = {
  title: '.sheet-title',
  author: '[data-field=author] input',
  slug: '[data-field=slug] input',
  clips: '.tray input',
};

/** P, where nothing is typed and letters alone are shortcuts. */
function usePreviewKey(onPress: () => void): void {
  const isOn = useSetting(singleKeys) ?? true;
  useKeyDown((event) => {
    if (!isOn || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = event.composedPath()[0];
    const isTyped = at instanceof Element && at.closest('input, textarea, select, [contenteditable], dialog');
    if (isTyped || shortcutKey(event).toLowerCase() !== 'p') return;
    event.preventDefault();
    onPress();
  });
}
