import { useState } from 'preact/hooks';
import { countMessage, message } from '../../src/browser/messages';
import { printQuery } from '../../src/domain/query/print-query';
import type { KnownTag } from '../../src/domain/tagging/tag-index';
import type { TagTerm } from '../../src/domain/tagging/tag-term';
import { focusOnceThere } from '../../src/ui/focus-once-there';
import { undoButton } from '../../src/ui/bulk/undo-bar';
import type { Bulk } from '../../src/ui/bulk/use-bulk';
import { hrefOf } from '../route';
import { RenameDialog } from './rename-dialog';
import { slugOf } from '../../src/domain/slug';
import { changeTagTerm } from '../../src/storage/tags/tag-terms';
import { AutosaveField } from '../../src/ui/autosave-field';

interface TagRowProps {
  tag: KnownTag;
  term: TagTerm | undefined;
  known: readonly KnownTag[];
  bulk: Bulk;
}

/** One tag: how often it is used, and what can be done to it. */
export function TagRow({ tag: { name, uses }, term, known, bulk }: TagRowProps) {
  const [renaming, setRenaming] = useState(false);
  const [mapping, setMapping] = useState(false);
  const mapped = [term?.category?.name, term?.slug && `/${term.slug}`].filter(Boolean).join(' · ');
  const rename = async (to: string) => {
    if (await bulk.run([], { kind: 'renameTag', from: name, to })) focusOnceThere(undoButton);
  };
  const remove = async (button: HTMLElement) => {
    const next = neighbour(button);
    if (await bulk.run([], { kind: 'deleteTag', tag: name })) focusOnceThere(() => next ?? undoButton());
  };
  return (
    <li class="tag-row">
      <a
        class="tag-name"
        href={hrefOf({ section: 'library', query: printQuery({ kind: 'tag', value: name }) })}
      >
        {name}
      </a>
      <span class="soft">{countMessage('clipCount', uses)}</span>
      {mapped !== '' && <span class="chip">{mapped}</span>}
      <span class="tag-acts">
        <button
          class="button button-small"
          aria-label={message('renameName', name)}
          onClick={() => setRenaming(true)}
        >
          {message('rename')}
        </button>
        <button
          class="button button-small"
          aria-label={message('mapName', name)}
          aria-expanded={mapping}
          onClick={() => setMapping(!mapping)}
        >
          {message('mapTag')}
        </button>
        <button
          class="button button-small"
          aria-label={message('deleteName', name)}
          onClick={(event) => void remove(event.currentTarget)}
        >
          {message('delete')}
        </button>
      </span>
      {mapping && <TermFields tag={name} term={term} />}
      {renaming && (
        <RenameDialog
          tag={name}
          known={known}
          onRename={(to) => void rename(to)}
          onClose={() => setRenaming(false)}
        />
      )}
    </li>
  );
}

/** The same button of the row after, or before: where the focus goes when the row is gone. */
function neighbour(button: HTMLElement): HTMLElement | undefined {
  const row = button.closest('li');
  const other = row?.nextElementSibling ?? row?.previousElementSibling;
  return other?.querySelector<HTMLElement>('.tag-acts > :last-child') ?? undefined;
}

/** What posts make of the tag: the category that it stands for, and how its link is spelt. */
function TermFields({ tag, term }: { tag: string; term: TagTerm | undefined }) {
  const { slug, category } = term ?? {};
  return (
    <div class="field-grid tag-term">
      <AutosaveField
        label={message('tagCategory')}
        value={category?.name ?? ''}
        onSave={(change) =>
          changeTagTerm(tag, (before) => {
            const name = change(before.category?.name ?? '');
            return { category: name.trim() === '' ? undefined : { name, slug: slugOf(name) } };
          })
        }
      />
      <AutosaveField
        label={message('tagSlug')}
        hint={slugOf(tag)}
        value={slug ?? ''}
        onSave={(change) =>
          changeTagTerm(tag, (before) => ({ slug: change(before.slug ?? '').trim() || undefined }))
        }
        same={(a, b) => a.trim() === b.trim()}
      />
    </div>
  );
}
