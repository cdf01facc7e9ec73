import { Ellipsis } from 'lucide';
import { message } from '../../src/browser/messages';
import { printQuery } from '../../src/domain/query/print-query';
import { slugOf } from '../../src/domain/slug';
import type { KnownTag } from '../../src/domain/tagging/tag-index';
import type { TagTerm } from '../../src/domain/tagging/tag-term';
import { changeTagTerm } from '../../src/storage/tags/tag-terms';
import { AutosaveField } from '../../src/ui/autosave-field';
import { CountBar } from '../../src/ui/count-bar';
import { Icon } from '../../src/ui/icon';
import { Menu } from '../../src/ui/menu';
import { shortAge } from '../../src/ui/short-age';
import { shortDay } from '../../src/ui/short-day';
import { hrefOf } from '../route';

interface TagRowProps {
  tag: KnownTag;
  term: TagTerm | undefined;
  /** In how many digests its clips are; undefined until that is known. */
  digests: number | undefined;
  /** The most uses of a tag. */
  most: number;
  isSelected: boolean;
  /** Whether what posts make of it is open. */
  isOpen: boolean;
  onSelect: (isRange: boolean) => void;
  onRename: () => void;
  onOpen: () => void;
  onDelete: () => void;
}

/** One tag: how often it is used, and what can be done to it. */
export function TagRow({ tag, term, digests, most, isSelected, isOpen, ...act }: TagRowProps) {
  const { name, uses, lastUsed } = tag;
  const mapped = [term?.category?.name, term?.slug && `/${term.slug}`].filter(Boolean).join(' · ');
  return (
    <>
      <tr class={isSelected ? 'is-selected' : undefined} data-tag={name}>
        <td>
          <input
            type="checkbox"
            aria-label={message('selectTitle', name)}
            checked={isSelected}
            onClick={(event) => act.onSelect(event.shiftKey)}
          />
        </td>
        <td class="is-name">
          <a
            dir="auto"
            href={hrefOf({ section: 'library', query: printQuery({ kind: 'tag', value: name }) })}
          >
            {name}
          </a>
        </td>
        <td>
          <CountBar count={uses} most={most} />
        </td>
        <td class="is-soft">{digests === 0 ? message('tagInNoDigest') : digests}</td>
        <td class="is-soft">
          <time dateTime={lastUsed} title={shortDay(lastUsed)}>
            {shortAge(lastUsed)}
          </time>
        </td>
        <td class="is-soft" dir="auto">
          {mapped}
        </td>
        <td>
          <Menu
            label={message('tagActs', name)}
            buttonClass="icon-button"
            entries={[
              { label: message('renameTag'), onSelect: act.onRename },
              { label: message('tagInPosts'), onSelect: act.onOpen },
              { label: message('deleteTag'), danger: true, onSelect: act.onDelete },
            ]}
          >
            <Icon node={Ellipsis} />
          </Menu>
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={7}>
            <TermFields tag={name} term={term} />
          </td>
        </tr>
      )}
    </>
  );
}

/** What posts make of the tag: the category that it stands for, and how its link is spelt. */
function TermFields({ tag, term }: { tag: string; term: TagTerm | undefined }) {
  const { slug, category } = term ?? {};
  return (
    <div class="field-grid tag-term" role="group" aria-label={message('tagInPostsName', tag)}>
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
