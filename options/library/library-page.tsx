import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Keyboard } from 'lucide';
import { IconButton } from '../../src/ui/button';
import { countMessage, message } from '../../src/browser/messages';
import { parseQuery } from '../../src/domain/query/parse-query';
import { printQuery } from '../../src/domain/query/print-query';
import { asksForTrash, textTermsOf, type Clause } from '../../src/domain/query/query';
import { queryParts } from '../../src/domain/query/query-parts';
import { removeExpired } from '../../src/storage/remove-expired';
import { focusFirst } from '../../src/ui/focus-first';
import { hrefOf, turnInto } from '../route';
import { SelectionBar } from './bulk/selection-bar';
import { ReadFailure } from '../../src/ui/error-notice';
import { UndoBar } from '../../src/ui/bulk/undo-bar';
import { ClipList } from './clip-list';
import { useDetailSteps } from './detail/use-detail-steps';
import { OpenClip } from './detail/open-clip';
import { EmptyList } from './empty-list';
import { LibraryDialogs } from './library-dialogs';
import { LinkCheck } from './links/link-check';
import { SearchBox } from './search/search-box';
import { ListLooksBar, ListLooksMenu } from './list-looks-bar';
import type { RowLayout } from './row-layout';
import { TrashBar } from './trash-bar';
import { useClipList } from './use-clip-list';
import { useLibraryActions } from './use-library-actions';
import { useSelection } from './use-selection';
import { rankTags, type Suggestion } from '../../src/domain/tagging/rank-tags';
import { knownTags } from '../../src/storage/tag-statistics';
import { Skeleton } from '../../src/ui/skeleton';
import { useLiveQuery } from '../../src/ui/use-live-query';
import { useSetting } from '../../src/ui/use-setting';
import { listLooks, lookOf, type ListLook } from '../../src/app/library/list-looks';
import { savedSearches } from '../../src/storage/saved-searches';
import './library.css';

/** Below so many pixels the open clip is a screen of its own. */
const narrowWidth = 900;

interface LibraryPageProps {
  /** What is searched for, as the address has it. */
  query?: string;
  /** Id of the clip that lies open. */
  clip?: string;
}

