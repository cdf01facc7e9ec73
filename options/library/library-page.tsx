import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { countMessage, message } from '../../src/browser/messages';
import { parseQuery } from '../../src/domain/query/parse-query';
import { printQuery } from '../../src/domain/query/print-query';
import { asksForTrash } from '../../src/domain/query/query';
import { removeExpired } from '../../src/storage/remove-expired';
import { focusFirst } from '../../src/ui/focus-first';
import { topRowOf } from '../../src/ui/virtual-list';
import { turnInto, hrefOf } from '../route';
import { SelectionBar } from './bulk/selection-bar';
import { UndoBar } from '../../src/ui/bulk/undo-bar';
import { ClipList } from './clip-list';
import { OpenClip } from './detail/open-clip';
import { Drafts } from './drafts';
import { LibraryDialogs } from './library-dialogs';
import { LinkCheck } from './links/link-check';
import { SavedSearches } from './search/saved-searches';
import { SearchBox } from './search/search-box';
import { TrashBar } from './trash-bar';
import { useClipList } from './use-clip-list';
import { useLibraryActions } from './use-library-actions';
import { useSelection } from './use-selection';
import './library.css';
import { rankTags } from '../../src/domain/tagging/rank-tags';
import { knownTags } from '../../src/storage/tag-statistics';
import { useLiveQuery } from '../../src/ui/use-live-query';

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
    requestIdleCallback(() => void removeExpired(new Date().toISOString()));
  }, []);
  /** The column at which somebody types, where nothing that is half typed is a problem. */
  const [typedAt, setTypedAt] = useState<number>();
  const { query: parsed, problems } = useMemo(() => parseQuery(text, typedAt), [text, typedAt]);
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const clips = useClipList(parsed, (total) => topRowOf(list.current, total));
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
  const suggestTags = useTagSuggestions();
  const focusList = (options?: FocusOptions) => {
    const row = list.current?.querySelector<HTMLElement>('.row-open[tabindex="0"]');
    // Where nothing was found the list is not drawn.
    focusFirst([row, list.current, field.current], options);
  };
  const open = (id: string | undefined) => {
    turnInto({ section: 'library', query: text, clip: id });
    if (id === undefined) focusList();
  };
  const actions = useLibraryActions({ listed, selecting, openId: clip, open, focusList, field });
  const inTrash = asksForTrash(parsed);
  const type = (next: string, caret?: number) => {
    typed.current = next;
    setTypedAt(caret);
    setText(next);
    selecting.clear();
    turnInto({ section: 'library', query: next, clip });
  };
  const { check } = actions;

  return (
    <div class={`library${clip === undefined ? '' : ' has-open'}`}>
      <div class="heading-row library-head">
        <h1>{message('library')}</h1>
        <SectionLinks />
        <button class="button button-small button-quiet" onClick={() => actions.ask('keys')}>
          {message('keyboard')}
        </button>
      </div>
      <div class="library-side">
        <SavedSearches query={text} />
        <Drafts />
      </div>
      <div class="library-main">
        <div class="search-row">
          <SearchBox
            text={text}
            problems={problems}
            field={field}
            onChange={type}
            onDone={() => setTypedAt(undefined)}
            onEnter={() => focusList()}
          />
          <button class="button" disabled={text.trim() === ''} onClick={() => actions.ask('saveSearch')}>
            {message('saveSearch')}
          </button>
        </div>
        <div class="list-bar">
          <span class="soft" role="status">
            {listed && countMessage('clipCount', listed.view.found.total)}
          </span>
          {listed && (
            <SelectionBar
              selected={selecting.selection.ids.size}
              total={listed.view.found.total}
              inTrash={inTrash}
              onSelectAll={() => {
                void selecting.selectAll();
                // The button goes; one may look at other rows than where the keyboard is.
                focusList({ preventScroll: true });
              }}
              onClear={actions.clear}
              {...actions.onSelected}
            />
          )}
        </div>
        {inTrash && <TrashBar />}
        {/* Always there: what appears together with its words is not announced. */}
        <p class={actions.notice ? 'notice' : 'visually-hidden'} role="status">
          {actions.notice?.text}
        </p>
        {check && (
          <LinkCheck key={check.turn} ids={check.ids} onClose={() => actions.startCheck(undefined)} />
        )}
        {clips.state.kind === 'failed' && <p class="notice notice-danger">{message('readFailed')}</p>}
        {listed && listed.view.found.total === 0 && <EmptyList query={text} />}
        {listed && (
          <ClipList
            {...listed}
            busy={listed.query !== printQuery(parsed)}
            selection={selecting.selection}
            openId={clip}
            singleKeys={actions.singleKeys}
            list={list}
            redraw={clips.redraw}
            onActive={clips.setActive}
            onWindow={clips.onWindow}
            onSelect={selecting.select}
            onOpen={(index) => open(listed.view.clips.get(index)?.id)}
            onAction={actions.act}
            onEmptied={() => field.current?.focus()}
          />
        )}
      </div>
      {clip !== undefined && (
        <OpenClip
          key={clip}
          id={clip}
          bulk={actions.bulk}
          suggestTags={suggestTags}
          onTrash={actions.trashOpen}
          onCheck={(id) => actions.startCheck([id])}
          onClose={() => open(undefined)}
        />
      )}
      <LibraryDialogs actions={actions} query={text} suggestTags={suggestTags} />
      <UndoBar bulk={actions.bulk} onDismiss={() => focusList({ preventScroll: true })} />
    </div>
  );
}

/** Why the list is empty, and what to do about it. */
function EmptyList({ query }: { query: string }) {
  const asked = query.trim() !== '';
  return (
    <div class="empty">
      <p>{message(asked ? 'nothingFound' : 'libraryEmpty')}</p>
      <p class="soft">{message(asked ? 'nothingFoundHint' : 'libraryEmptyHint')}</p>
    </div>
  );
}

const pages = [
  { section: 'tags', name: 'tags' },
  { section: 'duplicates', name: 'duplicates' },
  { section: 'stats', name: 'stats' },
  { section: 'tabs', name: 'clipTabs' },
] as const;

/** The pages that belong to the library. */
function SectionLinks() {
  return (
    <nav class="section-links" aria-label={message('libraryPages')}>
      {pages.map(({ section, name }) => (
        <a key={section} href={hrefOf({ section })}>
          {message(name)}
        </a>
      ))}
    </nav>
  );
}

/** Offers the library's own tags for what is typed; with nothing typed, those most in use. */
function useTagSuggestions(): (text: string, chosen: readonly string[]) => string[] {
  const known = useLiveQuery(knownTags, []);
  const tags = known.kind === 'ready' ? known.value : [];
  return (text, chosen) =>
    rankTags(text, tags, { now: new Date().toISOString(), chosen }).map(({ name }) => name);
}
