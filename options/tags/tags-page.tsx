import { useState } from 'preact/hooks';
import { Trash2, X } from 'lucide';
import { countMessage, message } from '../../src/browser/messages';
import { foldText } from '../../src/domain/tagging/fold-text';
import type { KnownTag } from '../../src/domain/tagging/tag-index';
import { tagKey } from '../../src/domain/tagging/tags';
import { digestsByTag, tagList } from '../../src/storage/tag-statistics';
import { tagTerms } from '../../src/storage/tags/tag-terms';
import { Button, IconButton } from '../../src/ui/button';
import { EmptyState } from '../../src/ui/empty-state';
import { focusOnceThere } from '../../src/ui/focus-once-there';
import { Skeleton } from '../../src/ui/skeleton';
import { TableHead } from '../../src/ui/table-head';
import { useLiveQuery } from '../../src/ui/use-live-query';
import { useRefetchOnWrite } from '../../src/ui/use-refetch-on-write';
import { undoButton, UndoBar } from '../../src/ui/bulk/undo-bar';
import { useBulk } from '../../src/ui/bulk/use-bulk';
import { RenameDialog } from './rename-dialog';
import { SimilarTags } from './similar-tags';
import { TagTable } from './tag-table';
import './tags.css';
import '../../src/ui/parts/selection-bar.css';

/** So many tags are shown at once, and so many more when that is asked for. */
const shownTags = 300;

const orders = {
  uses: byUses,
  name: (a: KnownTag, b: KnownTag) => a.name.localeCompare(b.name),
  last: (a: KnownTag, b: KnownTag) => (a.lastUsed < b.lastUsed ? 1 : -1),
} as const;

function byUses(a: KnownTag, b: KnownTag): number {
  return b.uses - a.uses || (a.name < b.name ? -1 : 1);
}

/** All tags of the library: how often they are used, what they are called, what posts make of them. */
export function TagsPage() {
  const [text, setText] = useState('');
  const [order, setOrder] = useState<keyof typeof orders>('uses');
  const [limit, setLimit] = useState(shownTags);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [renaming, setRenaming] = useState<string>();
  const bulk = useBulk();
  const live = useLiveQuery(() => Promise.all([tagList(), tagTerms()]), []);
  const digests = useRefetchOnWrite(digestsByTag);
  if (live.kind === 'failed') return <p class="notice notice-danger">{message('readFailed')}</p>;
  const [tags, terms] = live.kind === 'ready' ? live.value : [[], []];
  const typed = foldText(text);
  const found = tags.filter(({ name }) => foldText(name).includes(typed)).sort(orders[order]);
  // What was merged or deleted is chosen no more.
  const selected = new Set(tags.flatMap(({ name }) => (chosen.has(name) ? name : [])));
  const target = tags.filter(({ name }) => selected.has(name)).sort(byUses)[0];

  const merge = async (from: readonly string[], to: string) => {
    if (!(await bulk.run([], { kind: 'renameTag', from, to }))) return;
    setChosen(new Set());
    focusOnceThere(undoButton);
  };
  const remove = async (names: readonly string[]) => {
    const next = rowAfter(names);
    if (!(await bulk.run([], { kind: 'deleteTag', tags: names }))) return;
    setChosen(new Set());
    focusOnceThere(() => (next === undefined ? undoButton() : boxOf(next)));
  };
  const isEmpty = live.kind === 'ready' && tags.length === 0;
  return (
    <section class="tags-page">
      <TableHead
        title={message('tags')}
        found={
          live.kind === 'ready'
            ? { count: found.length, inWords: countMessage('tagCount', found.length) }
            : undefined
        }
        find={
          isEmpty
            ? undefined
            : {
                label: message('findTag'),
                text,
                onText: setText,
                order,
                orders: [
                  ['uses', message('tagSortUses')],
                  ['name', message('tagSortName')],
                  ['last', message('tagSortLast')],
                ],
                onOrder: setOrder,
              }
        }
      />
      {live.kind === 'reading' && <Skeleton label={message('working')} />}
      {isEmpty && (
        <EmptyState title={message('tagsEmpty')}>
          <p>{message('tagsEmptyHint')}</p>
        </EmptyState>
      )}
      <SimilarTags tags={tags} bulk={bulk} />
      {tags.length > 0 && found.length === 0 && <p class="soft">{message('nothingFound')}</p>}
      {found.length > 0 && (
        <TagTable
          tags={found.slice(0, limit)}
          terms={new Map(terms.map((term) => [tagKey(term.tag), term]))}
          digests={digests.kind === 'ready' ? digests.value : undefined}
          most={Math.max(...tags.map(({ uses }) => uses))}
          selected={selected}
          onSelect={setChosen}
          onRename={setRenaming}
          onDelete={(tag) => void remove([tag])}
        />
      )}
      {found.length > limit && (
        <Button onClick={() => setLimit(limit + shownTags)}>
          {countMessage('showMore', Math.min(shownTags, found.length - limit))}
        </Button>
      )}
      <div
        class={selected.size > 0 ? 'selection-bar' : 'visually-hidden'}
        role="group"
        aria-label={message('tagsSelected')}
      >
        <b role="status">{selected.size > 0 && countMessage('selectedCount', selected.size)}</b>
        {target && (
          <>
            {selected.size > 1 && (
              <Button
                kind="bare"
                onClick={() =>
                  void merge(
                    Array.from(selected).filter((name) => name !== target.name),
                    target.name,
                  )
                }
              >
                {message('mergeIntoTag', target.name)}
              </Button>
            )}
            {selected.size === 1 && (
              <Button kind="bare" onClick={() => setRenaming(target.name)}>
                {message('renameTag')}
              </Button>
            )}
            <IconButton
              icon={Trash2}
              label={message('tagDelete')}
              onClick={() => void remove([...selected])}
            />
            <IconButton
              icon={X}
              label={message('selectNone')}
              onClick={() => {
                setChosen(new Set());
                focusOnceThere(() => boxOf(target.name));
              }}
            />
          </>
        )}
      </div>
      {renaming !== undefined && (
        <RenameDialog
          tag={renaming}
          known={tags}
          onRename={(to) => void merge([renaming], to)}
          onClose={() => setRenaming(undefined)}
        />
      )}
      <UndoBar bulk={bulk} />
    </section>
  );
}

const rowsShown = () => [...document.querySelectorAll<HTMLElement>('.tag-table [data-tag]')];

function boxOf(name: string): HTMLElement | undefined {
  const row = rowsShown().find((one) => one.dataset['tag'] === name);
  return row?.querySelector('input') ?? undefined;
}

/** The tag of the row below the last of these, or above the first: where the focus goes when they are gone. */
function rowAfter(names: readonly string[]): string | undefined {
  const rows = rowsShown().map((row) => row.dataset['tag'] ?? '');
  const places = names.map((name) => rows.indexOf(name)).filter((place) => place >= 0);
  return rows[Math.max(...places) + 1] ?? rows[Math.min(...places) - 1];
}