/** All clips: searched, chosen, cleaned up; one of them open beside the list. */
export function LibraryPage({ query = '', clip }: LibraryPageProps) {
  const [text, setText] = useState(query);
  const typed = useRef(query);
  // What is asked for first is not to wait for it.
  useEffect(() => {
    requestIdleCallback(() => void removeExpired(new Date().toISOString()), { timeout: 2_000 });
  }, []);
  /** The column at which somebody types, where nothing that is half typed is a problem. */
  const [typedAt, setTypedAt] = useState<number>();
  const { query: parsed, problems } = useMemo(() => parseQuery(text, typedAt), [text, typedAt]);
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const layout = useRef<RowLayout | undefined>(undefined);
  const [look, changeLook] = useListLook(text);
  const clips = useClipList(parsed, look?.sort ?? 'newest', () => {
    const { rows, columns } = layout.current ?? {};
    return rows && columns && list.current ? rows.indexAt(list.current.scrollTop) * columns : 0;
  });
  const listed = clips.state.kind === 'ready' ? clips.state : undefined;
  const selecting = useSelection(listed);
  // The address follows what is typed. Only where it was changed otherwise, as by the back button, does
  // the text follow it; and at once, so that no keystroke comes between, nor finds clips chosen that are
  // out of sight by now.
  useLayoutEffect(() => {
    if (query === typed.current) return;
    typed.current = query;
    setText(query);
    selecting.clear();
  }, [query]);
  const looks = look && { look, hasWords: textTermsOf(parsed).length > 0, onChange: changeLook };
  const suggestTags = useTagSuggestions();
  const focusList = (options?: FocusOptions) => {
    const row = list.current?.querySelector<HTMLElement>('.row-open[tabindex="0"]');
    // Where nothing was found the list is not drawn.
    focusFirst([row, list.current, field.current], options);
  };
  // Enter leads into what was asked for, which may have to be found yet: from where the focus is until then.
  const [enteringFrom, setEnteringFrom] = useState<Element | null>(null);
  useLayoutEffect(() => {
    if (!enteringFrom || listed?.query !== clips.asked) return;
    setEnteringFrom(null);
    const now = document.activeElement;
    const hasGoneOn = now !== enteringFrom && now !== document.body && !list.current?.contains(now);
    if (!hasGoneOn) focusList();
  }, [enteringFrom, listed, clips.asked]);
  const open = (id: string | undefined) => {
    const route = { section: 'library', query: text, clip: id } as const;
    // Where it covers the list, the way back is the browser's own as well.
    if (id !== undefined && clip === undefined && innerWidth < narrowWidth) location.hash = hrefOf(route);
    else turnInto(route);
    if (id === undefined) focusList();
  };
  const actions = useLibraryActions({ listed, selecting, openId: clip, open, focusList, field });
  const inTrash = asksForTrash(parsed);
  const type = (next: string, caret?: number) => {
    typed.current = next;
    setTypedAt(caret);
    setEnteringFrom(null);
    setText(next);
    selecting.clear();
    turnInto({ section: 'library', query: next, clip });
  };
  /** Asks something that was not typed. */
  const search = (next: string) => {
    type(next);
    setTypedAt(undefined);
  };
  const { check } = actions;
  const steps = useDetailSteps({ listed, clip, onStep: clips.setActive, open });

  return (
    <div class={`library${clip === undefined ? '' : ' has-open'}`}>
      <div class={`library-main${selecting.selection.ids.size > 0 ? ' has-bulk-bar' : ''}`}>
        <h1 class="visually-hidden">{message('library')}</h1>
        <div class="search-row">
          <SearchBox
            text={text}
            problems={problems}
            field={field}
            onChange={type}
            onDone={() => setTypedAt(undefined)}
            onEnter={() => {
              focusList();
              setEnteringFrom(document.activeElement);
            }}
          />
          {looks && <ListLooksBar {...looks} />}
          <span class="keyboard-button">
            <IconButton icon={Keyboard} label={message('keyboard')} onClick={() => actions.ask('keys')} />
          </span>
        </div>
        {looks && <ListLooksMenu {...looks} />}
        <div class={`list-bar${text.trim() === '' ? '' : ' has-query'}`}>
          <b role="status">{listed && countMessage('clipCount', listed.view.found.total)}</b>
          {text.trim() !== '' && (
            <button class="list-bar-act" onClick={() => actions.ask('saveSearch')}>
              {message('saveSearch')}
            </button>
          )}
          {listed && selecting.selection.ids.size < listed.view.found.total && (
            <button
              class="list-bar-act"
              onClick={() => {
                void selecting.selectAll();
                // The button goes; one may look at other rows than where the keyboard is.
                focusList({ preventScroll: true });
              }}
            >
              {countMessage('selectAllFound', listed.view.found.total)}
            </button>
          )}
        </div>
        {inTrash && <TrashBar />}
        {check && (
          <LinkCheck key={check.turn} ids={check.ids} onClose={() => actions.startCheck(undefined)} />
        )}
        {clips.state.kind === 'failed' && <ReadFailure error={clips.state.error} />}
        {clips.state.kind === 'reading' && <Skeleton label={message('clips')} />}
        {listed && listed.view.found.total === 0 && (
          <EmptyList query={parsed} inTrash={inTrash} onSearch={search} />
        )}
        {listed && look && (
          <ClipList
            {...listed}
            look={look.look}
            isByDay={
              look.sort === 'oldest' || (look.sort === 'newest' && listed.view.found.terms.length === 0)
            }
            layout={layout}
            busy={listed.query !== clips.asked}
            selection={selecting.selection}
            openId={clip}
            singleKeys={actions.singleKeys}
            list={list}
            redraw={clips.redraw}
            onActive={clips.setActive}
            onWindow={clips.onWindow}
            onSelect={selecting.select}
            onOpen={(index) => open(listed.view.clips.get(index)?.id)}
            onFilter={(clause) => search(withClause(text, clause))}
            onRowAct={actions.actOn}
            onAction={actions.act}
            onEmptied={() => field.current?.focus()}
          />
        )}
        {listed && (
          <SelectionBar
            selected={selecting.selection.ids.size}
            inTrash={inTrash}
            onClear={actions.clear}
            {...actions.onSelected}
          />
        )}
        <UndoBar
          bulk={actions.bulk}
          notice={actions.notice?.text}
          onNoticeEnd={actions.forgetNotice}
          onDismiss={() => focusList({ preventScroll: true })}
        />
      </div>
      {clip !== undefined && (
        <OpenClip
          key={clip}
          id={clip}
          bulk={actions.bulk}
          steps={steps}
          query={text}
          suggestTags={suggestTags}
          onDigest={(id) => actions.ask('digest', [id])}
          onNotice={actions.say}
          onTrash={actions.trashOpen}
          onCheck={(id) => actions.startCheck([id])}
          onClose={() => open(undefined)}
        />
      )}
      <LibraryDialogs actions={actions} query={text} suggestTags={suggestTags} />
    </div>
  );
}

/** The text with one more part, unless it has that part already. */
function withClause(text: string, clause: Clause): string {
  const part = printQuery(clause);
  return queryParts(text).some((known) => known.text === part) ? text : `${text} ${part}`.trim();
}

/** How the clips of a query are listed; what is changed is kept for it where it is saved, else for all others. */
function useListLook(query: string): [ListLook | undefined, (look: ListLook) => void] {
  const known = useSetting(listLooks);
  const saved = useLiveQuery(savedSearches, []);
  const change = (look: ListLook) => {
    const isSaved = saved.kind === 'ready' && saved.value.some((search) => search.query === query);
    void listLooks.change((looks) => ({ ...looks, [isSaved ? query : '']: look }));
  };
  return [known && lookOf(known, query), change];
}

/** Offers the library's own tags for what is typed; with nothing typed, those most in use. */
function useTagSuggestions(): (text: string, chosen: readonly string[]) => readonly Suggestion[] {
  const known = useLiveQuery(knownTags, []);
  const tags = known.kind === 'ready' ? known.value : [];
  return (text, chosen) => rankTags(text, tags, { now: new Date().toISOString(), chosen });
}
